import type { AgencyId } from '../language/agencies';
import type { Moment } from '../language/time';
import type { Ask } from './ask';
import type { KeptInterim } from './interim';
import type { Passed } from './passed';
import type { RequestState } from './request';

type Kept = Exclude<RequestState, { status: 'absent' }>;

/** The short name of the whole a request belongs to; a whole's is its own. */
export const wholeId = ({ id, partOf }: Pick<Ask, 'id' | 'partOf'>): string => partOf ?? id;

/** `RPT-31.2`, `RPT-31.3`: the parts of a whole, in the order they were asked. The lead's line is the first. */
export const partIds = ({ id, others }: Pick<Ask, 'id' | 'others'>): readonly string[] =>
  (others ?? []).map((_, index) => `${id}.${String(index + 2)}`);

/** The agencies that have it, or a part of it: whoever gave it back and is not asked any more is not among them. */
export const askedOf = ({ agency, others = [], shared = [], left = [] }: Kept): readonly AgencyId[] =>
  [...new Set([agency, ...[...others, ...shared].filter((each) => !left.includes(each))])];

/** Those that gave it back, or their part of it, and have nothing of it any more but its card. */
export const formerlyAskedOf = (request: Kept): readonly AgencyId[] => {
  const asked = askedOf(request);
  const former = [...(request.left ?? []), ...(request.passed ?? []).map(({ agency }) => agency)];
  return [...new Set(former)].filter((agency) => !asked.includes(agency));
};

/** Whether whoever had it last had given it back, asked or tasked: then it was nobody's when it lapsed. */
export const wasGivenBack = ({ agency, passed = [], withSince, askedAt }: Kept): boolean => {
  const last = passed.at(-1);
  // Asked once more after it had given it back, it has had it since then.
  return last?.agency === agency && last.from === (withSince ?? askedAt);
};

/** Whether it was asked once more of the agency that had given it back. */
export const isAskedOnceMore = ({ agency, passed = [] }: Kept): boolean => passed.at(-1)?.agency === agency;

/** How long what was given back lay with its agency. One that was kept before the hour was is reckoned to `now`. */
export const passedBy = (state: Extract<Kept, { status: 'returned' | 'declined' }>, now: Moment): Passed => ({
  agency: state.agency,
  from: state.withSince ?? state.askedAt,
  until: state.returnedAt ?? now,
  as: state.status,
});

/** What its agency filed itself. On what was kept before, that of an agency that had it then may stand there. */
export const interimOf = ({ agency, interim }: Kept): KeptInterim | undefined => (interim?.by.agency === agency ? interim : undefined);
