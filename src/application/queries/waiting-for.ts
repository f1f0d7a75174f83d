import type { Person } from '../../core/language/actor';
import type { AgencyId } from '../../core/language/agencies';
import { askButtons } from '../askable';
import type { Page } from '../answer';
import { releaseButtons } from '../cards/release';
import { toRelease } from '../cards/whole';
import type { Floor } from '../floor';
import { pressableBy } from '../pressing';
import type { Present } from '../present';
import { listOf } from '../present';
import { agencyInWords, wordsIn } from '../sayings';
import { missedButtons } from '../sayings/duty-missed';
import { byCoordinator, receivedButton } from '../sayings/report';
import { confirmButton, answerButtons } from '../sayings/round';
import { extensionButtons } from '../sayings/extension';
import { heldButtons, judgeButtons, lateButtons } from '../sayings/request-buttons';
import type { Button } from '../../ports/outbox';
import { dayInWords, momentInWords } from '../words/dates';
import { answerOf, missingIn } from '../../core/round';
import { wantingReleases } from '../../core/report';
import { dutyLine } from './duty-line';
import { forASecond } from './proposals';
import { requestLine } from './request-line';
import { answersOfNobody, dutiesOfNobody, receiptsOfNobody, requestsOfNobody } from './standing-in';

type Line = Page['lines'][number];

/** As many of each kind as one agency can have waiting and still read. */
const MOST = 100;

/**
 * What waits for somebody, most pressing first: what their agency owes, or they answer for, what it was asked, what it is asked about, what
 * it has to judge, to release, to deliver and to receive, and what they may confirm as a second person. Each line has the
 * buttons that would be on its card.
 */
export const waitingFor = async (floor: Floor): Promise<readonly Line[]> => [
  ...(await dutiesOf(floor)),
  ...(await requestsOf(floor)),
  ...(await roundsOf(floor)),
  ...(await reportsOf(floor)),
  ...(await deliveriesOf(floor)),
  ...(await secondsOf(floor)),
];

const dutiesOf = async (floor: Floor): Promise<readonly Line[]> => {
  const { who, reading } = floor;
  const missed = await listOf('duty', { agency: who.agency, statuses: ['missed'], limit: MOST }, reading);
  const open = await listOf('duty', { agency: who.agency, statuses: ['open'], limit: MOST }, reading);
  const own = [...missed, ...open.filter(({ dates }) => dates.status === 'dated')].map((state) => dutyOf(state, who));
  return [...own, ...(await dutiesOfNobody(floor)).map(({ duty, nobody }) => dutyOf(duty, who, nobody))];
};

const dutyOf = (state: Present<'duty'>, who: Person, nobody = ''): Line => ({
  text: `${dutyLine(state)}${nobody === '' ? '' : `.${nobody}`}`,
  buttons: [...(state.status === 'missed' ? pressableBy(who, { kind: 'duty', id: state.id, state }, missedButtons(state)) : []), button('deadline/show', 'Show', 'duty', state.id)],
});

/** What the agency was asked, and what it asked and others want extended, have handed in or given back; and what nobody else could work on. */
const requestsOf = async (floor: Floor): Promise<readonly Line[]> => {
  const { who, reading } = floor;
  const held = await listOf('request', { agency: who.agency, statuses: ['asked', 'taken'], limit: MOST }, reading);
  const answered = await listOf('request', { statuses: ['answered', 'returned', 'declined'], limit: MOST }, reading);
  const wanting = (await listOf('request', { statuses: ['asked', 'taken'], limit: MOST }, reading)).filter(({ extension, asker, agency }) => extension && asker.agency === who.agency && agency !== who.agency);
  const states = [...held, ...wanting, ...answered.filter(({ asker }) => asker.agency === who.agency)];
  const ofNobody = (await requestsOfNobody(floor)).filter(({ request }) => !states.some(({ id }) => id === request.id));
  const texts = [...states, ...ofNobody.map(({ request }) => request)].flatMap((state) => wordsIn({ kind: 'request', id: state.id, state })).map(({ text }) => text);
  const known = { words: await reading.texts([...new Set(texts)]) };
  const own = await Promise.all(states.map(async (state) => ({
    text: requestLine(state, known),
    buttons: pressableBy(who, { kind: 'request', id: state.id, state }, state.agency === who.agency ? [...lateButtons(state), ...heldButtons(state), ...ownButtons(state, who)] : [...judgeButtons(state), ...extensionButtons(state), ...(await askButtons(state, reading))]),
  })));
  const stoodIn = ofNobody.map(({ request, nobody }) => ({ text: `${requestLine(request, known)}.${nobody}`, buttons: [...lateButtons(request), button('report/status', 'Show', 'request', request.id)] }));
  return [...own, ...stoodIn];
};

