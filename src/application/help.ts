import type { Answer, Page, PageLine } from './answer';
import { words } from './answer';
import type { Named } from './floor';
import { nearest } from './nearest';

/** `report` of `report/request`. */
export const nounOf = ({ path }: Named): string => path.split('/')[0] ?? path;
export const verbOf = ({ path }: Named): string => path.split('/')[1] ?? '';

/** What can be typed; the rest is only ever pressed. */
const typedOf = (commands: readonly Named[], noun?: string): readonly Named[] =>
  commands.filter((command) => command.help && (noun === undefined || nounOf(command) === noun));

/** What each word is about. */
const nounSays: Readonly<Record<string, string>> = {
  election: 'the elections, and the clocks they start',
  incident: 'what may be interference, and what is known of it',
  report: 'what is asked of agencies, and what they hand in',
  deadline: 'what is owed under the law, to whom and by when',
  watch: 'you, the people at the table, and how the floor stands',
};

const NOTHING = 'Nothing can be asked here yet.';

/** `report`, `report request`, or nothing: the overview. */
export const helpOf = (asked: string, commands: readonly Named[]): Answer => {
  const [noun = '', verb = ''] = asked.trim().toLowerCase().replace(/^\//, '').split(/\s+/, 2);
  if (noun === '') return { kind: 'page', page: overview(commands) };
  const own = typedOf(commands, noun);
  if (own.length === 0) return aboutWord(noun, commands);
  const one = own.find((command) => verbOf(command) === verb);
  if (verb !== '' && !one) return words(unknownVerb(noun, verb, commands));
  return { kind: 'page', page: { title: titleOf(noun), lines: (one ? [one] : own).map(inFull), empty: NOTHING } };
};

/** What is no word of its own may be a verb of one, or what some are about: `request`, `extensions`, `dedline`. */
const aboutWord = (word: string, commands: readonly Named[]): Answer => {
  const all = typedOf(commands);
  const noun = all.map(nounOf).find((each) => isLike(word, each));
  if (noun !== undefined) return helpOf(noun, commands);
  const says = new RegExp(String.raw`\b${word.replace(/s$/, '').replaceAll(/[^a-z0-9-]/g, '.')}(?:e?s|ed|ing)?\b`, 'i');
  const called = all.filter((command) => isLike(word, verbOf(command)));
  const spoken = word.length < SHORTEST ? [] : all.filter(({ help }) => says.test(help?.says ?? ''));
  const found = [...new Set([...called, ...spoken])];
  if (found.length > 0) return { kind: 'page', page: { title: `There is no /${word}. This is about “${word}”:`, lines: found.map(inFull), empty: NOTHING } };
  const meant = nearest(word, [...new Set([...all.map(nounOf), ...all.map(verbOf)])]);
  const guess = meant === undefined ? '' : ` Did you mean ${meant}? /watch help ${meant} shows it.`;
  return words(`Nothing answers to /${word} yet.${guess}${guess === '' ? ' /watch help shows everything that can be asked.' : ''}`);
};
const SHORTEST = 3;

/** `requests` and `extension` are like `request` and `extend`: the same word, or one that begins with the same five letters. */
const isLike = (word: string, known: string): boolean => word === known || (word.length > 4 && known.startsWith(word.slice(0, 5)));

/** The verbs of each word in one line, so that all of it is seen at once; assembled from the commands themselves. */
const overview = (commands: readonly Named[]): Page => ({
  title: 'Start with /watch me: what you owe, what waits for you, and the buttons that answer it.',
  lines: [
    ...[...new Set(typedOf(commands).map(nounOf))].map((noun): PageLine => ({
      under: titleOf(noun), text: typedOf(commands, noun).map(verbOf).join(' · '), buttons: [],
    })),
    {
      under: 'How it is said',
      text: [
        'Type a verb alone and its form opens, also when a name is missing: nothing has to be remembered, and nothing has to be typed in a thread.',
        'Whatever an agency must do can be pressed on the card that asks for it. In an incident\'s own channel its name may be left out.',
        'Dates: 2026-12-01, Friday, Friday 17:00, tomorrow. What the verbs of a word do: /watch help report. One of them: /watch help report request.',
      ].join('\n'),
      buttons: [],
    },
  ],
  empty: NOTHING,
});

const titleOf = (noun: string): string => (nounSays[noun] === undefined ? `/${noun}` : `/${noun}: ${nounSays[noun]}`);

const inFull = (command: Named): PageLine => {
  const { usage = '', says = '', example = '' } = command.help ?? {};
  const sentence = `/${nounOf(command)} ${verbOf(command)}${usage === '' ? '' : ` ${usage}`}`;
  return { text: [sentence, says, ...(example === sentence ? [] : [`For example: ${example}`])].join('\n'), buttons: [] };
};

/** The nearest verb there is, and a whole command that works. */
export const unknownVerb = (noun: string, verb: string, commands: readonly Named[]): string => {
  const own = typedOf(commands, noun);
  const meant = nearest(verb, own.map(verbOf));
  const example = own.find((command) => verbOf(command) === meant)?.help?.example ?? own[0]?.help?.example ?? '';
  const guess = meant === undefined ? `It knows ${own.map(verbOf).join(', ')}.` : `Did you mean ${meant}?`;
  return `/${noun} does not know “${verb}”. ${guess} For example: ${example}`;
};
