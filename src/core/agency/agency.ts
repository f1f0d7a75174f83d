import type { NotPermitted } from '../authority';
import type { Actor, Person, PersonId, Role } from '../language/actor';
import type { AgencyId } from '../language/agencies';
import type { SubjectRef } from '../language/refs';
import type { Promised } from '../language/promised';
import type { Day, Moment, Zone } from '../language/time';
import type { Words } from '../language/words';

/**
 * An agency at the table: its people, what each may do there, who is away and who acts for whom. The people are laid down
 * whole each time, so that who had which role on a day can be read from the history; absences and delegations come and go
 * by themselves.
 *
 *   absent -> seated -> seated (with other people, absences or delegations)
 *
 * A delegation lends the authority to bind the agency, to somebody of the agency and until a day. It is lent only by who
 * has it of their own, so there is none of a delegation and no loop; it ends for good with the role it was lent of, and by itself when its last day is over. Whoever
 * leaves takes their absences, covers and delegations with them, and what they had taken goes back to the agency. So does what
 * somebody had taken who stays and may take nothing there any more, by a role of their own or one that is lent to them.
 */
export type AgencyState = { readonly status: 'absent' } | ({ readonly status: 'seated' } & Seat & Movements);

export type Seat = {
  readonly id: AgencyId;
  readonly name: string;
  /** Where it is spoken to beside the floor, as the chat's adapter writes it. */
  readonly channel?: string;
  readonly members: readonly Member[];
};

/** A person of an agency as the roster has them. `zone` is where their morning and their night are; the floor's, where it is not said. */
export type Member = { readonly person: PersonId; readonly name: string; readonly roles: readonly Role[]; readonly zone?: Zone };

/** Who is away, who acts for whom, and what somebody put off; what has passed is let go of when something new is recorded. */
export type Movements = { readonly absences?: readonly Absence[]; readonly delegations?: readonly Delegation[]; readonly putOff?: readonly PutOff[] };

/** A reminder somebody wants later. `target` is the day it is about: for each, and once it has none until then, once. */
export type PutOff = { readonly person: PersonId; readonly about: SubjectRef; readonly until: Moment; readonly target?: Moment };

/** Somebody is away from one day to another, both included. Their cover is called in their place. `zone`: as with a delegation. */
export type Absence = {
  readonly person: PersonId;
  readonly from: Day;
  readonly until: Day;
  readonly cover?: PersonId;
  readonly zone?: Zone;
  readonly by: Person;
  readonly at: Moment;
};

/** One who is no releaser binds the agency in the place of one who is, on those days. `zone` is where they are told; of one that was recorded before it was kept, nobody is told that it is over. */
export type Delegation = {
  readonly of: PersonId;
  readonly to: PersonId;
  readonly from: Day;
  readonly until: Day;
  readonly zone?: Zone;
  readonly by: Person;
  readonly at: Moment;
};

/** Roles that reach beyond one's own agency: who may give them is asked apart. */
export const floorRoles = ['coordinator', 'counsel', 'auditor'] as const satisfies readonly Role[];

/** The role a delegation lends, and no other. */
export const lentRoles = ['releaser'] as const satisfies readonly Role[];

type Given = { readonly by: Actor; readonly at: Moment };
/** `zone` is where the day is told. */
type OnADay = Given & { readonly zone: Zone };

export type AgencyOrder =
  | (Given & {
      readonly type: 'seat-agency';
      readonly id: AgencyId;
      readonly name: string;
      readonly channel?: string;
      readonly people: readonly Member[];
      /** How many coordinators the other agencies have; where it is not said, nobody asks whether the last one goes. */
      readonly coordinatorsElsewhere?: number;
      /** An operator laid it down on purpose. From then on no start of the house seeds it. */
      readonly applied?: true;
    })
  | (OnADay & {
      readonly type: 'record-absence';
      readonly person: PersonId;
      readonly from: Day;
      readonly until: Day;
      readonly cover?: PersonId;
      /** Whether the cover also binds the agency on those days. */
      readonly authority?: boolean;
    })
  /** `from`: its first day; where it is not said, whichever is next over. */
  | (OnADay & { readonly type: 'end-absence'; readonly person: PersonId; readonly from?: Day })
  | (OnADay & { readonly type: 'delegate'; readonly of: PersonId; readonly to: PersonId; readonly from: Day; readonly until: Day })
  | (OnADay & { readonly type: 'end-delegation'; readonly to: PersonId })
  | (Given & { readonly type: 'ring' })
  /** `alone`: it comes as a message of its own, and not with those of a morning. */
  | (OnADay & Omit<PutOff, 'person'> & { readonly type: 'put-off'; readonly alone: boolean })
  | (Given & { readonly type: 'inherit-work'; readonly on: Day; readonly requests: readonly Inherited[] } & Leaver)
  | (Given & { readonly type: 'show-unattended'; readonly work: readonly Unattended[] });

