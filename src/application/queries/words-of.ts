import type { Words } from '../../core/language/words';
import type { AfterAll, Extended, Passed, WrittenThere } from '../../core/request';
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

/** What its agency wrote and was told, and then what those that had it before did, the newest of them first. */
const ofLine = (line: Line, whole: Whole): readonly string[] => {
  const { passed = [] } = line;
  const extension = line.status === 'cancelled' ? (line.before && 'extension' in line.before ? line.before.extension : undefined) : line.extension;
  const gaveBack = line.status === 'returned' || line.status === 'declined' ? { as: line.status, reason: line.reason } : {};
  return [
    ...writtenAt(line, '', whole),
    ...(line.extended ?? []).flatMap((each) => [...granted(each, whole), ...grantedAfterAll(line, each.afterAll, whole)]),
    ...titled(`${agencyInWords(line.agency)} asks for a later suspense`, extension?.reason, whole),
    ...whyGivenBack({ agency: line.agency, ...gaveBack }, whole),
    ...passed.toReversed().flatMap((each) => [...writtenAt(each, each.as === 'declined' ? ', before it declined' : ', before it gave it back', whole), ...whyGivenBack(each, whole)]),
  ];
};

/** An interim answer names its author itself: on what was kept before, it may be that of an agency that had it then. */
const writtenAt = ({ agency: id, contribution, interim, denied, unanswered, withdrawn, sentBack, judgedAfterAll, takenBack, takenAfterAll }: WrittenThere & Pick<Line, 'agency'>, when: string, whole: Whole): readonly string[] => {
  const agency = agencyInWords(id);
  const author = interim ? agencyInWords(interim.by.agency) : agency;
  return [
    ...titled(`The part of ${agency}${when}`, contribution, whole),
    ...titled(`Interim answer of ${author}${when}`, interim?.text, whole),
    ...(interim?.corrections ?? []).flatMap(({ reason }) => titled(`${author} corrected the day for the rest${when}`, reason, whole)),
    ...titled(`A later suspense was denied to ${agency}${when}`, denied?.reason, whole),
    ...titled(`${agency} wanted it until ${unanswered ? momentInWords(unanswered.until, whole.request.zone) : ''}, and nobody answered${when}`, unanswered?.reason, whole),
    ...titled(`${agency} asked for a later suspense, until ${withdrawn ? momentInWords(withdrawn.wish.until, whole.request.zone) : ''}${when}`, withdrawn?.wish.reason, whole),
    ...titled(`Why it withdrew that${when}`, withdrawn?.reason, whole),
    ...titled(`${takenAfterAll?.as === 'declined' ? 'Declined' : 'Given back'} by ${agency} by mistake${when}`, takenAfterAll?.givenBackFor, whole),
    ...titled(`Why ${agency} took it after all${when}`, takenAfterAll?.reason, whole),
    ...titled(`Sent back to ${agency} by mistake${when}`, judgedAfterAll?.sentBack.reason, whole),
    ...titled(`Why it is judged after all${when}`, judgedAfterAll?.reason, whole),
    ...titled(`Sent back to ${agency}${when}`, sentBack?.reason, whole),
    ...titled(`The acceptance of what ${agency} handed in was taken back${when}`, takenBack?.reason, whole),
  ];
};

/** Why it was to be later, from when it was wanted to when, and who granted that. */
const granted = ({ from, until, by, wish }: Extended, whole: Whole): readonly string[] => {
  const { zone } = whole.request;
  const asked = wish && wish.until !== until ? `, and not until ${momentInWords(wish.until, zone)}` : '';
  return titled(
    `${agencyInWords(wish?.by.agency ?? by.agency)} asked for a later suspense; ${agencyInWords(by.agency)} granted it, from ${momentInWords(from, zone)} until ${momentInWords(until, zone)}${asked}`,
    wish?.reason,
    whole,
  );
};

const grantedAfterAll = ({ agency }: Line, afterAll: AfterAll | undefined, whole: Whole): readonly string[] =>
  afterAll
    ? [
        ...titled(`A later suspense was denied to ${agencyInWords(agency)} by mistake`, afterAll.denied.reason, whole),
        ...titled('Why it was granted after all', afterAll.reason, whole),
      ]
    : [];

const whyGivenBack = ({ agency, as, reason }: Pick<Passed, 'agency' | 'reason'> & Partial<Pick<Passed, 'as'>>, whole: Whole): readonly string[] =>
  titled(`${as === 'declined' ? 'Declined' : 'Given back'} by ${agencyInWords(agency)}`, reason, whole);

const titled = (what: string, words: Words | undefined, known: Quotes): readonly string[] => (words ? [`${what}:\n${quoted(words, known)}`] : []);
