import { useEffect, useState } from 'react';
import type { State } from '../../slack/wire';
import { askState } from './house/ask';
import { usePlace } from './house/use-place';
import { settle } from './house/place';
import { Workspace } from './workspace';

/** The page of whoever the address names. While somebody else's is fetched, the one before stays. */
export const App = () => {
  const { user } = usePlace();
  const [state, setState] = useState<State>();
  const [silent, setSilent] = useState(false);
  useEffect(() => {
    let late = false;
    const come = async (): Promise<void> => {
      const first = await askState(user);
      if (late) return;
      setState(first);
      setSilent(false);
      if (user !== first.you) settle({ user: first.you });
    };
    void come().catch(() => setSilent(true));
    return () => {
      late = true;
    };
  }, [user]);
  if (silent && !state) return <p className="nothing">The workspace does not answer. Is the demonstration still running?</p>;
  return state ? <Workspace key={state.you} first={state} /> : null;
};
