import { useMemo, useState } from 'react';
import type { Answer } from '../../../slack/wire';
import { readBlocks } from '../blocks/block-shape';
import { readOptions } from '../elements/read-options';
import { waitingKey } from '../elements/surface';
import type { Surface } from '../elements/surface';
import { missingIn, valuesIn, withValue } from '../elements/values';
import type { Values } from '../elements/values';
import { useGestures } from '../house/gestures';

export type Form = {
  readonly surface: Surface;
  readonly errors: Readonly<Record<string, string>>;
  /** What is wrong and belongs to no field. */
  readonly words: string | undefined;
  readonly sending: boolean;
  readonly submit: () => Promise<void>;
};

type Errors = Readonly<Record<string, string>>;
const sendable = (values: Values): Record<string, Record<string, unknown>> =>
  Object.fromEntries(Object.entries(values).map(([block, fields]) => [block, { ...fields }]));

/**
 * What stands in a view's fields. The view may be drawn anew under somebody's hands: a field of the same block and
 * action keeps what it held, as in Slack, and a new one begins with what its sender put there.
 */
export const useForm = ({ id, blocks }: { readonly id: string; readonly blocks: readonly unknown[] }): Form => {
  const { user, send } = useGestures();
  const known = useMemo(() => readBlocks(blocks).flatMap((each) => ('known' in each ? [each.known] : [])), [blocks]);
  const [held, setHeld] = useState<Values>({});
  const [errors, setErrors] = useState<Errors>({});
  const [words, setWords] = useState<string>();
  const [waiting, setWaiting] = useState<string>();
  const [sending, setSending] = useState(false);

  // What a field held first is held on to as well: a later drawing does not fill it in again.
  const merged = useMemo(() => ({ ...held, ...valuesIn(known, held) }), [known, held]);
  const [drawn, setDrawn] = useState(known);
  if (drawn !== known) {
    setDrawn(known);
    setHeld({ ...held, ...valuesIn(drawn, held) });
  }

  const surface = useMemo<Surface>(() => {
    const heard = (answer: Answer): Answer => {
      setWords(answer.ok ? undefined : answer.words);
      return answer;
    };
    return {
      waiting,
      valueOf: (block, action) => merged[block]?.[action],
      set: (block, action, value) => {
        setHeld((all) => withValue(all, block, action, value));
        setErrors((all) => Object.fromEntries(Object.entries(all).filter(([name]) => name !== block)));
      },
      act: async (block, action, value) => {
        setWaiting(waitingKey(block, action, value));
        const values = value === undefined ? merged : withValue(merged, block, action, value);
        heard(
          await send('act', { user, view_id: id, action_id: action, block_id: block, ...(value !== undefined && { value }), values: sendable(valuesIn(known, values)) }),
        );
        setWaiting(undefined);
      },
      options: async (block, action, query) => readOptions(await send('options', { user, view_id: id, action_id: action, block_id: block, query })),
    };
  }, [user, send, id, known, merged, waiting]);

  const submit = async (): Promise<void> => {
    const values = valuesIn(known, merged);
    const missing = missingIn(known, values);
    setErrors(missing);
    setWords(undefined);
    if (Object.keys(missing).length > 0) return;
    setSending(true);
    const answer = await send('submit', { user, view_id: id, values: sendable(values) });
    setSending(false);
    setErrors(answer.errors ?? {});
    if (!answer.ok) setWords(answer.words);
  };
  return { surface, errors, words, sending, submit };
};
