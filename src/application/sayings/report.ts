import type { DeliveryNotice, DeliveryState } from '../../core/delivery';
import { never } from '../../core/language/never';
import type { ReportNotice, ReportState } from '../../core/report';
import type { Saying } from '../../ports/outbox';
import { dayInWords } from '../words/dates';
import { releasersOf, workersOf } from './calls';
import { requestName } from './request';
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
        ),
        releasersOf(notice.lapsed, known),
      );
    case 'owner-released':
      return calling(
        said(
          `${agencyInWords(notice.agency)} has released ${name}. It goes out when ${listed(notice.wanting.map(agencyInWords))} ${notice.wanting.length > 1 ? 'have' : 'has'} released it too.`,
          { command: 'report/release', label: 'Release', about: { kind: 'report', id: state.id }, weight: 'primary' },
        ),
        releasersOf(notice.wanting, known),
      );
    case 'report-released': {
      const on = state.status === 'released' ? ` on ${dayInWords(state.releasedOn)}` : '';
      return calling(
        said(`${name} is released${on}. It is owed to ${listed(state.recipients.map(recipientInWords))}: record ${state.recipients.length > 1 ? 'each' : 'it'} as delivered when it has gone out.`),
        workersOf(state.owner, known),
      );
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
          `${name}: delivered to ${recipientInWords(state.recipient)}${'sent' in state ? ` on ${dayInWords(state.sent.on)}` : ''}. ${recipient} records the receipt, or a coordinator does with evidence.`,
        ),
        releasersOf([state.recipient], known),
      );
    case 'delivery-received':
      return said(
        `${name}: received by ${recipient}${state.status === 'received' ? ` on ${dayInWords(state.received.on)}` : ''}.${state.duties.length > 0 ? ' Clocks that count from this receipt are running.' : ''}`,
      );
    default:
      return never(notice.say);
  }
};