/**
 * Whose work goes back to the desk. `stays`: they are still of the agency, and may take nothing there any more; `lent`: what
 * they could do there was lent to them, and is no longer.
 */
export type Leaver = { readonly leaver: PersonId; readonly name: string; readonly stays?: true; readonly lent?: true };

/** A request somebody had taken when they left, or when neither their role nor a delegation let them work on it any more. */
export type Inherited = { readonly request: string; readonly title: Words };

/** What comes due on a day on which nobody of the agency is there. A rule's title is the law's, that of the others somebody's words. */
export type Unattended = { readonly day: Day; readonly id: string } & (
  | { readonly kind: 'duty'; readonly title: string }
  /** `confinedTo`: the incident for named people that it is about, where it is about one. */
  | { readonly kind: 'request' | 'round'; readonly title: Words; readonly confinedTo?: string }
);

/** Who came, left, or gained or lost a role that reaches beyond the agency. `was`: the roles before, none for whoever came. */
export type Moved = { readonly person: PersonId; readonly name: string; readonly was: readonly Role[] };

/**
 * What others are left with when the people of an agency change: absences whose cover has left or can act for them no more,
 * delegations that ended with either end, and whoever cannot work there any more. Each is told to somebody who can do something about it.
 */
export type LeftBehind = { readonly uncovered?: readonly Absence[]; readonly covered?: readonly Absence[]; readonly unlent?: readonly Delegation[]; readonly idle?: readonly Member[] };

export type AgencyEvent =
  /** `deskChanged`: whose place at its desk or whose work for it is another, whoever comes or leaves among them. */
  | ({ readonly type: 'agency-seated'; readonly at: Moment; readonly by: Actor; readonly applied?: true; readonly moved?: readonly Moved[]; readonly deskChanged?: readonly PersonId[] } & LeftBehind & Seat)
  /** Said beside the seating that left them out, for what they leave behind. */
  | { readonly type: 'person-left'; readonly at: Moment; readonly person: PersonId; readonly name: string }
  | { readonly type: 'absence-recorded'; readonly at: Moment; readonly on: Day; readonly absence: Absence }
  | { readonly type: 'absence-ended'; readonly at: Moment; readonly on: Day; readonly by: Person; readonly absence: Absence }
  /** Its last day is over. `on`: the day after. */
  | { readonly type: 'absence-ran-out'; readonly at: Moment; readonly on: Day; readonly absence: Absence }
  | { readonly type: 'authority-delegated'; readonly at: Moment; readonly on: Day; readonly delegation: Delegation }
  | { readonly type: 'delegation-ended'; readonly at: Moment; readonly on: Day; readonly by: Person; readonly delegation: Delegation }
  /** Its last day is over. `on`: the day after. */
  | { readonly type: 'delegation-ran-out'; readonly at: Moment; readonly on: Day; readonly delegation: Delegation }
  | ({ readonly type: 'reminder-put-off'; readonly at: Moment; readonly alone: boolean } & PutOff)
  | ({ readonly type: 'work-inherited'; readonly at: Moment; readonly on: Day; readonly requests: readonly Inherited[] } & Leaver)
  | { readonly type: 'left-unattended'; readonly at: Moment; readonly work: readonly Unattended[] };

