import { proposedInto } from '../../src/core/duty';
import type { AgencyId } from '../../src/core/language/agencies';
import { isMetByActs } from '../../src/core/law';
import { spellRef } from '../../src/core/language/refs';
import type { Moment } from '../../src/core/language/time';
import type { OneLookup } from '../../src/core/policies';
import type { Change, Columns, Kept } from '../../src/ports/store';

/** A subject in memory, with what lists and lookups ask of it. */
export type Shelf = Kept & Pick<Change, 'columns' | 'alarm'>;

/** What a lookup finds on these shelves, by kind and id. */
export const refsOf = (lookup: OneLookup, shelves: readonly Shelf[]) =>
  shelves
    .filter((shelf) => answers(lookup, shelf, shelves))
    .map(refOf)
    .sort((a, b) => (a.kind === b.kind ? (a.id < b.id ? -1 : 1) : a.kind < b.kind ? -1 : 1));

/** Whether it is merged into one of these, or one of these into it. */
const isMergedWith = (duty: string, duties: readonly string[], all: readonly Shelf[]): boolean =>
  all.some(({ standing: { kind, id }, columns: { status, parent } }) =>
    kind === 'duty' && status === 'replaced' && ((id === duty && duties.includes(parent ?? '')) || (parent === duty && duties.includes(id))),
  );

const answers = (lookup: OneLookup, { standing, columns }: Shelf, all: readonly Shelf[]): boolean => {
  const { status, election, parent, agencies, people } = columns;
  switch (lookup.find) {
    case 'nothing':
      return false;
    case 'subject':
      return spellRef(standing) === spellRef(lookup.ref);
    case 'duties-of-election':
      return standing.kind === 'duty' && election === lookup.election;
    case 'duties-beside-merged':
      return standing.kind === 'duty' && election !== undefined && all.some(({ standing: { kind }, columns }) => kind === 'duty' && columns.status === 'replaced' && columns.election === election && lookup.duties.includes(columns.parent ?? ''));
    case 'running-clocks':
      return (
        (standing.kind === 'duty' && !['met', 'met-late'].includes(status)) || (standing.kind === 'request' && !['accepted', 'lapsed', 'cancelled'].includes(status)) || (standing.kind === 'round' && status === 'open')
      );
    case 'unmet-duties-of-pack':
      return standing.kind === 'duty' && standing.state.status !== 'absent' && standing.state.pack.id === lookup.pack && !['met', 'met-late'].includes(status);
    case 'duties-of-pack':
      return standing.kind === 'duty' && standing.state.status !== 'absent' && standing.state.pack.id === lookup.pack;
    case 'merged-duties':
      return standing.kind === 'duty' && status === 'replaced';
    case 'duties-proposed-into':
      return standing.kind === 'duty' && standing.state.status !== 'absent' && lookup.duties.includes(proposedInto(standing.state) ?? '');
    case 'duties-met-by-acts':
      return standing.kind === 'duty' && standing.state.status !== 'absent' && isMetByActs(standing.state.rule);
    case 'delivered-duties':
      return standing.kind === 'duty' && all.some(({ standing: { kind, state } }) => kind === 'delivery' && state.status !== 'absent' && state.duties.includes(standing.id));
    case 'duties-of-rule':
      return standing.kind === 'duty' && standing.state.status !== 'absent' && standing.state.rule.id === lookup.rule;
    case 'elections':
      return standing.kind === 'election';
    case 'incidents-for-named-people':
      return standing.kind === 'incident' && people !== undefined;
    case 'running-rounds-of-report':
      return standing.kind === 'round' && parent === lookup.report && ['open', 'complete'].includes(status);
    case 'parts-of-request':
      return standing.kind === 'request' && parent === lookup.request;
    case 'deliveries-of-report':
      return standing.kind === 'delivery' && parent === lookup.report;
    case 'requests-serving':
      return (standing.kind === 'request' || standing.kind === 'report') && standing.state.status !== 'absent' && standing.state.duties.some((duty) => lookup.duties.includes(duty));
    case 'deliveries-serving':
      return standing.kind === 'delivery' && standing.state.status !== 'absent' && standing.state.duties.some((duty) => lookup.duties.includes(duty) || isMergedWith(duty, lookup.duties, all));
    case 'deliveries-for-duties':
      return standing.kind === 'delivery' && standing.state.status !== 'absent' && standing.state.duties.length > 0;
    case 'reports-for-duties':
      return standing.kind === 'report' && standing.state.status === 'released' && standing.state.duties.length > 0;
    case 'requests-taken-at':
      return standing.kind === 'request' && status === 'taken' && agencies.includes(lookup.agency);
    case 'recent-requests-of-agency':
      return standing.kind === 'request' && standing.state.status !== 'absent' && [...agencies, ...(standing.state.left ?? []), ...(standing.state.passed ?? []).map((each) => each.agency)].includes(lookup.agency) && ((!['lapsed', 'cancelled'].includes(status) && !('settled' in standing.state)) || standing.state.suspense >= lookup.since);
    case 'open-work-of-agency':
      return isOpenWork(standing.kind, columns, lookup) || all.some((each) => standing.kind === 'request' && each.columns.parent === standing.id && each.standing.kind === 'round' && isOpenWork('round', each.columns, lookup));
  }
};

const isOpenWork = (kind: string, { agencies, due, status }: Columns, { agency, dueBy }: { readonly agency: AgencyId; readonly dueBy: Moment }): boolean =>
  agencies.includes(agency) && due !== undefined && due <= dueBy && ((['duty', 'round'].includes(kind) && status === 'open') || (kind === 'request' && ['asked', 'taken'].includes(status)));

const refOf = ({ standing: { kind, id } }: Shelf) => ({ kind, id });