/** Of what an agency asked itself it judges the answer; a later suspense is for whoever asked, or a coordinator. */
const ownButtons = (state: Present<'request'>, who: Person): readonly Button[] => {
  if (state.asker.agency !== who.agency) return [];
  return [...judgeButtons(state), ...(state.asker.person === who.person || who.roles.includes('coordinator') ? extensionButtons(state) : [])];
};

/** Answers the agency has not given of record; and what nobody of another could give or confirm. */
const roundsOf = async (floor: Floor): Promise<readonly Line[]> => {
  const { who, reading } = floor;
  const rounds = (await listOf('round', { agency: who.agency, statuses: ['open'], limit: MOST }, reading)).filter((round) => missingIn(round).includes(who.agency));
  const ofNobody = await answersOfNobody(floor);
  const titles = await reading.texts([...rounds, ...ofNobody.map(({ round }) => round)].map(({ title }) => title.text));
  const line = (round: Present<'round'>, agency: AgencyId): string =>
    `“${titles.get(round.title.text) ?? round.report}”, version ${String(round.version)} of ${round.report} by ${agencyInWords(round.owner)}: answer by ${momentInWords(round.suspense, round.zone)}${answerOf(round, agency) ? '; the staff answer waits for the releaser' : ''}`;
  return [
    ...rounds.map((round) => {
      const staff = answerOf(round, who.agency);
      return { text: line(round, who.agency), buttons: pressableBy(who, { kind: 'round', id: round.id, state: round }, staff ? [confirmButton(staff, round)] : answerButtons(round)) };
    }),
    ...ofNobody.map(({ round, agency, nobody }) => ({ text: `${line(round, agency)}.${nobody}`, buttons: [button('report/status', 'Show', 'request', round.report)] })),
  ];
};

/** Versions that wait for this person's release. */
const reportsOf = async ({ who, reading }: Floor): Promise<readonly Line[]> => {
  if (!who.roles.includes('releaser')) return [];
  const reports = await listOf('report', { agency: who.agency, statuses: ['submitted'], limit: MOST }, reading);
  const titles = await reading.texts(reports.map(({ title }) => title.text));
  const waiting = reports.filter((report) => report.status === 'submitted' && wantingReleases(report).includes(who.agency));
  return Promise.all(waiting.map(async (report) => ({
    text: `“${titles.get(report.title.text) ?? report.id}”, ${report.id}: version ${String(report.versions.length)} waits for your release`,
    buttons: [...releaseButtons(await toRelease(report, reading)), button('report/status', 'Show', 'report', report.id)],
  })));
};

const deliveriesOf = async (floor: Floor): Promise<readonly Line[]> => {
  const { who, reading } = floor;
  const owed = (await listOf('delivery', { statuses: ['owed'], limit: MOST }, reading)).filter(({ owners }) => owners.includes(who.agency));
  const sent = await listOf('delivery', { agency: who.agency, statuses: ['sent'], limit: MOST }, reading);
  return [
    ...owed.map((state) => ({
      text: `${state.report}, released ${dayInWords(state.releasedOn)}: to go out to ${agencyInWords(state.recipient)}`,
      buttons: pressableBy(who, { kind: 'delivery', id: state.id, state }, [button('delivery/sent', 'Delivered', 'delivery', state.id)]),
    })),
    ...sent.map((state) => receiptOf(state, who)),
    ...(await receiptsOfNobody(floor)).map((state) => receiptOf(state, who, `. ${byCoordinator(state.recipient, 'it')}`)),
  ];
};

const receiptOf = (state: Present<'delivery'>, who: Person, whose = ''): Line => ({
  text: `${state.report}: sent to ${agencyInWords(state.recipient)}, receipt not recorded yet${whose}`,
  buttons: pressableBy(who, { kind: 'delivery', id: state.id, state }, [receivedButton(state)]),
});

/** What this person may confirm, or turn down, for somebody else. */
const secondsOf = async ({ who, reading, zone }: Floor): Promise<readonly Line[]> =>
  (await forASecond(reading, zone))
    .filter(({ agencies, proposer }) => proposer?.person !== who.person && (who.roles.includes('coordinator') || (who.roles.includes('releaser') && agencies.includes(who.agency))))
    .map(({ text, buttons }) => ({ text, buttons }));

const button = (command: string, label: string, kind: Button['about']['kind'], id: string): Button => ({ command, label, about: { kind, id } });
