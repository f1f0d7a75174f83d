import type { AgencyEvent, AgencyNotice, AgencyOrder, AgencyRefusal, AgencyState } from './agency';
import { agency, agencyAlarm, reactToAgency } from './agency';
import type { ClosureEvent, ClosureNotice, ClosureOrder, ClosureRefusal, ClosureState } from './closure';
import { closure, reactToClosure } from './closure';
import type { DeliveryEvent, DeliveryNotice, DeliveryOrder, DeliveryRefusal, DeliveryState } from './delivery';
import { delivery, reactToDelivery } from './delivery';
import type { DutyEvent, DutyNotice, DutyOrder, DutyRefusal, DutyState } from './duty';
import { duty, dutyAlarm, reactToDuty } from './duty';
import type { ElectionEvent, ElectionNotice, ElectionOrder, ElectionRefusal, ElectionState } from './election';
import { election, electionAlarm, reactToElection } from './election';
import type { IncidentEvent, IncidentNotice, IncidentOrder, IncidentRefusal, IncidentState } from './incident';
import { incident, reactToIncident } from './incident';
import type { Decider } from './language/decider';
import type { Promised } from './language/promised';
import type { SubjectKind } from './language/refs';
import type { Moment } from './language/time';
import type { PackEvent, PackNotice, PackOrder, PackRefusal, PackState } from './pack';
import { pack, reactToPack } from './pack';
import type { PackTextEvent, PackTextNotice, PackTextOrder, PackTextRefusal, PackTextState } from './pack-text';
import { packText, reactToPackText } from './pack-text';
import type { RequestEvent, RequestNotice, RequestOrder, RequestRefusal, RequestState } from './request';
import { reactToRequest, request, requestAlarm } from './request';
import type { ReportEvent, ReportNotice, ReportOrder, ReportRefusal, ReportState } from './report';
import { reactToReport, report } from './report';
import type { RoundEvent, RoundNotice, RoundOrder, RoundRefusal, RoundState } from './round';
import { reactToRound, round, roundAlarm } from './round';
import type { TextEvent, TextNotice, TextOrder, TextRefusal, TextState } from './text';
import { reactToText, text } from './text';

/** Every subject of the house and the words it is spoken of in. */
export type Subjects = {
  readonly election: Spoken<ElectionState, ElectionOrder, ElectionEvent, ElectionRefusal, ElectionNotice>;
  readonly duty: Spoken<DutyState, DutyOrder, DutyEvent, DutyRefusal, DutyNotice>;
  readonly request: Spoken<RequestState, RequestOrder, RequestEvent, RequestRefusal, RequestNotice>;
  readonly agency: Spoken<AgencyState, AgencyOrder, AgencyEvent, AgencyRefusal, AgencyNotice>;
  readonly incident: Spoken<IncidentState, IncidentOrder, IncidentEvent, IncidentRefusal, IncidentNotice>;
  readonly report: Spoken<ReportState, ReportOrder, ReportEvent, ReportRefusal, ReportNotice>;
  readonly round: Spoken<RoundState, RoundOrder, RoundEvent, RoundRefusal, RoundNotice>;
  readonly text: Spoken<TextState, TextOrder, TextEvent, TextRefusal, TextNotice>;
  readonly closure: Spoken<ClosureState, ClosureOrder, ClosureEvent, ClosureRefusal, ClosureNotice>;
  readonly delivery: Spoken<DeliveryState, DeliveryOrder, DeliveryEvent, DeliveryRefusal, DeliveryNotice>;
  readonly pack: Spoken<PackState, PackOrder, PackEvent, PackRefusal, PackNotice>;
  readonly 'pack-text': Spoken<PackTextState, PackTextOrder, PackTextEvent, PackTextRefusal, PackTextNotice>;
};

type Spoken<State, Order, Event, Refusal, Notice> = {
  readonly state: State;
  readonly order: Order;
  readonly event: Event;
  readonly refusal: Refusal;
  readonly notice: Notice;
};

export type StateOf<Kind extends SubjectKind> = Subjects[Kind]['state'];
export type OrderOf<Kind extends SubjectKind> = Subjects[Kind]['order'];
export type EventOf<Kind extends SubjectKind> = Subjects[Kind]['event'];
export type RefusalOf<Kind extends SubjectKind> = Subjects[Kind]['refusal'];
export type Notice = Subjects[SubjectKind]['notice'];
export type Refusal = Subjects[SubjectKind]['refusal'];

/** An order and whom it is for. */
export type Envelope<Kind extends SubjectKind = SubjectKind> = {
  readonly [Each in Kind]: { readonly to: Each; readonly id: string; readonly order: OrderOf<Each> };
}[Kind];

/** A subject as it stands. */
export type Standing<Kind extends SubjectKind = SubjectKind> = {
  readonly [Each in Kind]: { readonly kind: Each; readonly id: string; readonly state: StateOf<Each> };
}[Kind];

/** Something that was decided, of what, and how that stands right after it. */
export type Happening<Kind extends SubjectKind = SubjectKind> = {
  readonly [Each in Kind]: { readonly of: Each; readonly id: string; readonly event: EventOf<Each>; readonly standing: Standing<Each> };
}[Kind];

/** What the desk needs of a subject. */
export type Subject<Kind extends SubjectKind> = {
  readonly decider: Decider<StateOf<Kind>, OrderOf<Kind>, EventOf<Kind>, RefusalOf<Kind>>;
  readonly react: (event: EventOf<Kind>, state: StateOf<Kind>) => readonly Promised<Notice>[];
  /** The one instant it wants to be woken at; nothing when it waits for no time. */
  readonly alarm: (state: StateOf<Kind>) => Moment | undefined;
};

const waitsForNoTime = (): undefined => undefined;

export const subjects: { readonly [Kind in SubjectKind]: Subject<Kind> } = {
  election: { decider: election, react: reactToElection, alarm: electionAlarm },
  duty: { decider: duty, react: reactToDuty, alarm: dutyAlarm },
  request: { decider: request, react: reactToRequest, alarm: requestAlarm },
  agency: { decider: agency, react: reactToAgency, alarm: agencyAlarm },
  incident: { decider: incident, react: reactToIncident, alarm: waitsForNoTime },
  report: { decider: report, react: reactToReport, alarm: waitsForNoTime },
  round: { decider: round, react: reactToRound, alarm: roundAlarm },
  text: { decider: text, react: reactToText, alarm: waitsForNoTime },
  closure: { decider: closure, react: reactToClosure, alarm: waitsForNoTime },
  delivery: { decider: delivery, react: reactToDelivery, alarm: waitsForNoTime },
  pack: { decider: pack, react: reactToPack, alarm: waitsForNoTime },
  'pack-text': { decider: packText, react: reactToPackText, alarm: waitsForNoTime },
};
