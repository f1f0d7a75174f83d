import type { Words } from '../../core/language/words';
import type { Whole } from '../cards/whole';
import type { Quotes } from '../sayings';
import { agencyInWords, quoted } from '../sayings';
import { answerInWords } from '../sayings/round';
import { momentInWords } from '../words/dates';

type Line = Whole['request'];
type Round = NonNullable<Whole['round']>;

/** Everything that was written on the way to a report and still counts, the newest version first. */
export const wordsOf = (whole: Whole, rounds: readonly Round[]): readonly string[] => [
  ...versionIn(whole),
  ...rounds.toSorted((a, b) => b.version - a.version).flatMap((round) => commentsIn(round, whole)),
  ...[whole.request, ...whole.parts].flatMap((line) => ofLine(line, whole)),
];

const versionIn = (whole: Whole): readonly string[] => {
  const { report, request } = whole;
  const newest = report?.versions.at(-1);
  if (!report || !newest) return [];
  const { number, by, at, text } = newest;
  const stands = 'current' in report ? '' : ' (it does not stand any more)';
  return [`Version ${String(number)}${stands}, by ${agencyInWords(by.agency)}, ${momentInWords(at, request.zone)}:\n${quoted(text, whole)}`];
};

const commentsIn = ({ version, answers }: Round, known: Quotes): readonly string[] =>
  answers.flatMap(({ agency, kind, comment }) =>
    comment ? [`${agencyInWords(agency)} ${answerInWords[kind]} on version ${String(version)}:\n${quoted(comment, known)}`] : []);

const ofLine = (line: Line, whole: Whole): readonly string[] => {
  const agency = agencyInWords(line.agency);
  const said = (what: string, words: Words | undefined): readonly string[] => (words ? [`${what}:\n${quoted(words, whole)}`] : []);
  return [
    ...said(`The part of ${agency}`, line.contribution),
    ...said(`Interim answer of ${agency}`, line.interim?.text),
    ...said(`${agency} asks for a later suspense`, line.extension?.reason),
    ...said(`A later suspense was denied to ${agency}`, line.denied?.reason),
    ...said(`Sent back to ${agency}`, line.sentBack?.reason),
    ...said(`The acceptance of what ${agency} handed in was taken back`, line.takenBack?.reason),
    ...(line.status === 'returned' || line.status === 'declined' ? said(`${line.status === 'returned' ? 'Given back' : 'Declined'} by ${agency}`, line.reason) : []),
  ];
};
