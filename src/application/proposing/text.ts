import { EXPUNGED } from '../../ports/store';
import { stateOf } from '../present';
import { agencyInWords } from '../sayings';
import { namesOf } from '../seats';
import { momentInWords } from '../words/dates';
import type { ByTwo } from './by-two';

/** As much of the words as shows which they are. */
const BEGINNING = 60;

export const textByTwo: ByTwo = {
  called: () => 'that',
  effect: 'They are deleted for good.',
  waiting: async (id, { who, reading }) => {
    const text = await stateOf('text', id, reading);
    if (text?.status !== 'standing' || !text.proposal) return undefined;
    const { author, of, writtenAt, zone, proposal } = text;
    const words = (await reading.texts([text.id])).get(text.id) ?? EXPUNGED;
    const name = (await namesOf(reading))(author.person);
    const what = `to expunge the words that ${name} of ${agencyInWords(author.agency)} wrote on ${of.id}, ${momentInWords(writtenAt, zone)}, which begin “${words.slice(0, BEGINNING)}”`;
    return { proposal, what, moves: [], second: ['second-expunge', [who.agency]] };
  },
  done: async () => 'Expunged. The words are deleted; who wrote them, who expunged them and why stay in the history.',
  withdrawn: () => 'Withdrawn. The words stay.',
};
