import { missingActs } from '../core/duty';
import { everNamed } from '../core/law';
import type { AgencyId } from '../core/language/agencies';
import type { Present } from './present';

/** Of which duties a verb makes sense: of several under one short name, it means those. */
export type Meant = (duty: Present<'duty'>) => boolean;

/** Neither closed as not applicable nor merged into another. */
export const isItsOwn: Meant = (duty) => !('agreed' in duty);

export const isSetAside: Meant = (duty) => 'agreed' in duty;

export const isUnmet: Meant = ({ status }) => status === 'open' || status === 'missed';

export const waitsForAct: Meant = (duty) => isUnmet(duty) && missingActs(duty).length > 0;

export const isLate: Meant = ({ status }) => status === 'missed' || status === 'met-late';

export const isLateNaming = (agency: AgencyId): Meant => (duty) => isLate(duty) && everNamed(duty).includes(agency);

/** Of which somebody recorded something: the fact it counts from, or an act. */
export const isRecorded: Meant = ({ facts, acts = [] }) => facts.start !== undefined || acts.length > 0;

export const isCorrectable: Meant = (duty) => isItsOwn(duty) && isRecorded(duty);
