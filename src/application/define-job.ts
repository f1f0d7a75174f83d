import { faceOf } from '../core/duty';
import type { Envelope, Standing } from '../core/house';
import { spellRef } from '../core/language/refs';
import type { Moment } from '../core/language/time';
import { momentThatCame } from '../core/law';
import { faceOfRequest } from '../core/request';
import type { Alarm } from '../ports/alarms';
import type { Clock } from '../ports/clock';
import type { Log } from '../ports/log';
import type { Reading } from '../ports/store';
import type { Answered, Desk } from './desk';
import type { Clocked } from './ring';
import { rung } from './ring';
import { together } from './together';

/**
 * Something the house does by itself when an alarm rings. An alarm knows only its subject, so which job it is, is read
 * from the subject when it rings: its kind, and the moment that has come.
 */
export type Job = {
  readonly name: string;
  readonly wakes: readonly Clocked[];
  /** Among the jobs that wake the same subjects, whose the moment is. Absent: always. */
  readonly says?: (standing: Standing, at: Moment) => boolean;
  readonly order: (to: Clocked, id: string, at: Moment) => Envelope;
};

/** Something the house does over and over, on a plain timer of every worker. */
export type Loop<Parts> = { readonly name: string; readonly everySeconds: number; readonly run: (parts: Parts) => Promise<void> };

export type RingParts = {
  readonly jobs: readonly Job[];
  readonly desk: Desk;
  readonly reading: Reading;
  readonly clock: Clock;
  readonly log: Log;
};

/** Read at once, and handed in at once, so that they share a commit. */
const MOST_AT_ONCE = 100;

/**
 * What the alarm clock and the loops ring. The name is for the log and the counters; a ring that is no job's is handed
 * in all the same, because what the subject says inside the commit counts, not what was read before it.
 */
export const ringJobs = (parts: RingParts): ((alarm: Alarm) => Promise<void>) =>
  together(MOST_AT_ONCE, async (alarms: readonly Alarm[]) => {
    const rings = await ringsOf(alarms, parts);
    return Promise.allSettled(rings.map(async (each) => note(each, await rung(each.alarm, parts.desk, each.job?.order), parts.log)));
  });

type Ring = { readonly alarm: Alarm; readonly job: Job | undefined };

const ringsOf = async (alarms: readonly Alarm[], { jobs, reading, clock }: RingParts): Promise<readonly Ring[]> => {
  const kept = new Map((await reading.subjects(alarms.map(({ of }) => of))).map(({ standing }) => [spellRef(standing), standing]));
  const at = clock.now();
  return alarms.map((alarm) => {
    const standing = kept.get(spellRef(alarm.of));
    return { alarm, job: standing && jobs.find((each) => isFor(each, standing, at)) };
  });
};

const note = ({ alarm, job }: Ring, answered: Answered | undefined, log: Log): void =>
  log.info('An alarm rang.', { job: job?.name ?? 'none', subject: spellRef(alarm.of), outcome: answered?.outcome ?? 'stray' });

const isFor = ({ wakes, says }: Job, standing: Standing, at: Moment): boolean =>
  wakes.some((kind) => kind === standing.kind) && (says?.(standing, at) ?? true);

/** Whether what has come for a duty or request is a reminder; a rung of the ladder is not. */
export const isReminder = ({ kind, state }: Standing, at: Moment): boolean => {
  if (state.status === 'absent' || (kind !== 'duty' && kind !== 'request')) return false;
  const face = kind === 'duty' ? faceOf(state) : faceOfRequest(state);
  return (face && momentThatCame(face, state.saidUpTo, at)?.kind.startsWith('remind')) ?? false;
};
