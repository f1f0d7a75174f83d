import { addWorkingHours, federalBut } from '../../src/core/calendar';
import type { Standing } from '../../src/core/house';
import type { Moment } from '../../src/core/language/time';
import type { Hold, Lifting, MomentCame } from '../../src/core/law';
import { isClimbing } from '../../src/core/law';
import type { RequestEvent, RequestState } from '../../src/core/request';
import { momentsOfRequest, request } from '../../src/core/request';
import type { EventRow } from '../../src/ports/store';

/** What makes the clock of a request, or of a round, run again. */
const comesBack = ['asked-another', 'taken-after-all', 'sent-back', 'reinstated', 'unsettled', 'round-reopened'] as const;

/** Rung 4 of a ladder that was held comes at the hour it was held until and no other, and nobody holds it twice. */
export const heldInVain = (name: string, history: readonly EventRow[]): readonly string[] => {
  let hold: Hold | undefined;
  let due: Moment | undefined;
  return history.flatMap(({ type, body }) => {
    const { dates } = body as { readonly dates?: { readonly due?: Moment } };
    // A due or a suspense that moves starts another ladder; what comes back after it goes on with what is left.
    if ((dates && dates.due !== due) || ['suspense-corrected', 'extension-granted', ...comesBack].includes(type)) hold = undefined;
    if (dates) due = dates.due;
    const before = hold;
    if (type === 'ladder-held') hold = body as Hold;
    if (type === 'ladder-held' && before) return [`${name} was held twice.`];
    if (type === 'hold-lifted' && hold) hold = { ...hold, until: (body as Lifting).until };
    const came = body as Partial<MomentCame>;
    const wrong = type === 'moment-came' && came.kind === 'rung-4' && before !== undefined && came.scheduled !== before.until;
    return wrong ? [`${name} was held until ${before.until}, and its rung 4 came for ${String(came.scheduled)}.`] : [];
  });
};

const isRunning = ({ status }: RequestState): boolean => status === 'asked' || status === 'taken';

/**
 * A request that runs again after its suspense is late at once, and no rung comes before four working hours have passed.
 * While one agency has it, and its suspense stands, no rung is said twice.
 */
export const climbedWrongly = (name: string, history: readonly EventRow[]): readonly string[] => {
  let state: RequestState = request.initial;
  let since: Moment | undefined;
  let climbed: readonly string[] = [];
  return history.flatMap(({ type, at, body }) => {
    const before = state;
    state = request.evolve(before, { type, at, ...(body as object) } as RequestEvent);
    if (state.status === 'absent' || before.status === 'absent') return [];
    if (state.suspense !== before.suspense || type === 'asked-another') climbed = [];
    if (state.suspense !== before.suspense) since = undefined;
    if (!isRunning(before) && isRunning(state) && at >= state.suspense) {
      since = at;
      if (!state.late || state.lateFrom !== at) return [`${name} ran again at ${at}, after its suspense ${state.suspense}, and was not late from then.`];
    }
    const came = body as Partial<MomentCame>;
    if (type !== 'moment-came' || came.kind === undefined || came.scheduled === undefined || !isClimbing(came.kind)) return [];
    const twice = climbed.includes(came.kind) ? [`${name}: its ${came.kind} was said twice, the second time for ${came.scheduled}.`] : [];
    climbed = [...climbed, came.kind];
    const soon = since !== undefined && came.scheduled < addWorkingHours(since, 4, state.zone, federalBut([]));
    return soon ? [...twice, `${name} ran again at ${String(since)}, and its ${came.kind} came for ${came.scheduled}.`] : twice;
  });
};

/** The first rung after it came back, unless somebody named a day for it. */
const rungAfterIt = (state: Exclude<RequestState, { status: 'absent' }>): Moment | undefined => {
  const { lateFrom, forecast } = state;
  return lateFrom === undefined || forecast ? undefined : momentsOfRequest(state).find(({ kind, at }) => at > lateFrom && isClimbing(kind))?.at;
};

/** A minute after a missed suspense or due, its first rung has been said; of a request that came back after it, the next one. */
export const ladderNotStarted = ({ kind, id, state }: Standing, now: Moment): string | undefined => {
  const minuteAgo = new Date(Date.parse(now) - 60_000).toISOString();
  const missed =
    kind === 'request' && (state.status === 'asked' || state.status === 'taken')
      ? { date: rungAfterIt(state) ?? state.suspense, said: state.saidUpTo }
      : kind === 'round' && state.status === 'open'
      ? { date: state.suspense, said: state.saidUpTo }
      : kind === 'duty' && (state.status === 'open' || state.status === 'missed') && state.dates.status === 'dated'
        ? { date: state.dates.due, said: state.saidUpTo }
        : undefined;
  return missed && missed.date < minuteAgo && missed.said < missed.date
    ? `${kind} ${id} was missed at ${missed.date} and nothing was said by ${now}.`
    : undefined;
};
