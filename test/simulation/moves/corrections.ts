import type { Envelope } from '../../../src/core/house';
import { addDays } from '../../../src/core/calendar';
import { outcomeAfter, outcomeOf } from '../../../src/core/election';
import { electionKinds } from '../../../src/core/law';
import type { Person } from '../../../src/core/language/actor';
import type { Proposal } from '../../../src/core/language/proposal';
import type { Moment } from '../../../src/core/language/time';
import { wordsWrittenOn } from '../../../src/application/queries/written';
import type { Present } from '../kept';
import { allOf } from '../kept';
import type { Move } from '../people';
import { day, gesture, hourOn, releaser, somebody, today, zone } from '../people';
import type { Random } from '../random';
import type { World } from '../world';

/** Says that an election was another day, or concluded otherwise; now and then what nobody could say of it. */
const proposeElection = async (world: World, random: Random): Promise<unknown> => {
  const elections = await allOf(world, 'election');
  if (elections.length === 0) return undefined;
  const state = random.pick(elections);
  const by = somebody(random);
  const kind = random.pick(['conclude', 'correct', 'correct'] as const);
  const wish =
    kind === 'conclude' || random.happens(0.3)
      ? { on: addDays(today(world), -random.below(10)), basis: random.pick(['certification', 'runoff'] as const) }
      : { day: random.pick(['2026-11-03', '2026-12-08', '2026-10-20', '2026-09-20', '2026-11-04']) };
  // Now and then its kind was wrong, alone or with its day.
  const other = random.pick(electionKinds);
  const of = kind === 'correct' && other !== state.kind && random.happens(0.4) ? other : undefined;
  const alone = random.happens(0.6);
  return gesture(world, random, {
    by,
    order: ({ at, words }) => {
      const whole = { ...('day' in wish ? { day: day(wish.day) } : wish), ...(of && { kind: of }) };
      const to = outcomeAfter(state, of && alone ? { kind: of } : whole, at);
      const change = { kind, from: outcomeOf(state, whole), to };
      return { to: 'election', id: state.name, order: { type: 'propose-change', by, at, change, moves: [], reason: words('It was typed wrong.') } };
    },
  });
};

/** Says that a receipt was of another day, or that there was none, mostly by whoever recorded it. */
export const proposeReceipt = async (world: World, random: Random): Promise<unknown> => {
  const received = (await allOf(world, 'delivery', { statuses: ['received'] })).flatMap((each) => (each.status === 'received' ? [each] : []));
  if (received.length === 0) return undefined;
  const { id, received: { on: from, by: recorder } } = random.pick(received);
  const by = random.happens(0.4) ? recorder : somebody(random);
  const to = random.happens(0.3) ? undefined : addDays(from, random.pick([1, 1, 1, 2, -1, 0]));
  return gesture(world, random, {
    by,
    order: ({ at, words }) => ({ to: 'delivery', id, order: { type: 'propose-change', by, at, change: { from, ...(to && { to }) }, moves: [], reason: words('The stamp says otherwise.') } }),
  });
};

/** Somebody wants words gone that somebody wrote on an incident or a report. */
const proposeExpunge = async (world: World, random: Random): Promise<unknown> => {
  const holders = [...(await allOf(world, 'incident')).map(({ id }) => ({ kind: 'incident', id }) as const), ...(await allOf(world, 'request')).map(({ id }) => ({ kind: 'request', id }) as const)];
  if (holders.length === 0) return undefined;
  const all = await wordsWrittenOn(random.pick(holders), { reading: world.store.reading, zone });
  if (all.length === 0) return undefined;
  const { words: _, ...expunge } = random.pick(all);
  const by = somebody(random);
  return gesture(world, random, {
    by,
    order: ({ at, words }) => ({ to: 'text', id: expunge.id, order: { type: 'propose-change', by, at, change: { expunge }, moves: [], reason: words('It names somebody.') } }),
  });
};

type Waiting = { readonly to: 'election' | 'delivery' | 'duty' | 'text'; readonly id: string; readonly proposal: Pick<Proposal<unknown>, 'by' | 'reason'> };

