import type { Log } from '../../ports/log';
import type { Failure } from './errors';
import { ofTheLine, ofTheToken } from './errors';

/** What keeps us from speaking, as far as the calls have shown it. */
export type Trouble = {
  readonly answered: (method: string, scopes: readonly string[] | undefined) => void;
  readonly failed: (method: string, failure: Failure) => void;
  /** In words for an operator; empty when nothing does. */
  readonly blocked: () => readonly string[];
};

/** One call that is cut off says nothing yet; the second in a row says that nobody is there. */
const CUT_OFF = 2;

export const openTrouble = (log: Log): Trouble => {
  /** By method, or by `token` for what concerns all of them; with the permission that is wanted, where that is it. */
  const closed = new Map<string, { readonly why: string; readonly needed?: string }>();
  let cut = 0;
  let lastCut = '';

  const close = (name: string, why: string, needed?: string): void => {
    if (closed.get(name)?.why !== why) log.error('Slack keeps Watchfloor from its work.', { why });
    closed.set(name, { why, ...(needed !== undefined && { needed }) });
  };
  const open = (name: string): void => {
    if (closed.delete(name)) log.info('Slack lets Watchfloor do its work again.', { method: name });
  };

  return {
    answered: (method, scopes = []) => {
      cut = 0;
      open(method);
      open('token');
      for (const [name, { needed }] of [...closed]) if (needed?.split(',').some((scope) => scopes.includes(scope))) open(name);
    },
    failed: (method, failure) => {
      if (ofTheLine(failure)) {
        cut += 1;
        lastCut = failure.why;
        if (cut === CUT_OFF) log.error('Slack cannot be reached; what is due waits.', { why: failure.why });
        return;
      }
      cut = 0;
      if (failure.failed !== 'blocked') return;
      if (ofTheToken.has(failure.code)) close('token', failure.why);
      else close(method, `${method}: ${failure.why}`, failure.needed);
    },
    blocked: () => [
      ...(cut < CUT_OFF ? [] : [`Slack cannot be reached. ${lastCut} What is due waits.`]),
      ...[...closed.values()].map(({ why }) => why),
    ],
  };
};
