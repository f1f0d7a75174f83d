import { dutyName } from '../application/sayings/duty';
import { agencyInWords, quoted } from '../application/sayings';
import type { Standing } from '../core/house';
import type { Moment } from '../core/language/time';
import type { Words } from '../core/language/words';
import type { Reading, Store } from '../ports/store';

/** The alarm that rings next, and whose it is, as people call it. `far` is later than any of them. */
export const namedAlarm = async (
  { alarms, reading }: Pick<Store, 'alarms' | 'reading'>,
  far: Moment,
): Promise<{ readonly at: Moment; readonly about: string } | undefined> => {
  const [alarm] = await alarms.overdue(far, 1);
  if (!alarm) return undefined;
  const kept = await reading.subject(alarm.of);
  return { at: alarm.at, about: kept ? await nameOf(kept.standing, reading) : alarm.of.id };
};

const nameOf = async (standing: Standing, reading: Reading): Promise<string> => {
  const { kind, id, state } = standing;
  if (state.status === 'absent') return id;
  if (kind === 'duty') return dutyName(state);
  if (kind === 'agency') return `the end of a delegation at ${agencyInWords(state.id)}`;
  if (kind === 'election') return `the end of election day, ${id}`;
  const said = async (title: Words): Promise<string> => quoted(title, { words: await reading.texts([title.text]) });
  if (kind === 'request') return `“${await said(state.title)}”, ${state.id}`;
  return kind === 'round' ? `answers to “${await said(state.title)}”, ${state.report}` : id;
};
