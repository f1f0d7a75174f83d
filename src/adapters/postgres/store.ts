import type { Log } from '../../ports/log';
import type { Store } from '../../ports/store';
import { addressesThrough } from './addresses';
import { alarmRowsThrough } from './alarm-rows';
import { budgetsThrough } from './budgets';
import { committing } from './commit';
import type { Connections } from './connection';
import { outboxThrough } from './outbox';
import { pendingThrough } from './pending';
import { readingThrough } from './reading';

const forgetGestures = { name: 'forget gestures', text: 'delete from watchfloor.gestures where at < $1' };
const forgetPromises = { name: 'forget promises', text: 'delete from watchfloor.outbox where settled_at < $1' };

/** The truth in PostgreSQL. */
export const postgresStore = (connections: Connections, log: Log): Store => {
  const { query, close } = connections;
  return {
    commit: committing(connections, log),
    reading: readingThrough(query),
    outbox: outboxThrough(query),
    alarms: alarmRowsThrough(query),
    addresses: addressesThrough(query),
    budgets: budgetsThrough(query),
    pending: pendingThrough(query),
    forget: async (before) => {
      await query(forgetGestures, [before]);
      await query(forgetPromises, [before]);
    },
    close,
  };
};
