import { rememberDraft } from './memory';

/** Somebody else may write into the message entry: the guide does, when it is asked to. */
type Written = { readonly user: string; readonly channel: string; readonly text: string };

const listeners = new Set<(written: Written) => void>();

/** The place of a message entry, as drafts are kept by it. */
export const entryOf = (user: string, channel: string, thread = ''): string => `${user}/${channel}/${thread}`;

/** An entry that is there takes it at once; one that is about to come finds it as a draft. */
export const writeFor = (written: Written): void => {
  rememberDraft(entryOf(written.user, written.channel), written.text);
  for (const tell of listeners) tell(written);
};

export const onWritten = (tell: (written: Written) => void): (() => void) => {
  listeners.add(tell);
  return () => listeners.delete(tell);
};
