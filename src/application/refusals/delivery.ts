import { wallTime } from '../../core/calendar';
import type { NotPermitted } from '../../core/authority';
import type { DeliveryRefusal } from '../../core/delivery';
import { never } from '../../core/language/never';
import type { ProposalRefusal } from '../../core/language/proposal';
import { agencyInWords, listed } from '../sayings';
import { dayInWords, momentInWords } from '../words/dates';

export const sayDeliveryRefusal = (refusal: Exclude<DeliveryRefusal, NotPermitted | ProposalRefusal>): string => {
  switch (refusal.code) {
    case 'no-such-delivery':
      return 'There is no such delivery. A report is owed to its recipients once it is released.';
    case 'delivery-in-the-future':
      return `${dayInWords(refusal.on)} has not come yet; today is ${dayInWords(refusal.today)}. Record what has happened, on its day.`;
    case 'sending-hour-in-the-future':
      return `${momentInWords(refusal.hour, refusal.zone)} has not come yet; it is ${momentInWords(refusal.now, refusal.zone)}. Record what has happened, at its hour, or leave the hour out.`;
    case 'sent-at-another-hour': {
      const { id, on, recorded, wanted, zone } = refusal;
      const now = recorded === undefined ? `${dayInWords(on)}, without an hour` : momentInWords(recorded, zone);
      return `${id} is recorded as gone out on ${now}. Its hour is corrected with a reason, not overwritten: ${correct(id, 'sent')} ${on} --at ${wallTime(wanted, zone)}.`;
    }
    case 'sent-before-release':
      return `${refusal.id} cannot have gone out on ${dayInWords(refusal.on)}: it was released on ${dayInWords(refusal.releasedOn)}. Give that day or a later one. If it was released earlier, correct that first: /report correct ${refusal.report} released.`;
    case 'not-sent-yet':
      return `${refusal.id} is not recorded as gone out to ${agencyInWords(refusal.recipient)}. ${listed(refusal.owners.map(agencyInWords))} or a coordinator records that first.`;
    case 'received-before-sent':
      return `${refusal.id} cannot have been received on ${dayInWords(refusal.on)}: it went out on ${dayInWords(refusal.sentOn)}. Give that day or a later one. If it went out earlier, correct that first: /report correct ${refusal.report} sent ${refusal.recipient}.`;
    case 'evidence-missing':
      return `Say what proves that ${agencyInWords(refusal.recipient)} has it, such as a receipt number: you record it in their place.`;
    case 'sent-on-another-day':
      return `${refusal.id} is recorded as gone out on ${dayInWords(refusal.sent.on)}. A day on record is corrected with a reason, not overwritten: ${correct(refusal.id, 'sent')}.`;
    case 'received-on-another-day':
      return `${refusal.id} is recorded as received on ${dayInWords(refusal.received.on)}, and clocks count from that. A day on record is corrected by two people, not overwritten: ${correct(refusal.id, 'received')}.`;
    case 'sent-after-received':
      return `${refusal.id} cannot have gone out on ${dayInWords(refusal.on)}: it was received on ${dayInWords(refusal.receivedOn)}. Correct the receipt first, if that is wrong too.`;
    case 'delivery-called-off':
      return `${refusal.report} is not released any more, so nothing of it is owed to ${agencyInWords(refusal.recipient)}. Once it is released again, record it then.`;
    case 'received-after-all':
      return `${refusal.id} went out: ${agencyInWords(refusal.recipient)} is recorded to have received it on ${dayInWords(refusal.receivedOn)}. If that is wrong as well, two people say so first: /report correct ${refusal.report} received ${refusal.recipient} never.`;
    case 'not-received-yet':
      return `No receipt of ${refusal.id} is recorded, so there is none to correct. ${agencyInWords(refusal.recipient)} records it, or a coordinator does with evidence.`;
    case 'receipt-before-sent-since':
      return `Since this was proposed, the day ${refusal.id} went out has been corrected to ${dayInWords(refusal.sentOn)}: it cannot have been received on ${dayInWords(refusal.on)}. Withdraw it, and propose anew what is still wrong.`;
    case 'receipt-changed-since':
      return `The receipt of ${refusal.id} has changed since this was proposed: it was recorded for ${dayInWords(refusal.from)} then, and is for ${dayInWords(refusal.now)} now. Withdraw it, and propose anew what is still wrong.`;
    default:
      return never(refusal);
  }
};

/** `/report correct RPT-31 received doj`, from `RPT-31/doj`. */
const correct = (delivery: string, what: 'sent' | 'received'): string => {
  const [report = '', recipient = ''] = delivery.split('/');
  return `/report correct ${report} ${what} ${recipient}`;
};
