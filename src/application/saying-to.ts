import type { Notice, Standing } from '../core/house';
import type { PersonId } from '../core/language/actor';
import type { TextId } from '../core/language/words';
import type { Concerned, Reader } from '../core/sight';
import { maySee } from '../core/sight';
import type { Button, Delivery, Saying } from '../ports/outbox';
import { pressableBy } from './pressing';
import type { Readers } from './roster';
import type { Known } from './sayings';
import { HIDDEN, inTheirPlace, say } from './sayings';
import { concernedWords } from './sayings/floor-words';
import { concernedRefs } from './sight';

/** A notice as it is said to one reader, and which words it quotes. */
export type SaidTo = Saying & Pick<Extract<Delivery, { kind: 'notice' }>, 'quotes'>;

/**
 * The words of a notice for whoever reads it. What does not concern them is left out of it, and a button says where those
 * whom it concerns read it. Somebody alone has no button that others only may press; where several read, each is there.
 */
export const sayingTo = (notice: Notice, standing: Standing, concerned: Concerned, known: Known & Pick<Readers, 'readerOf'>): ((reader: Reader) => SaidTo) => {
  const theirs = concernedWords(standing);
  return (reader) => {
    const hidden = theirs.size > 0 && !maySee(reader, { standing, part: 'words', concerned }) ? theirs : nobodys;
    const quoted = new Set<TextId>();
    const kept = new Set<TextId>();
    const get = (id: TextId): string | undefined => {
      const words = known.words.get(id);
      if (words === undefined) return undefined;
      if (hidden.has(id)) {
        kept.add(id);
        return HIDDEN;
      }
      quoted.add(id);
      return words;
    };
    const called = say(notice, standing, { ...known, words: { get } });
    // Whoever is called in somebody's place is told no more than they may see themselves.
    const { buttons, ...saying } = inTheirPlace(called, known, (person) => maySee(known.readerOf(person), { standing, part: 'status', concerned }), doerOf(notice));
    const own = reader.kind === 'person' ? pressableBy(reader, standing, buttons) : buttons;
    return { ...saying, buttons: kept.size > 0 ? [...own, ...readButtons(standing)] : own, ...(quoted.size > 0 && { quotes: [...quoted] }) };
  };
};

/** Who gave away what whoever they cover for had. */
const doerOf = (notice: Notice): PersonId | undefined => (notice.say === 'handed-over' ? notice.by.person : undefined);

const nobodys: ReadonlySet<TextId> = new Set();

const readButtons = (standing: Standing): readonly Button[] =>
  concernedRefs(standing).slice(0, 1).map((about) => ({ command: 'report/read', label: 'Read', about }));
