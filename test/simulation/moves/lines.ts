import { addDays } from '../../../src/core/calendar';
import type { Person } from '../../../src/core/language/actor';
import type { Envelope } from '../../../src/core/house';
import type { Pen } from '../../../src/application/desk';
import { seatOf } from '../../../src/application/seats';
import { allOf } from '../kept';
import type { Present } from '../kept';
import type { Move } from '../people';
import { agencies, gesture, somebody, today, worker } from '../people';
import type { Random } from '../random';
import type { World } from '../world';

type Order = Extract<Envelope, { to: 'request' }>['order'];
type Act = (pen: Pen, by: Person, line: Present<'request'>, random: Random, world: World) => Order;

/** Mostly somebody who may, on a line of any request. */
const onLine =
  (statuses: readonly string[], whose: (line: Present<'request'>) => Present<'request'>['agency'], act: Act): Move['make'] =>
  async (world, random) => {
    const fit = await allOf(world, 'request', { statuses });
    const lines = fit.length > 0 && random.happens(0.8) ? fit : await allOf(world, 'request');
    if (lines.length === 0) return undefined;
    const line = random.pick(lines);
    const by = random.happens(0.1) ? somebody(random, random.pick(agencies)) : worker(random, whose(line));
    return gesture(world, random, { by, order: (pen) => ({ to: 'request', id: line.id, order: act(pen, by, line, random, world) }) });
  };

const running = ['asked', 'taken'];

/** To a colleague as the roster has them, as the command does; now and then to somebody else. */
const handOver: Move['make'] = async (world, random) => {
  const lines = await allOf(world, 'request', { statuses: running });
  if (lines.length === 0) return undefined;
  const { id, agency } = random.pick(lines);
  const by = worker(random, agency);
  const wanted = random.happens(0.9) ? worker(random, agency) : somebody(random);
  const to = await seatOf(wanted.person, world.store.reading, today(world));
  return to && gesture(world, random, { by, order: ({ at }) => ({ to: 'request', id, order: { type: 'hand-over', by, at, to } }) });
};

/** Of what somebody has filed, where anybody has; mostly by whoever did. */
const correctRest: Move['make'] = async (world, random) => {
  const lines = await allOf(world, 'request', { statuses: running });
  const filed = lines.filter(({ interim }) => interim);
  if (lines.length === 0) return undefined;
  const { id, agency, interim } = random.pick(filed.length > 0 ? filed : lines);
  const by = interim && random.happens(0.7) ? interim.by : worker(random, agency);
  const restOn = addDays(today(world), random.below(12) - 1);
  return gesture(world, random, { by, order: ({ at, words }) => ({ to: 'request', id, order: { type: 'correct-interim', by, at, reason: words('The county closes on Friday.'), restOn } }) });
};

const theirs = ({ agency }: Present<'request'>) => agency;
const askers = ({ asker }: Present<'request'>) => asker.agency;

/** What one of several agencies does with its line, and what whoever asked does when it comes back. */
export const lineMoves: readonly Move[] = [
  { says: 'somebody has seen a request', weight: 1, make: onLine(['asked'], theirs, ({ at }, by) => ({ type: 'see', by, at })) },
  { says: 'somebody begins to draft', weight: 1, make: onLine(running, theirs, ({ at }, by) => ({ type: 'begin-draft', by, at })) },
  { says: 'somebody hands a request over', weight: 1, make: handOver },
  {
    says: 'somebody files what there is',
    weight: 1,
    make: onLine(running, theirs, ({ at, words }, by, _, random, world) => ({
      type: 'file-interim', by, at, text: words('Two of three counties.'), restOn: addDays(today(world), random.below(12) - 1),
    })),
  },
  { says: 'somebody corrects the day for the rest', weight: 1, make: correctRest },
  {
    says: 'somebody hands in a part',
    weight: 2,
    make: onLine(running, theirs, ({ at, words }, by) => ({ type: 'contribute', by, at, text: words('What the bureau saw.') })),
  },
  { says: 'somebody declines', weight: 1, make: onLine(running, theirs, ({ at, words }, by) => ({ type: 'decline', by, at, reason: words('No hands.') })) },
  {
    says: 'somebody says whose it is',
    weight: 1,
    make: onLine(running, theirs, ({ at, words }, by, _, random) => ({ type: 'return', by, at, reason: words('Not ours.'), suggests: random.pick(agencies) })),
  },
  {
    says: 'another agency is asked instead',
    weight: 3,
    make: onLine(['returned', 'declined'], askers, ({ at }, by, _, random) => ({ type: 'ask-another', by, at, agency: random.pick(agencies) })),
  },
];