export type AgencyRefusal =
  | NotPermitted
  | { readonly code: 'no-such-agency' }
  | { readonly code: 'person-listed-twice'; readonly agency: AgencyId; readonly person: PersonId; readonly name: string }
  | { readonly code: 'person-without-role'; readonly agency: AgencyId; readonly person: PersonId; readonly name: string }
  /** An agency that could be bound must not be left with nobody who can. `coordinators`: the floor would be left with none, either. */
  | { readonly code: 'no-releaser-left'; readonly agency: AgencyId; readonly releasers: readonly Member[]; readonly coordinators?: readonly Member[] }
  /** A floor must not be left with nobody who runs it. */
  | { readonly code: 'no-coordinator-left'; readonly agency: AgencyId; readonly coordinators: readonly Member[] }
  | { readonly code: 'not-on-roster'; readonly agency: AgencyId; readonly person: PersonId }
  | { readonly code: 'ends-before-it-begins'; readonly from: Day; readonly until: Day }
  | { readonly code: 'days-past'; readonly until: Day; readonly today: Day }
  | { readonly code: 'already-away'; readonly member: Member; readonly absence: Absence }
  | { readonly code: 'not-away'; readonly member: Member; readonly from?: Day }
  | { readonly code: 'cover-is-oneself'; readonly member: Member }
  | { readonly code: 'cover-elsewhere'; readonly agency: AgencyId; readonly person: PersonId; readonly others: readonly Member[] }
  | { readonly code: 'cover-cannot-act'; readonly agency: AgencyId; readonly cover: Member; readonly others: readonly Member[]; readonly as?: 'coordinator' }
  | { readonly code: 'cover-away'; readonly cover: Member; readonly absence: Absence; readonly others: readonly Member[] }
  /** Whoever covers for somebody on those days must say who covers then. */
  | { readonly code: 'covers-somebody'; readonly member: Member; readonly covered: readonly Member[] }
  | { readonly code: 'authority-without-cover'; readonly member: Member }
  | { readonly code: 'no-authority-to-lend'; readonly agency: AgencyId; readonly member: Member }
  | { readonly code: 'releaser-already'; readonly agency: AgencyId; readonly member: Member }
  | { readonly code: 'delegated-already'; readonly member: Member; readonly delegation: Delegation }
  | { readonly code: 'cover-binds-already'; readonly agency: AgencyId; readonly cover: Member; readonly delegation: Delegation }
  /** A delegation is not passed on, and least of all back to whom it came from. */
  | { readonly code: 'delegation-passed-on'; readonly owner: Member | undefined; readonly until: Day; readonly back: boolean }
  | { readonly code: 'put-off-before'; readonly id: string; readonly until: Moment; readonly zone: Zone }
  | { readonly code: 'put-off-past-target'; readonly id: string; readonly target: Moment; readonly zone: Zone }
  | { readonly code: 'no-such-delegation'; readonly agency: AgencyId; readonly member: Member };

/** What is said of an agency, in facts; its words are the application's. */
export type AgencyNotice =
  | { readonly say: 'cover-named' | 'cover-released' | 'absence-recorded-for'; readonly seat: AgencyId; readonly absence: Absence }
  /** To whoever is away; and, with whom that is, to those who can name another cover. `stays`: they cannot act for them with the roles both have now. */
  | { readonly say: 'cover-left' | 'cover-left-for'; readonly seat: AgencyId; readonly absence: Absence; readonly name: string; readonly stays?: true }
  /** To whoever covers for somebody who has left, by their name. */
  | { readonly say: 'covered-left'; readonly seat: AgencyId; readonly absence: Absence; readonly name: string }
  | { readonly say: 'authority-delegated'; readonly seat: AgencyId; readonly delegation: Delegation }
  /** `ahead`: before its first day. */
  | { readonly say: 'delegation-ended'; readonly seat: AgencyId; readonly delegation: Delegation; readonly ahead?: true }
  /** Whoever has it is away on these of its days. */
  | { readonly say: 'delegate-away'; readonly seat: AgencyId; readonly delegation: Delegation; readonly absence: Absence }
  /** It ended because somebody left, or is no releaser any more; `left`: who is on the roster no longer. */
  | { readonly say: 'delegation-lost'; readonly seat: AgencyId; readonly delegation: Delegation; readonly ahead?: true; readonly left?: Pick<Moved, 'person' | 'name'> }
  /** To whoever had it, once its last day is over. `back`: what they had taken by it, which is asked of the agency again. */
  | { readonly say: 'delegation-over'; readonly seat: AgencyId; readonly delegation: Delegation; readonly back?: readonly Inherited[] }
  /** `desk`: whom it calls in the agency's channel. */
  | { readonly say: 'work-inherited'; readonly seat: AgencyId; readonly name: string; readonly stays?: true; readonly lent?: true; readonly requests: readonly Inherited[]; readonly desk?: readonly PersonId[] }
  | { readonly say: 'left-unattended'; readonly seat: AgencyId; readonly work: readonly Unattended[] };

export type AgencyPromise = Promised<AgencyNotice>;