const waiting = async (world: World): Promise<readonly Waiting[]> => [
  ...(await allOf(world, 'election')).flatMap(({ name: id, proposal }): readonly Waiting[] => (proposal ? [{ to: 'election', id, proposal }] : [])),
  ...(await allOf(world, 'text')).flatMap((text): readonly Waiting[] => (text.status === 'standing' && text.proposal ? [{ to: 'text', id: text.id, proposal: text.proposal }] : [])),
  ...(await allOf(world, 'delivery')).flatMap(({ id, proposal }): readonly Waiting[] => (proposal ? [{ to: 'delivery', id, proposal }] : [])),
  ...(await allOf(world, 'duty')).flatMap(({ id, proposal }): readonly Waiting[] => (proposal ? [{ to: 'duty', id, proposal }] : [])),
];

const answering = ({ to, id, proposal }: Waiting, type: 'confirm-change' | 'withdraw-change', by: Person) => (at: Moment): Envelope => ({
  to, id, order: { type, by, at, proposal: proposal.reason.text },
});

/** Mostly a second person, sometimes whoever proposed it, sometimes two at the same time. */
export const answerProposal = async (world: World, random: Random, of?: Waiting['to']): Promise<unknown> => {
  const open = (await waiting(world)).filter(({ to }) => of === undefined || to === of);
  if (open.length === 0) return of === undefined ? proposeElection(world, random) : undefined;
  const one = random.pick(open);
  const hands = Array.from({ length: random.happens(0.25) ? 2 : 1 }, () => (random.happens(0.15) ? one.proposal.by : somebody(random)));
  const type = random.happens(of === undefined ? 0.7 : 0.5) ? 'confirm-change' : 'withdraw-change';
  return Promise.all(
    hands.map((by) => {
      const order = answering(one, type, by);
      return gesture(world, random, { by, order: ({ at }) => order(at) });
    }),
  );
};

/** Mostly of what met a duty, where there is one: its day moves with it, or nothing has met it. */
export const correctSending = async (world: World, random: Random): Promise<unknown> => {
  const sent = (await allOf(world, 'delivery')).flatMap((each) => ('sent' in each ? [each] : []));
  if (sent.length === 0) return undefined;
  const met = (await allOf(world, 'duty', { statuses: ['met', 'met-late'] })).map(({ id }) => id);
  const meeting = sent.filter(({ duties }) => duties.some((duty) => met.includes(duty)));
  const { id, sent: { on: former, by: recorder } } = random.pick(meeting.length > 0 && random.happens(0.8) ? meeting : sent);
  const by = random.happens(0.5) ? recorder : somebody(random);
  const on = random.happens(0.25) ? undefined : addDays(former, random.pick([1, 1, 1, 2, -1, 0]));
  const hour = on && hourOn(world, on);
  return gesture(world, random, { by, order: ({ at, words }) => ({ to: 'delivery', id, order: { type: 'correct-sending', by, at, ...(on && { on }), ...(hour && { hour }), reason: words('The slip says otherwise.') } }) });
};

export const correctRelease = async (world: World, random: Random): Promise<unknown> => {
  const released = (await allOf(world, 'report')).filter((each): each is Extract<Present<'report'>, { releases: unknown }> => 'releases' in each && each.releases.length > 0);
  if (released.length === 0) return undefined;
  const { id, releases, status } = random.pick(released);
  const { agency, on: former } = random.pick(releases);
  const by = random.happens(0.6) ? releaser(random, agency) : somebody(random);
  // A form does not offer it while a copy is out; one may go out between the form and the order.
  const out = status === 'released' && (await allOf(world, 'delivery', { parent: id })).some((copy) => 'sent' in copy);
  const on = random.happens(out ? 0.1 : 0.5) ? undefined : addDays(former, random.below(5) - 3);
  return gesture(world, random, { by, order: ({ at, words }) => ({ to: 'report', id, order: { type: 'correct-release', by, at, agency, ...(on && { on }), reason: words('It was signed before.') } }) });
};

export const correctionMoves: readonly Move[] = [
  { says: 'somebody proposes that an election was another', weight: 2, make: proposeElection },
  { says: 'somebody proposes that a receipt was of another day', weight: 2, make: proposeReceipt },
  { says: 'somebody proposes to expunge words', weight: 1, make: proposeExpunge },
  { says: 'what waits for a second person is answered', weight: 4, make: (world, random) => answerProposal(world, random) },
  { says: 'somebody corrects a sending', weight: 1, make: correctSending },
  { says: 'somebody corrects a release', weight: 1, make: correctRelease },
];
