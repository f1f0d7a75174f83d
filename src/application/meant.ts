import type { Deed } from '../core/authority';
import { missingActs } from '../core/duty';
import type { Person } from '../core/language/actor';
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

/** What a duty counts from; an act goes by its words, which no rule calls `start`. */
export const START = 'start';

/** What of a duty somebody has recorded and what was wrong of it is put right: the fact it counts from, and each act; by which deed, and who recorded it. */
export const recordedOf = ({ facts, acts = [], startedBy }: Present<'duty'>): readonly Recorded[] => [
  ...(facts.start ? [{ what: START, deed: 'correct-start', did: startedBy } as const] : []),
  ...acts.map(({ act, by }) => ({ what: act, deed: 'correct-act', did: by }) as const),
];

type Recorded = { readonly what: string; readonly deed: Deed; readonly did: Person | undefined };

export const isRecorded: Meant = (duty) => recordedOf(duty).length > 0;

export const isCorrectable: Meant = (duty) => isItsOwn(duty) && isRecorded(duty);
