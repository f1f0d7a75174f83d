import type { Counted, DayCorrection, DeliveryNotice, DeliveryState, Handing, ReceiptChange } from '../../core/delivery';
import type { AgencyId } from '../../core/language/agencies';
import { never } from '../../core/language/never';
import type { Day } from '../../core/language/time';
import type { ReportNotice, ReportState } from '../../core/report';
import type { Button, Saying } from '../../ports/outbox';
import { dayInWords } from '../words/dates';
import { recordedWhen } from '../words/when';
import { hasReleasers, holderOrDesk, receivingFor, releasersOf } from './calls';
import { agreedInWords, nameInWords, proposedInWords, recordedLate, withdrawnInWords } from './proposal';
import { stillReleasedBy, toReleaseButton } from './releasing';
import { requestName } from './request-name';
import { coordinatorsThere } from './present';
import type { Known } from './saying';
import { agencyInWords, calling, listed, quoted, recipientInWords, said } from './saying';

type Kept = Exclude<ReportState, { status: 'absent' }>;
type Parcel = Exclude<DeliveryState, { status: 'absent' }>;

export const sayReport = (notice: ReportNotice, state: Kept, known: Known): Saying => {
  const name = requestName(state, known);
  switch (notice.say) {
    case 'version-submitted':
      return said(
        'current' in state
          ? `Version ${String(state.current.number)} of ${name}, by ${agencyInWords(state.owner)}:\n\n${quoted(state.current.text, known)}`
          : `A version of ${name} was submitted.`,
      );
    case 'releases-lapsed':
      return calling(
        said(
          `${agencyInWords(state.owner)} submits version ${String(state.versions.length)} of ${name}. The release by ${listed(notice.lapsed.map(agencyInWords))} was of the version before and does not hold for this one. ${releaseInWords(state)}`,
          toReleaseButton(state.id),
        ),
        releasersOf(notice.lapsed, known),
      );
    case 'owner-released': {
      const { words, buttons, people } = stillReleasedBy(state.id, notice.wanting, known);
      const wanting = `${listed(notice.wanting.map(agencyInWords))} ${notice.wanting.length > 1 ? 'have' : 'has'}`;
      return calling(said(`${agencyInWords(notice.agency)} has released ${name}. It goes out when ${wanting} released it too. ${words}`, ...buttons), people);
    }
    case 'report-released': {
      const on = state.status === 'released' ? ` on ${dayInWords(state.releasedOn)}` : '';
      if (state.recipients.length === 0) return calling(said(`${name} is released${on}. The law names no recipient of it, so nobody is owed a copy.`), holderOrDesk(state.id, state.owner, known));
      return calling(
        said(`${name} is released${on}. It is owed to ${listed(state.recipients.map(recipientInWords))}: record ${state.recipients.length > 1 ? 'each' : 'it'} as delivered when it has gone out.`),
        holderOrDesk(state.id, state.owner, known),
      );
    }
    case 'release-corrected': {
      const { agency, from, to, by, reason } = notice.correction;
      const corrected = `Corrected by ${nameInWords(by, known)}. In their words: “${quoted(reason, known)}”`;
      if (to) return said(`${name}: ${agencyInWords(agency)} released it on ${dayInWords(to)}, and not on ${dayInWords(from)}. ${corrected}`);
      const { words, buttons, people } = stillReleasedBy(state.id, [agency], known);
      const mistaken = `${name} has not been released by ${agencyInWords(agency)}: the release of ${dayInWords(from)} was recorded by mistake. Nothing of it goes out before ${agencyInWords(agency)} releases it.`;
      return calling(said(`${mistaken} ${words} ${corrected}`, ...buttons), [...people, ...holderOrDesk(state.id, state.owner, known)]);
    }
    default:
      return never(notice);
  }
};

/** Who can let it go. */
export const releaseInWords = ({ owners }: Kept): string =>
  owners.length > 1
    ? `The releasers of ${listed(owners.map(agencyInWords))} all release it.`
    : `The releaser of ${listed(owners.map(agencyInWords))} releases it.`;

