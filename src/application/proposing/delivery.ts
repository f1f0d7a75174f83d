import { stateOf } from '../present';
import { movesOfReceipt } from '../queries/moves';
import { recipientInWords } from '../sayings';
import { receiptInWords } from '../sayings/report';
import type { ByTwo } from './by-two';
import { COUNTED_ANEW, plainly } from './by-two';

export const deliveryByTwo: ByTwo = {
  ...plainly,
  waiting: async (id, floor) => {
    const delivery = await stateOf('delivery', id, floor.reading);
    if (!delivery?.proposal) return undefined;
    const { proposal, proposal: { change } } = delivery;
    return { proposal, what: receiptInWords(delivery.report, delivery, change), moves: await movesOfReceipt(delivery, change, floor), second: ['second-receipt', delivery.owners] };
  },
  done: async (id, floor) => {
    const delivery = await stateOf('delivery', id, floor.reading);
    return `Done: ${delivery ? `the receipt of ${delivery.report} by ${recipientInWords(delivery.recipient)}` : id} ${COUNTED_ANEW}`;
  },
};
