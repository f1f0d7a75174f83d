import type { Shift } from '../core/language/proposal';
import type { PlannedDuty } from '../core/law';
import type { PackChange } from '../core/pack';
import type { Floor } from './floor';
import type { Present } from './present';
import { presentIn } from './present';
import type { PackPlan } from './queries/pack-plan';
import { lateAtOnce, lateStill, planPack, unmetOf } from './queries/pack-plan';
import { agencyInWords, listed } from './sayings';
import { dutyName } from './sayings/duty';
import { counted } from './words/numbers';
import { broughtTo } from './queries/brought';
import { broughtLines } from './sayings/opening';

/** What a change of a pack does if it is done now: the dates it moves, and what people must know before they confirm. */
export const effectOf = async (pack: Present<'pack'>, change: PackChange, floor: Floor): Promise<{ readonly moves: readonly Shift[]; readonly also: string }> => {
  if (change.kind === 'off') {
    const running = await unmetOf(pack.id, floor.reading);
    return { moves: [], also: `${dutiesInWords(running.length)} of it ${running.length === 1 ? 'runs and stays' : 'run and stay'}, with dates and reminders. No new one is opened, also not for an election that is added.` };
  }
  const plan = await planPack(pack, change.to, await whereOf(floor));
  return plan ? { moves: plan.moves, also: await besides(plan, pack, floor) } : { moves: [], also: 'Its text is not kept here any more; withdraw it.' };
};

export const whereOf = async ({ reading, packs, clock }: Floor) => ({ reading, packs: await packs(), now: clock.now() });

/** What would be late at once comes first: nobody confirms that without having read it. */
const besides = async ({ moves, left, opens, past, diff }: PackPlan, { id: pack, status }: Present<'pack'>, floor: Floor): Promise<string> => {
  const { clock, zone, reading } = floor;
  const late = lateAtOnce(moves, clock.now(), zone);
  const duties = (await reading.subjects(moves.map(({ duty: id }) => ({ kind: 'duty', id })))).flatMap(({ standing }) => presentIn(standing, 'duty') ?? []);
  const owners = [...new Set(late.flatMap(({ move }) => move.owners?.to ?? duties.find(({ id }) => id === move.duty)?.rule.owners ?? []))];
  const still = lateStill(moves, new Set(duties.flatMap(({ id, status }) => (status === 'missed' ? [id] : []))), clock.now(), zone);
  const changed = diff.flatMap((each) => (each.what === 'changed' ? [`${each.after.title}, ${each.after.id} (${each.parts.join(', ')})`] : []));
  const off = moves.filter((each) => each.off !== undefined);
  return [
    ...(late.length > 0
      ? [
          `:warning: ${late.length === 1 ? '1 duty is' : `${String(late.length)} duties are`} late the moment this is applied:`,
          ...late.map(({ move, by }) => `• ${move.title}, ${move.duty}: ${by} past its new due`),
          `Their ladders climb from that moment on. Before you confirm, tell ${listed(owners.map(agencyInWords))}, and have what is ready handed in; after it, they press Acknowledge on the card and say when it will be there.`,
        ]
      : []),
    ...(still.length > 0
      ? [
          `${still.length === 1 ? '1 duty is' : `${String(still.length)} duties are`} missed already, and by another due then:`,
          ...still.slice(0, MOST).map(({ move, by, before }) => `• ${move.title}, ${move.duty}: ${by} past its new due, ${before} past the one before`),
          ...(still.length > MOST ? [`• and ${String(still.length - MOST)} more`] : []),
          'A ladder that nobody has acknowledged climbs anew from that moment on; a day that somebody has named stays.',
        ]
      : []),
    ...(off.length > 0 ? [`A duty whose rule is switched off runs on, with its dates and reminders, until it is met or two people close it: ${off.slice(0, MOST).map(({ duty }) => `/deadline close ${duty} "basis"`).join('; ')}${off.length > MOST ? ' and so on' : ''}. No new one is opened.`] : []),
    ...(status === 'off' ? ['The pack stays off: it opens nothing before it is turned on.'] : [...broughtLines(opens.map((each) => broughtTo(each, clock.now(), pack))), ...notOpened(past)]),
    ...(left.length > 0 ? [`No longer in it, left as ${left.length === 1 ? 'it is' : 'they are'} under the text in use: ${left.slice(0, MOST).map(dutyName).join('; ')}${left.length > MOST ? ' and more' : ''}.`] : []),
    ...(diff.length > 0 ? [`Rules: ${String(changed.length)} changed, ${String(diff.filter(({ what }) => what === 'added').length)} added, ${String(diff.filter(({ what }) => what === 'removed').length)} removed.`] : []),
    ...(changed.length > 0 ? [`Changed: ${changed.slice(0, MOST).join('; ')}${changed.length > MOST ? ' and more' : ''}.`] : []),
  ].join('\n');
};

const notOpened = (past: readonly PlannedDuty[]): readonly string[] =>
  past.length === 0 ? [] : [`Past by now and not opened, for nobody is late for a rule that was not there: ${past.slice(0, MOST).map(({ id, rule }) => `${rule.title}, ${id}`).join('; ')}${past.length > MOST ? ' and more' : ''}.`];

const MOST = 8;

const dutiesInWords = (count: number): string => counted(count, 'duty', 'duties');
