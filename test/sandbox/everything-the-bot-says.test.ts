import { refusalOfChannelName } from '../../sandbox/slack/rules';
import * as own from '../../src/adapters/slack/words';
import { refusedInWords } from '../../src/application/refusals';
import type { Known } from '../../src/application/sayings';
import { callsPeople, say } from '../../src/application/sayings';
import { cardInWords } from '../../src/application/shown';
import { words } from '../../src/application/answer';
import { channelName } from '../../src/application/words/channel-name';
import type { Notice, Refusal } from '../../src/core/house';
import { subjectKinds } from '../../src/core/language/refs';
import { cards, unlike } from './said/cards';
import { notices } from './said/notices';
import { refusals } from './said/refusals';
import { states } from './said/standings';
import { againstAnswer, againstCard, againstSaying } from './said/taken';
import { at, growing, known, someone, zoned } from './said/worst';

/*
 * Nothing the house says may be refused by Slack, however long its words and however many its agencies. What is said is
 * listed by the unions of the house, so what is new is missed here before it is missed by anybody else.
 */

it('every state is there under its own name', () => {
  for (const kind of subjectKinds)
    for (const [status, all] of Object.entries<readonly { readonly status: string }[]>(states[kind]))
      expect(all.map((state) => state.status)).toEqual(all.map(() => status));
});

describe('every card', () => {
  it.each(subjectKinds)('of %s, posted and changed, said to one person, and from an older version', (kind) => {
    for (const card of unlike(cards[kind]())) {
      expect([...againstCard(card), ...againstAnswer(words(cardInWords(card), ...card.buttons))]).toEqual([]);
    }
  });
});

const says = Object.keys(notices) as Notice['say'][];
const noticesOf = <Say extends Notice['say']>(kind: Say) => notices[kind](kind);

describe('every notice, in its thread, on the floor and to a person', () => {
  it.each(says)('%s', (kind) => {
    for (const { notice, standing } of noticesOf(kind)) {
      const saying = say(notice, standing, known);
      expect(againstSaying(saying)).toEqual([]);
      expect(againstSaying({ ...saying, mentions: [] })).toEqual([]);
    }
  });
});

describe('every notice for which the roster is not read', () => {
  /** The table as it is then: whoever asks it who is there has forgotten to say that people must be known. */
  const unread = new Proxy(known, {
    get: (table, name: keyof Known) => {
      if (name !== 'words') throw new Error(`It asks the roster for "${name}".`);
      return table[name];
    },
  });

  it.each(says)('%s asks nothing of it', (kind) => {
    for (const { notice, standing } of noticesOf(kind)) if (!callsPeople(notice)) expect(() => say(notice, standing, unread)).not.toThrow();
  });
});

const codes = Object.keys(refusals) as Refusal['code'][];
const refusalsOf = <Code extends Refusal['code']>(code: Code): readonly Refusal[] => refusals[code](code);

describe('every refusal', () => {
  it.each(codes)('%s', (code) => {
    for (const refusal of refusalsOf(code)) {
      const text = refusedInWords(refusal, { who: someone(), zone: zoned, now: at, nameOf: () => growing(80) });
      expect(againstAnswer(words(text))).toEqual([]);
      expect(againstAnswer({ kind: 'problems', problems: [{ field: 'day', says: text }] })).toEqual([]);
    }
  });
});

describe('what the adapter says by itself', () => {
  const said: { readonly [Name in keyof typeof own]: () => readonly object[] } = {
    saying: () => againstSaying(own.saying('')),
    stillWorking: () => againstSaying(own.stillWorking),
    stillWorkingHere: () => againstSaying(own.stillWorkingHere),
    done: () => againstSaying(own.done),
    olderCommand: () => againstAnswer(own.olderCommand('sandwich', 'wf-')),
    howToAttach: () => againstSaying(own.saying(own.howToAttach('wf-')('INC-100000'))),
    notOpened: () => againstSaying(own.notOpened({ code: 'invalid_arguments', why: 'Slack refuses it: invalid_arguments.' }, growing(39_000))),
    tooLateForForm: () => againstSaying(own.tooLateForForm),
    wentWrong: () => againstSaying(own.saying(own.wentWrong('12345678'))),
    inWords: () => againstSaying(own.inWords({ kind: 'problems', problems: [{ field: 'a', says: growing(3000) }] }) ?? own.done),
  };

  it.each(Object.entries(said))('%s', (_, refused) => {
    expect(refused()).toEqual([]);
  });
});

it('every channel it makes has a name', () => {
  for (const title of ['County clerks', growing(150), '選挙', '---', 'É'.repeat(150), 'a'.repeat(150)]) {
    expect(refusalOfChannelName(channelName('INC-100000', title))).toBeUndefined();
  }
});
