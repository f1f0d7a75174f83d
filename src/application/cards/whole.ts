import type { DeliveryState } from '../../core/delivery';
import type { DutyState } from '../../core/duty';
import type { Standing } from '../../core/house';
import type { SubjectRef } from '../../core/language/refs';
import { ofItsElection, roundOf, ruleOf, startsOf } from '../../core/policies';
import type { ReportState } from '../../core/report';
import type { RequestState } from '../../core/request';
import type { RoundState } from '../../core/round';
import type { Kept, Reading } from '../../ports/store';
import type { Quotes } from '../sayings';
import { partsOf } from '../lines';
import { wordsIn } from '../sayings';
import { concernedWords } from '../sayings/floor-words';

type Present<State extends { readonly status: string }> = Exclude<State, { status: 'absent' }>;

/** Everything that goes by one short name: what was asked, what answers it, who was asked about it, who gets it. */
export type Whole = Quotes & {
  readonly request: Present<RequestState>;
  /** What the other agencies were asked, in the order they were. */
  readonly parts: readonly Present<RequestState>[];
  readonly report?: Present<ReportState>;
  /** The round on the newest version. */
  readonly round?: Present<RoundState>;
  readonly deliveries: readonly Present<DeliveryState>[];
  /** The duties it serves. */
  readonly serves: readonly Present<DutyState>[];
  /** Whether anything was written on the way that those read whom it concerns. */
  readonly hasWords: boolean;
  /** Open duties of the same elections, some of which its receipt or delivery may start. */
  readonly beside: readonly Present<DutyState>[];
};

/** What there is to say of letting a version go. */
export type ToRelease = Pick<Whole, 'report' | 'round' | 'beside'>;

const MOST_DELIVERIES = 50;
const MOST_DUTIES = 200;

export const wholeOf = async (request: Present<RequestState>, reading: Reading): Promise<Whole> => {
  const { id } = request;
  const kept = [await reading.subject({ kind: 'request', id }), await reading.subject({ kind: 'report', id })];
  const report = kept.flatMap((each) => reportIn(each))[0];
  kept.push(await newestRound(report, reading));
  const round = kept.flatMap((each) => roundIn(each))[0];
  const parts = await partsOf(request, reading);
  const parcels = await parcelsOf(report, reading);
  const duties = report?.duties ?? request.duties;
  const serves = await dutiesOf(duties.map((duty) => ({ kind: 'duty', id: duty })), reading);
  const lines = parts.map((state): Standing => ({ kind: 'request', id: state.id, state }));
  const standings = [...[...kept, ...parcels].flatMap((each) => each?.standing ?? []), ...lines];
  const texts = standings.flatMap(wordsIn);
  return {
    request,
    parts,
    ...(report && { report }),
    ...(round && { round }),
    deliveries: parcels.flatMap(({ standing: { kind, state } }) => (kind === 'delivery' && state.status !== 'absent' ? [state] : [])),
    serves,
    hasWords: standings.some((each) => concernedWords(each).size > 0),
    beside: await openBeside(standingFor(duties, serves), reading),
    words: await reading.texts([...new Set(texts.map(({ text }) => text))]),
  };
};

/** The same without the request it answers, what was asked of others, and what went out before. */
export const toRelease = async (report: Present<ReportState>, reading: Reading): Promise<ToRelease> => {
  const round = roundIn(await newestRound(report, reading))[0];
  const serves = await dutiesOf(report.duties.map((id) => ({ kind: 'duty', id })), reading);
  return { report, ...(round && { round }), beside: await openBeside(standingFor(report.duties, serves), reading) };
};

/** Nothing goes out before there is a version of it. */
const parcelsOf = async (report: Present<ReportState> | undefined, reading: Reading): Promise<readonly Kept[]> =>
  report && report.versions.length > 0 ? reading.list({ kind: 'delivery', parent: report.id, limit: MOST_DELIVERIES }) : [];

const newestRound = async (report: Present<ReportState> | undefined, reading: Reading): Promise<Kept | undefined> => {
  const newest = report?.versions.at(-1);
  return report && newest && newest.asked.length > 0 ? reading.subject({ kind: 'round', id: roundOf(report.id, newest.number) }) : undefined;
};

/** With the duties that were merged into those it serves. */
const standingFor = (duties: readonly string[], serves: Whole['serves']): readonly string[] => [...duties, ...serves.flatMap(({ covers = [] }) => covers)];

const dutiesOf = async (refs: readonly SubjectRef[], reading: Reading): Promise<Whole['serves']> => {
  const found: Present<DutyState>[] = [];
  for (const ref of refs) found.push(...dutyIn(await reading.subject(ref)));
  return found;
};

const openBeside = async (duties: readonly string[], reading: Reading): Promise<Whole['beside']> => {
  const found: Present<DutyState>[] = [];
  for (const election of startsOf(duties)) {
    const listed = await reading.list({ kind: 'duty', election, statuses: ['open', 'missed'], limit: MOST_DUTIES });
    found.push(...listed.flatMap(dutyIn).filter((duty) => countsFromAny(duty, duties)));
  }
  return found;
};

/** What counts from another rule counts from what is delivered for its own election: by itself, or merged into what goes out. */
const countsFromAny = (duty: Present<DutyState>, duties: readonly string[]): boolean => {
  const { trigger } = duty.rule;
  const sources = trigger.kind === 'received' ? [trigger.rule] : trigger.kind === 'completed' ? trigger.rules : [];
  return sources.length === 0 || ofItsElection(duty, duties).some((id) => sources.some((rule) => rule === ruleOf(id)));
};

const dutyIn = (kept: Kept | undefined): readonly Present<DutyState>[] =>
  kept?.standing.kind === 'duty' && kept.standing.state.status !== 'absent' ? [kept.standing.state] : [];

const reportIn = (kept: Kept | undefined): readonly Present<ReportState>[] =>
  kept?.standing.kind === 'report' && kept.standing.state.status !== 'absent' ? [kept.standing.state] : [];

const roundIn = (kept: Kept | undefined): readonly Present<RoundState>[] =>
  kept?.standing.kind === 'round' && kept.standing.state.status !== 'absent' ? [kept.standing.state] : [];
