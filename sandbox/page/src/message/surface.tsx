import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { Message } from '../../../slack/wire';
import { useGestures } from '../house/gestures';
import { SurfaceContext, waitingKey } from '../elements/surface';
import type { Surface } from '../elements/surface';
import { readOptions } from '../elements/read-options';
import { withValue } from '../elements/values';
import type { Values } from '../elements/values';

/** What is picked or pressed in a message goes out with where the message stands. */
export const MessageSurface = ({ message: { channel, ts }, children }: { readonly message: Message; readonly children: ReactNode }) => {
  const { user, send } = useGestures();
  const [picked, setPicked] = useState<Values>({});
  const [waiting, setWaiting] = useState<string>();
  const surface = useMemo<Surface>(
    () => ({
      waiting,
      valueOf: (block, action) => picked[block]?.[action],
      set: (block, action, value) => setPicked((all) => withValue(all, block, action, value)),
      act: async (block, action, value) => {
        setWaiting(waitingKey(block, action, value));
        await send('act', { user, channel, ts, action_id: action, block_id: block, ...(value !== undefined && { value }) }, channel);
        setWaiting(undefined);
      },
      options: async (block, action, query) => readOptions(await send('options', { user, channel, ts, action_id: action, block_id: block, query }, channel)),
    }),
    [user, send, channel, ts, picked, waiting],
  );
  return <SurfaceContext value={surface}>{children}</SurfaceContext>;
};
