import { never } from '../../core/language/never';
import type { LateRefusal } from '../../core/law';
import { agencyInWords, listed } from '../sayings';

export const sayLateRefusal = (refusal: LateRefusal): string => {
  const { id } = refusal;
  switch (refusal.code) {
    case 'not-late-at-all':
      return `${id} is not late, so there is nothing to explain. A reason is asked for once its date has passed, or when it is met after it.`;
    case 'late-words-missing':
      return `Say in a few words why ${id} is late: “other” alone tells nobody anything.`;
    case 'no-late-reason':
      return `Nobody has said yet why ${id} is late, so no agency is named. An owner or a coordinator does that first: /${/^RPT-/i.test(id) ? 'report' : 'deadline'} late ${id}.`;
    case 'not-named-in-reason': {
      const { agency, named } = refusal;
      return `The reason given for ${id} names ${named.length > 0 ? listed(named.map(agencyInWords)) : 'no agency'}, and not ${agencyInWords(agency)}. A statement is for the agencies it names.`;
    }
    default:
      return never(refusal);
  }
};
