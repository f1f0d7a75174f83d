import type { Standing } from '../core/house';
import { never } from '../core/language/never';
import type { Columns } from '../ports/store';

/** What lists are filtered and sorted by, from a subject as it stands. The one place that says so. */
export const columnsOf = ({ kind, state }: Standing): Columns => {
  if (state.status === 'absent') return { status: 'absent', agencies: [] };
  switch (kind) {
    case 'election':
      return { status: state.status, agencies: [], election: state.name };
    case 'duty': {
      const { dates, facts, rule } = state;
      const dated = dates.status === 'dated' ? dates : undefined;
      return {
        status: state.status,
        agencies: rule.owners,
        ...(facts.election && { election: facts.election.name }),
        ...(dated && { due: dated.due, target: dated.due }),
        // Merged, it is found by what it was merged into; else by its rule, whatever started it.
        parent: 'into' in state ? state.into : rule.id,
      };
    }
    case 'request':
      return {
        status: state.status,
        agencies: [state.agency],
        due: state.suspense,
        target: state.suspense,
        ...parentOf(state.partOf ?? state.incident),
      };
    case 'agency':
      return { status: state.status, agencies: [state.id], people: state.members.map(({ person }) => person) };
    case 'closure':
      return { status: state.status, agencies: [] };
    case 'incident':
      return { status: state.status, agencies: [], ...(state.named && { people: state.named }) };
    case 'report':
      return { status: state.status, agencies: state.owners, ...parentOf(state.incident) };
    case 'round': {
      const { status, asked, report, suspense } = state;
      return {
        status,
        agencies: asked.map(({ agency }) => agency),
        due: suspense,
        target: suspense,
        parent: report,
        answers: state.answers.map(({ agency, kind: said, standing }) => ({ agency, kind: said, standing })),
      };
    }
    case 'text':
      return { status: state.status, agencies: [state.author.agency], parent: state.of.id };
    case 'delivery':
      return { status: state.status, agencies: [state.recipient], parent: state.report };
    case 'pack':
      return { status: state.status, agencies: [] };
    case 'pack-text':
      return { status: state.status, agencies: [], parent: state.pack.id };
    default:
      return never(kind);
  }
};

const parentOf = (parent: string | undefined): Pick<Columns, 'parent'> => (parent === undefined ? {} : { parent });