export const sayDelivery = (notice: DeliveryNotice, state: Parcel, known: Known): Saying => {
  const name = requestName({ id: state.report, title: state.title }, known);
  const recipient = agencyInWords(state.recipient);
  switch (notice.say) {
    case 'delivery-sent':
      return calling(
        said(
          `${name}: delivered to ${recipientInWords(state.recipient)}${'sent' in state ? ` on ${recordedWhen(state.sent.on, state.sent.hour, state.zone)}${recordedLate(state.sent.on, state.sent.at, state.zone)}` : ''}. ${recordsInWords(state, known)}${'sent' in state ? provenInWords(state.sent, known) : ''}`,
          ...(lacksReceiver(state.recipient, known) ? [receivedButton(state)] : []),
        ),
        receivingFor(state.recipient, known),
      );
    case 'delivery-received': {
      if (state.status !== 'received') return said(`${name}: received by ${recipient}.`);
      const { on, at } = state.received;
      return said(`${name}: received by ${recipient} on ${dayInWords(on)}${recordedLate(on, at, state.zone)}.${countedInWords(notice.counted, on, 'Clocks that count from this receipt are running')}${provenInWords(state.received, known)}`);
    }
    case 'receipt-change-proposed': {
      const what = `${receiptInWords(name, state, notice.proposal.change)}.`;
      const seconds = [...coordinatorsThere(known), ...releasersOf(state.owners, known)];
      return proposedInWords(what, notice.proposal, { kind: 'delivery', id: state.id }, seconds, known);
    }
    case 'receipt-change-withdrawn':
      return withdrawnInWords(`the receipt of ${name} by ${recipientInWords(state.recipient)}`, notice.by, notice.proposer, known);
    case 'day-corrected':
      return said(`${name}: ${correctionInWords(notice, state, known)}`);
    default:
      return never(notice);
  }
};

/** Whether the roster has nobody of a recipient who could record the receipt, so that it lies with the coordinators. */
export const lacksReceiver = (recipient: AgencyId, known: Pick<Known, 'members'>): boolean => recipient !== 'public' && !hasReleasers(recipient, known);

export const receivedButton = ({ id }: Pick<Parcel, 'id'>): Button => ({ command: 'delivery/received', label: 'Received', about: { kind: 'delivery', id } });

/** `Nobody of DHS at the table can record it: a coordinator does, with evidence.`; `what`: what is recorded. */
export const byCoordinator = (recipient: AgencyId, what: string): string => `Nobody of ${recipientInWords(recipient)} at the table can record ${what}: a coordinator does, with evidence.`;

const recordsInWords = ({ recipient }: Parcel, known: Known): string =>
  lacksReceiver(recipient, known) ? byCoordinator(recipient, 'the receipt') : `${agencyInWords(recipient)} records the receipt, or a coordinator does with evidence.`;

/** What counts from a receipt: from this one, as it is given, or from one that came before it. */
export const countedInWords = (counted: Counted = [], on: Day | undefined, fromThis: string): string => {
  const [first] = counted;
  if (first === undefined) return '';
  return on !== undefined && counted.includes(on) ? ` ${fromThis}.` : ` What counts from it counts from the receipt of ${dayInWords(first)}.`;
};

type Corrected = { readonly correction: DayCorrection; readonly counted?: Counted };

const correctionInWords = ({ correction, counted = [] }: Corrected, { recipient, zone }: Parcel, known: Known): string => {
  if (correction.of === 'sent') {
    const { from, fromHour, to, toHour, by, reason } = correction;
    const before = recordedWhen(from, fromHour, zone);
    const what = to === undefined
      ? `it has not gone out to ${recipientInWords(recipient)}: the delivery of ${before} was recorded by mistake, and it is still owed`
      : `it went out to ${recipientInWords(recipient)} on ${recordedWhen(to, toHour, zone)}, and not on ${before}`;
    return `${what}. Corrected by ${nameInWords(by, known)}. In their words: “${quoted(reason, known)}”`;
  }
  const plainly = correction.to === undefined ? 'What counts from a receipt waits for it again' : 'What counts from this receipt counts from that day';
  const counts = countedInWords(counted, correction.to, plainly) || ` ${plainly}.`;
  return `${receiptInWords('it', { recipient }, correction)}.${counts} Corrected ${agreedInWords(correction, known)}`;
};

/** `RPT-31 was received by DOJ on Thu 7 January 2027, and not on Fri 8 January 2027`, or never. */
export const receiptInWords = (what: string, { recipient }: Pick<Parcel, 'recipient'>, { from, to }: ReceiptChange): string =>
  to === undefined
    ? `${what} has not been received by ${recipientInWords(recipient)}: the receipt of ${dayInWords(from)} was recorded by mistake`
    : `${what} was received by ${recipientInWords(recipient)} on ${dayInWords(to)}, and not on ${dayInWords(from)}`;

const provenInWords = ({ by, evidence }: Handing, known: Known): string =>
  evidence ? ` ${nameInWords(by, known)} names what proves it: “${quoted(evidence, known)}”` : '';
