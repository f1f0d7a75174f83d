import type { AlarmRows } from '../../ports/alarm-rows';
import type { Query } from './connection';
import { spelledMoment } from './connection';
import { readAlarm } from './rows';

const columns = `kind, id, version, ${spelledMoment('alarms.at')} as at`;
const soonestFirst = 'order by alarms.at, kind, id limit';

const overdue = {
  name: 'overdue alarms',
  text: `select ${columns} from watchfloor.alarms where alarms.at <= $1 ${soonestFirst} $2`,
};

const unarmed = {
  name: 'unarmed alarms',
  text: `select ${columns} from watchfloor.alarms where alarms.at <= $1 and armed is distinct from $2 ${soonestFirst} $3`,
};

/** An alarm that was moved meanwhile has another version, and stays unarmed. */
const noted = {
  name: 'note armed alarms',
  text: `update watchfloor.alarms alarm set armed = $2
    from json_to_recordset($1::json) as given(kind text, id text, version integer)
    where alarm.kind = given.kind and alarm.id = given.id and alarm.version = given.version`,
};

const byRef = {
  name: 'alarm of subject',
  text: `select ${columns} from watchfloor.alarms where kind = $1 and id = $2`,
};

export const alarmRowsThrough = (query: Query): AlarmRows => ({
  overdue: async (at, limit) => (await query(overdue, [at, limit])).map(readAlarm),
  unarmed: async (until, marker, limit) => (await query(unarmed, [until, marker, limit])).map(readAlarm),
  noteArmed: async (alarms, marker) => {
    if (alarms.length === 0) return;
    await query(noted, [JSON.stringify(alarms.map(({ of, version }) => ({ ...of, version }))), marker]);
  },
  of: async ({ of }) => (await query(byRef, [of.kind, of.id])).map(readAlarm)[0],
});
