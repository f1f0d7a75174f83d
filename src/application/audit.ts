import { addSeconds } from '../core/calendar';
import type { Chat } from '../ports/chat';
import type { Clock } from '../ports/clock';
import type { Log } from '../ports/log';
import type { Store } from '../ports/store';

export type AuditParts = {
  readonly store: Pick<Store, 'outbox'>;
  readonly chat: Pick<Chat, 'audit'>;
  readonly machine: Clock;
  readonly log: Log;
};

/** How long after a second post the first may still arrive. */
export const AUDIT_AFTER = 120;
const AGAIN_AFTER = 60;
const AT_ONCE = 20;

/**
 * What was not found was posted again, and what was thought lost may have arrived after all: then one of the two goes.
 * Two workers that look at once mean the same message, so they need not know of each other.
 */
export const auditDoubles = async ({ store, chat, machine, log }: AuditParts): Promise<void> => {
  const due = await store.outbox.audits(machine.now(), AT_ONCE);
  await Promise.all(
    due.map(async ({ id, promise }) => {
      try {
        const removed = await chat.audit(id, promise);
        if (removed > 0) log.info('A message had arrived twice; the younger was deleted.', { delivery: id });
      } catch (mistake) {
        log.warn('Whether a message arrived twice could not be seen; it is looked for again.', { delivery: id, mistake: String(mistake) });
        return store.outbox.audited(id, addSeconds(machine.now(), AGAIN_AFTER));
      }
      return store.outbox.audited(id);
    }),
  );
};
