import { addDays, addSeconds } from '../../../src/core/calendar';
import { missingActs } from '../../../src/core/duty';
import type { Person } from '../../../src/core/language/actor';
import { actsOf, isDeed } from '../../../src/core/law';
import { openRounds } from '../../../src/application/open-rounds';
import type { Present } from '../kept';
import { allOf } from '../kept';
import type { Move } from '../people';
import { agencies, gesture, hourOn, oneOf, somebody, today } from '../people';
import type { Random } from '../random';
import type { World } from '../world';
import { answerProposal, correctRelease } from './corrections';
import { inForce, startClock } from './packs';
import { release, submit } from './reports';
import { askFor } from './requests';

const coordinator = (random: Random): Person => oneOf(random, 'odni' as Present<'agency'>['id'], 'coordinator');

/** Says that the fact which started a clock happened another day, or hour; mostly whoever recorded it does. */
const proposeStart = async (world: World, random: Random): Promise<unknown> => {
  if (random.happens(0.5)) await startClock(world, random);
  const started = (await allOf(world, 'duty')).flatMap((each) => (each.facts.start ? [{ id: each.id, from: each.facts.start, startedBy: each.startedBy }] : []));
  if (started.length === 0) return undefined;
  const { id, from, startedBy } = random.pick(started);
  const by = startedBy && random.happens(0.7) ? startedBy : coordinator(random);
  const days = random.pick([-1, -1, -2, -9, 0, 1]);
  const to = { on: addDays(from.on, days), ...(from.at && { at: addSeconds(from.at, days * 86_400 - 60) }) };
  await gesture(world, random, {
    by,
    order: ({ at, words }) => ({ to: 'duty', id, order: { type: 'propose-change', by, at, change: { kind: 'start', from, to }, moves: [], reason: words('The log says otherwise.') } }),
  });
  return random.happens(0.8) ? answerProposal(world, random, 'duty') : undefined;
};

/** Says that an act of a duty was done on another day, or not at all; mostly of one that its acts have met. */
const correctAct = async (world: World, random: Random): Promise<unknown> => {
  const all = (await allOf(world, 'duty')).filter(({ acts = [] }) => acts.length > 0);
  const met = all.filter((each) => 'metOn' in each);
  if (all.length === 0) return undefined;
  const { id, acts = [], rule } = random.pick(met.length > 0 && random.happens(0.7) ? met : all);
  const { act, on: former, by: recorder } = random.pick(acts);
  const by = random.happens(0.5) ? recorder : somebody(random);
  const named = random.happens(0.1) ? random.pick([...actsOf(rule), 'none']) : act;
  const on = random.happens(0.4) ? undefined : addDays(former, random.pick([-1, -1, -2, 0, 1]));
  const hour = on && hourOn(world, on);
  return gesture(world, random, {
    by,
    order: ({ at, words }) => ({ to: 'duty', id, order: { type: 'correct-act', by, at, act: named, ...(on && { to: { on, ...(hour && { hour }), ...(random.happens(0.2) && { evidence: words('Another page.') }) } }), reason: words('The page says otherwise.') } }),
  });
};

/** What comes round comes, all of its acts are recorded, and then one of them mostly turns out otherwise. */
const meetByActs = async (world: World, random: Random): Promise<unknown> => {
  await openRounds({ desk: world, reading: world.store.reading, packs: () => inForce(world), clock: world.clock });
  const asking = (await allOf(world, 'duty', { statuses: ['open', 'missed'] })).filter((each) => missingActs(each).length > 0);
  if (asking.length === 0) return correctAct(world, random);
  const duty = random.pick(asking);
  const by = coordinator(random);
  for (const act of missingActs(duty)) {
    const hour = hourOn(world, today(world));
    await gesture(world, random, { by, order: ({ at, words }) => ({ to: 'duty', id: duty.id, order: { type: 'record-act', by, at, act, on: today(world), ...(hour && { hour }), evidence: words('A page.') } }) });
  }
  return random.happens(0.8) ? correctAct(world, random) : undefined;
};

/** What is owed to nobody is met by the release of a report, or of two; and then it mostly was of another day, or never. */
const meetByRelease = async (world: World, random: Random): Promise<unknown> => {
  const deeds = (await allOf(world, 'duty', { statuses: ['open', 'missed', 'not-applicable'] })).filter(({ rule }) => isDeed(rule));
  if (deeds.length === 0) return undefined;
  const { id } = random.pick(deeds);
  for (let reports = random.happens(0.3) ? 2 : 1; reports > 0; reports -= 1) {
    await askFor(world, random, [id]);
    const [drafting] = (await allOf(world, 'report', { statuses: ['drafting'] })).filter(({ duties }) => duties.includes(id));
    if (!drafting) continue;
    await submit(world, random, drafting);
    const [submitted] = (await allOf(world, 'report', { statuses: ['submitted'] })).filter((each) => each.id === drafting.id);
    if (submitted) await release(world, random, submitted);
  }
  return random.happens(0.7) ? correctRelease(world, random) : undefined;
};

/** Counsel verifies a rule that a duty is counted by, and mostly takes it back. */
const verifyAndTakeBack = async (world: World, random: Random): Promise<unknown> => {
  const duties = (await allOf(world, 'duty')).filter(({ pack }) => pack.hash !== undefined);
  if (duties.length === 0) return undefined;
  const { rule, pack } = random.pick(duties);
  const by = oneOf(random, random.pick(agencies), 'counsel');
  const [on, last] = [addDays(today(world), -random.below(3)), today(world)];
  await gesture(world, random, {
    by, order: ({ at, words }) => ({ to: 'pack', id: pack.id, order: { type: 'verify-rule', by, at, rule: rule.id, hash: pack.hash ?? '', source: words('The live page.'), on, today: last } }),
  });
  return random.happens(0.8) ? takeMarkBack(world, random) : undefined;
};

const takeMarkBack = async (world: World, random: Random): Promise<unknown> => {
  const marked = (await allOf(world, 'pack')).flatMap(({ id, marks, formerMarks = [] }) => [...marks, ...formerMarks.slice(-1).map(({ mark }) => mark)].map((mark) => ({ id, mark })));
  if (marked.length === 0) return undefined;
  const { id, mark } = random.pick(marked);
  const by = random.happens(0.6) ? mark.by : oneOf(random, random.pick(agencies), random.happens(0.7) ? 'counsel' : 'releaser');
  return gesture(world, random, {
    by, order: ({ at, words }) => ({ to: 'pack', id, order: { type: 'unverify-rule', by, at, rule: mark.rule, source: mark.source.text, reason: words('Another page.') } }),
  });
};

export const deedMoves: readonly Move[] = [
  { says: 'somebody proposes that what started a clock was of another day', weight: 1, make: proposeStart },
  { says: 'somebody corrects an act of a duty', weight: 1, make: correctAct },
  { says: 'a duty is met by its acts, and one of them was otherwise', weight: 1, make: meetByActs },
  { says: 'what is owed to nobody is met by a release, and that was otherwise', weight: 1, make: meetByRelease },
  { says: 'counsel verifies what a duty is counted by, and takes it back', weight: 1, make: verifyAndTakeBack },
];
