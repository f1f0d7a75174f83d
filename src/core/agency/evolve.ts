import type { PersonId } from '../language/actor';
import { never } from '../language/never';
import type { Day } from '../language/time';
import { stillPutOff } from './presence';
import type { Absence, AgencyEvent, AgencyState, Delegation, LeftBehind, Movements } from './agency';

type Seated = Extract<AgencyState, { status: 'seated' }>;

export const evolve = (state: AgencyState, event: AgencyEvent): AgencyState => {
  if (event.type === 'agency-seated') {
    const { id, name, channel, members } = event;
    const stay = state.status === 'seated' ? movements({ ...state, ...withoutLost(state, event) }) : {};
    return { status: 'seated', id, name, members, ...(channel !== undefined && { channel }), ...stay };
  }
  return state.status === 'absent' ? state : evolved(state, event);
};

const evolved = (state: Seated, event: Exclude<AgencyEvent, { type: 'agency-seated' }>): Seated => {
  const { absences = [], delegations = [] } = state;
  switch (event.type) {
    case 'person-left':
      return withoutTheirs(moved(state, absences.flatMap((each) => withoutLeaver(each, event.person)), delegations.filter(({ of, to }) => of !== event.person && to !== event.person)), event.person);
    case 'absence-recorded':
      return moved(state, [...absences.filter((each) => isKept(each, event.on)), event.absence], delegations.filter((each) => isKept(each, event.on)));
    case 'absence-ended':
    case 'absence-ran-out':
      return moved(state, absences.filter((each) => !same(each, event.absence)), delegations);
    case 'authority-delegated':
      return moved(state, absences.filter((each) => isKept(each, event.on)), [...delegations.filter((each) => isKept(each, event.on)), event.delegation]);
    case 'delegation-ended':
    case 'delegation-ran-out':
      return moved(state, absences, delegations.filter((each) => !sameDelegation(each, event.delegation)));
    case 'reminder-put-off': {
      const { type: _, at, alone: __, ...putOff } = event;
      return { ...state, putOff: [...(state.putOff ?? []).filter((each) => stillPutOff(each, at)), putOff] };
    }
    case 'work-inherited':
    case 'left-unattended':
      return state;
    default:
      return never(event);
  }
};

/** A cover who cannot act any more, and a delegation that ended, do not come back with the role. */
const withoutLost = ({ absences = [], delegations = [] }: Seated, { uncovered = [], unlent = [] }: LeftBehind): Pick<Movements, 'absences' | 'delegations'> => ({
  absences: absences.map((each) => (uncovered.some((lost) => same(each, lost)) ? withoutCover(each) : each)),
  delegations: delegations.filter((each) => !unlent.some((ended) => sameDelegation(each, ended))),
});

const withoutTheirs = ({ putOff = [], ...seat }: Seated, leaver: PersonId): Seated => ({ ...seat, ...movements({ ...seat, putOff: putOff.filter(({ person }) => person !== leaver) }) });

/** A leaver is not away but gone, and covers for nobody. */
const withoutLeaver = (absence: Absence, leaver: PersonId): readonly Absence[] => {
  if (absence.person === leaver) return [];
  return [absence.cover === leaver ? withoutCover(absence) : absence];
};

const withoutCover = ({ cover: _, ...alone }: Absence): Absence => alone;

const lasts = ({ until }: Absence | Delegation, today: Day): boolean => until >= today;
/** One whose end comes by an alarm is kept until that has rung, however late. */
const isKept = (each: Absence | Delegation, today: Day): boolean => each.zone !== undefined || lasts(each, today);
const sameDelegation = (a: Delegation, b: Delegation): boolean => a.of === b.of && a.to === b.to && a.from === b.from;
const same = (a: Absence, b: Absence): boolean => a.person === b.person && a.from === b.from;

const moved = ({ absences: _, delegations: __, ...seat }: Seated, absences: readonly Absence[], delegations: readonly Delegation[]): Seated => ({
  ...seat,
  ...movements({ absences, delegations }),
});

/** What is empty is not kept, so that an agency where nobody is away looks as it always did. */
const movements = ({ absences = [], delegations = [], putOff = [] }: Movements): Movements => ({
  ...(absences.length > 0 && { absences }),
  ...(delegations.length > 0 && { delegations }),
  ...(putOff.length > 0 && { putOff }),
});
