import type { z } from 'zod';
import { readEvent } from '../../src/adapters/postgres/rows';
import { standingOf } from '../../src/adapters/postgres/shapes';
import type { agency } from '../../src/adapters/postgres/shapes/agency';
import type { closure } from '../../src/adapters/postgres/shapes/closure';
import type { delivery } from '../../src/adapters/postgres/shapes/delivery';
import type { duty } from '../../src/adapters/postgres/shapes/duty';
import type { election } from '../../src/adapters/postgres/shapes/election';
import type { incident } from '../../src/adapters/postgres/shapes/incident';
import type { pack } from '../../src/adapters/postgres/shapes/pack';
import type { packText } from '../../src/adapters/postgres/shapes/pack-text';
import type { report } from '../../src/adapters/postgres/shapes/report';
import type { request } from '../../src/adapters/postgres/shapes/request';
import type { text } from '../../src/adapters/postgres/shapes/text';
import type { round } from '../../src/adapters/postgres/shapes/round';
import { digest } from '../../src/adapters/system/digest';
import type { EventOf, StateOf } from '../../src/core/house';
import type { SubjectKind } from '../../src/core/language/refs';
import agencyEvents from './agency.events-1.json';
import agencyStates from './agency.shape-1.json';
import closureEvents from './closure.events-1.json';
import closureStates from './closure.shape-1.json';
import deliveryEvents from './delivery.events-1.json';
import deliveryStates from './delivery.shape-1.json';
import dutyEvents from './duty.events-1.json';
import dutyStates from './duty.shape-1.json';
import electionEvents from './election.events-1.json';
import electionStates from './election.shape-1.json';
import incidentEvents from './incident.events-1.json';
import incidentStates from './incident.shape-1.json';
import packTextEvents from './pack-text.events-1.json';
import packTextStates from './pack-text.shape-1.json';
import packEvents from './pack.events-1.json';
import packStates from './pack.shape-1.json';
import reportEvents from './report.events-1.json';
import reportStates from './report.shape-1.json';
import requestEvents from './request.events-1.json';
import requestStates from './request.shape-1.json';
import roundEvents from './round.events-1.json';
import roundStates from './round.shape-1.json';
import textEvents from './text.events-1.json';
import textStates from './text.shape-1.json';

/*
 * What was once written must be read for ever: these files are examples of it, and are added to, never changed. Whoever
 * changes what a state holds writes a new shape, its upcast, and a file of its own.
 */

type Kept = {
  readonly [Kind in SubjectKind]: Readonly<Record<Exclude<StateOf<Kind>['status'], 'absent'>, readonly object[]>>;
};
const states: Kept = {
  election: electionStates,
  duty: dutyStates,
  request: requestStates,
  agency: agencyStates,
  incident: incidentStates,
  report: reportStates,
  round: roundStates,
  delivery: deliveryStates,
  text: textStates,
  closure: closureStates,
  pack: packStates,
  'pack-text': packTextStates,
};

type Lines = { readonly [Kind in SubjectKind]: Readonly<Record<EventOf<Kind>['type'], readonly object[]>> };
const events: Lines = {
  election: electionEvents,
  duty: dutyEvents,
  request: requestEvents,
  agency: agencyEvents,
  incident: incidentEvents,
  report: reportEvents,
  round: roundEvents,
  delivery: deliveryEvents,
  text: textEvents,
  closure: closureEvents,
  pack: packEvents,
  'pack-text': packTextEvents,
};

const kinds = Object.keys(states) as SubjectKind[];
const examplesOf = (kept: Readonly<Record<string, readonly object[]>>) =>
  Object.entries(kept).flatMap(([name, all]) => all.map((example, nth) => [`${name} (${nth + 1})`, example] as const));

describe.each(kinds)('every %s that was kept in shape 1', (kind) => {
  it.each(examplesOf(states[kind]))('is read as it was written: %s', (_, state) => {
    expect(standingOf(kind, 'an-id', 1, state)).toEqual({ kind, id: 'an-id', state });
  });
});

describe.each(kinds)('every line of the ledger of a %s in version 1', (kind) => {
  it.each(examplesOf(events[kind]))('is read so that its hash verifies: %s', (_, row) => {
    const { hash, ...line } = readEvent(row);
    expect(digest(line)).toBe(hash);
  });
});

describe('a door', () => {
  const [ahead] = electionStates.ahead;
  const read = (state: unknown) => () => standingOf('election', '2026-general', 1, state);

  it('names the subject and the place that does not fit', () => {
    expect(read({ ...ahead, day: '2026-02-30' })).toThrow(
      'election 2026-general as it is kept does not fit its shape, at day: expected a day.',
    );
    expect(read({ status: 'absent' })).toThrow(
      'election 2026-general as it is kept does not fit its shape, at status:',
    );
  });

  it('lets nothing through that it does not know, which would be lost with the next change', () => {
    expect(read({ ...ahead, news: 1 })).toThrow('Unrecognized key: "news"');
  });

  it('does not read a shape that is newer than the house', () => {
    expect(() => standingOf('election', '2026-general', 2, ahead)).toThrow(
      'election 2026-general is kept in shape 2; this version knows shape 1. Start the version that wrote it.',
    );
  });

  it('knows every member of a state, also those that may be absent', () => {
    const known: {
      readonly election: Knows<'election', typeof election>;
      readonly duty: Knows<'duty', typeof duty>;
      readonly request: Knows<'request', typeof request>;
      readonly agency: Knows<'agency', typeof agency>;
      readonly incident: Knows<'incident', typeof incident>;
      readonly report: Knows<'report', typeof report>;
      readonly round: Knows<'round', typeof round>;
      readonly delivery: Knows<'delivery', typeof delivery>;
      readonly text: Knows<'text', typeof text>;
      readonly closure: Knows<'closure', typeof closure>;
      readonly pack: Knows<'pack', typeof pack>;
      readonly 'pack-text': Knows<'pack-text', typeof packText>;
    } = {
      election: true,
      duty: true,
      request: true,
      agency: true,
      incident: true,
      report: true,
      round: true,
      delivery: true,
      text: true,
      closure: true,
      pack: true,
      'pack-text': true,
    };
    expect(Object.values(known).every(Boolean)).toBe(true);
  });
});

/** True if a door knows every member of a state, however deep; otherwise the types fail and name the one it refuses. */
type Knows<Kind extends SubjectKind, Door extends z.ZodType> = Nothing<
  Exclude<Paths<StateOf<Kind>>, Paths<z.infer<Door>>>
>;
type Nothing<Path extends string> = [Path] extends [never] ? true : { readonly 'the door does not know': Path };
type Paths<Value> = Value extends string | number | boolean | undefined
  ? never
  : Value extends readonly (infer Each)[]
    ? Paths<Each>
    : { [Name in keyof Value & string]-?: Name | `${Name}.${Paths<Value[Name]>}` }[keyof Value & string];
