import { drawCard } from '../../../src/application/cards';
import { lettingIn } from '../../../src/application/letting-in';
import { cardInWords } from '../../../src/application/shown';
import type { PersonId, Role } from '../../../src/core/language/actor';
import { agency } from '../../core/spec';
import { delivered } from '../corrections/said';
import type { TestFloor } from '../floor';
import { dana, fiona, formOf, frank, lee, nora, openFloor, pageOf, problemsOf, ref, refusedIn, robin, seatNora, textOf } from '../floor';

const opened = async () => {
  const floor = await openFloor();
  await floor.say(lee, '/incident open Scans of county portals --actor iran --target voters --severity 2 --named @UFRANK');
  await delivered(floor);
  return floor;
};
const seat = ({ desk }: TestFloor, id: string, people: readonly (readonly [PersonId, string, ...Role[]])[]) =>
  desk.handIn({
    by: { kind: 'operator', name: 'test' },
    order: ({ at }) => ({
      to: 'agency', id,
      order: { type: 'seat-agency', by: { kind: 'operator', name: 'test' }, at, id: agency(id), name: id.toUpperCase(), people: people.map(([person, name, ...roles]) => ({ person, name, roles })) },
    }),
  });
const named = async ({ store }: TestFloor) => {
  const kept = (await store.reading.subject(ref('incident INC-1')))?.standing;
  return kept?.kind === 'incident' && kept.state.status !== 'absent' ? kept.state.named : undefined;
};
const cardOf = async ({ store }: TestFloor) => {
  const card = await drawCard(ref('incident INC-1'), store.reading);
  return card ? cardInWords(card) : '';
};

describe('/incident people', () => {
  it('has its card drawn anew where somebody it was for before leaves the roster, and nobody is told', async () => {
    const floor = await opened();
    await floor.say(dana, '/incident people INC-1 --add @UFIONA --reason "Their desk"');
    await floor.say(dana, '/incident people INC-1 --remove @UFIONA --reason "Another desk"');
    await delivered(floor);
    expect(await cardOf(floor)).toContain('removed Fiona');
    await seat(floor, 'fbi', [[frank, 'Frank', 'action-officer', 'releaser']]);
    expect((await delivered(floor)).filter(({ at }) => at.at === 'channel')).toEqual([
      { kind: 'card', of: { kind: 'incident', id: 'INC-1' }, at: { at: 'channel', of: { kind: 'incident', id: 'INC-1' }, closed: true }, ifThere: true },
    ]);
    expect(await cardOf(floor)).toContain('removed somebody who is no longer on the roster');
  });

  it('adds and removes people; the channel follows, and it is said there alone', async () => {
    const floor = await opened();
    expect(await cardOf(floor)).toContain('Only for: Lee Park of DOJ, Frank Ono of FBI and the coordinators');
    expect(textOf(await floor.say(lee, '/incident people INC-1 --add @UROBIN,@UFIONA --remove @UFRANK --reason He moved to another desk'))).toBe(
      'Added to INC-1: Robin Cole of DOJ and Fiona Hale of FBI. They see all of it, and are asked into its channel in a moment. '
      + 'Removed from INC-1: Frank Ono of FBI. They see nothing of it from now on, and are taken out of its channel in a moment. What they have read, and what was sent to them alone, cannot be taken back.',
    );
    expect(await named(floor)).toEqual([lee, robin, fiona]);
    const at = { at: 'channel', of: { kind: 'incident', id: 'INC-1' }, closed: true };
    const promises = await delivered(floor);
    expect(promises).toMatchObject([
      { kind: 'channel', at, people: [lee, robin, fiona, dana], without: [frank] },
      { kind: 'card', at },
      {
        kind: 'notice', at, mentions: [robin, fiona],
        text: '“Scans of county portals”, INC-1 is for other people now: Lee Park of DOJ adds Robin Cole of DOJ and Fiona Hale of FBI and removes Frank Ono of FBI. In their words: “He moved to another desk”',
      },
    ]);
    expect(await cardOf(floor)).toContain('added Robin Cole of DOJ, added Fiona Hale of FBI, removed Frank Ono of FBI; by DOJ, Mon 2 November 2026, 09:00 ET: He moved to another desk');
    expect(textOf(await floor.say(frank, '/incident show INC-1'))).toBe('There is no incident “INC-1”. /incident list shows those there are.');
    expect(pageOf(await floor.say(fiona, '/incident list')).lines).toHaveLength(1);
    expect(textOf(await floor.say(lee, '/incident people INC-1 --add @UROBIN --reason Again'))).toBe('INC-1 is for them already. Nothing was changed.');
  });

  it('is for its opener and coordinators; the opener stays, and nobody is removed who is not among them', async () => {
    const floor = await opened();
    expect(textOf(await floor.say(frank, '/incident people INC-1 --add @UROBIN --reason x'))).toBe(
      'Changing whom an incident is for is for coordinators, or whoever recorded it; you are here as action officer of FBI. Nothing was changed. Ask one of them.',
    );
    expect(textOf(await floor.say(robin, '/incident people INC-1 --add @UROBIN --reason x'))).toBe('There is no incident “INC-1”. /incident list shows those there are.');
    expect(refusedIn(await floor.say(dana, '/incident people INC-1 --remove @ULEE --reason x'))).toBe('Lee Park opened INC-1 and stays among those it is for. Nothing was changed.');
    expect(refusedIn(await floor.say(dana, '/incident people INC-1 --remove @UROBIN --reason x'))).toContain('Robin Cole is not among those INC-1 is for');
    expect(refusedIn(await floor.say(dana, '/incident people INC-1 --add @UROBIN --remove @UROBIN --reason x'))).toBe('Robin Cole cannot be added and removed at once. Say which.');
    expect(await named(floor)).toEqual([lee, frank]);
  });

  it('says of a coordinator who is removed that they see it all the same', async () => {
    const floor = await opened();
    await seatNora(floor);
    await floor.say(dana, '/incident people INC-1 --add @UNORA --reason x');
    expect(textOf(await floor.say(lee, '/incident people INC-1 --remove "Nora Quinn" --reason x'))).toContain('Coordinators see everything, and so Nora Quinn of NSC sees it all the same.');
    const [channel] = (await delivered(floor)).filter((each) => each.kind === 'channel' && each.without);
    if (channel?.kind !== 'channel') throw new Error('No channel was promised.');
    expect((await lettingIn(channel, floor.store.reading)).without).toBeUndefined();
  });

  it('opens its form with what was typed, and says what is missing', async () => {
    const floor = await opened();
    const form = formOf(await floor.say(lee, '/incident people'));
    expect(form).toMatchObject({ title: 'People of INC-1', submit: 'Change', about: { kind: 'incident', id: 'INC-1' } });
    expect(form.fields).toMatchObject([
      { name: 'add', options: [{ label: 'Sam Ortiz, DHS' }, { label: 'Robin Cole, DOJ' }, { label: 'Fiona Hale, FBI' }, { label: 'Dana Reyes, ODNI' }] },
      { name: 'remove', options: [{ value: frank, label: 'Frank Ono of FBI' }] },
      { name: 'reason', kind: 'paragraph' },
    ]);
    expect(problemsOf(await floor.send(lee, 'incident/people', 'incident INC-1', { reason: 'They know the sender' }))).toEqual({ add: 'Say whom to add, or whom to remove.' });
    expect(problemsOf(await floor.send(lee, 'incident/people', 'incident INC-1', { add: [robin] }))).toEqual({ reason: 'Say why: it stands on the card.' });
    expect(formOf(await floor.say(lee, '/incident people INC-1 --add @UROBIN')).fields[0]?.filled).toBe(robin);
    expect(problemsOf(await floor.say(lee, '/incident people INC-1 --add @UELSE --reason x'))).toEqual({ add: 'No “@UELSE” is on the roster. /watch roster shows who is.' });
    expect(textOf(await floor.send(lee, 'incident/people', 'incident INC-1', { remove: [frank], reason: 'x' }))).toContain('Removed from INC-1: Frank Ono of FBI.');
    expect(formOf(await floor.say(lee, '/incident people INC-1')).fields.map(({ name }) => name)).toEqual(['add', 'reason']);
  });

  it('of an incident for the whole floor answers that everybody sees it', async () => {
    const floor = await openFloor();
    expect(textOf(await floor.say(lee, '/incident people'))).toBe('No incident here is for named people only: everybody sees them all. One that is, is opened with --named: /watch help incident open');
    await floor.say(lee, '/incident open Scans --actor iran --target voters --severity 2');
    const says = 'INC-1 is for the whole floor, and that stays so: everybody sees it, so nobody is added and nobody is left out. One for named people only is opened with --named: /watch help incident open.';
    expect(textOf(await floor.say(lee, '/incident people INC-1'))).toBe(says);
    expect(textOf(await floor.say(lee, '/incident people INC-1 --add @UROBIN --reason x'))).toBe(says);
  });

  it('follows the roster: a new coordinator is asked into its channel, and whoever leaves is out of it', async () => {
    const floor = await opened();
    await floor.say(dana, '/incident open Forged robocalls --actor iran --target voters --severity 2');
    await delivered(floor);
    await seatNora(floor);
    const at = { at: 'channel', of: { kind: 'incident', id: 'INC-1' }, closed: true };
    const [channel, ...rest] = await delivered(floor);
    expect(channel).toMatchObject({ kind: 'channel', at, people: [lee, frank, nora, dana] });
    expect(rest).toMatchObject([{ kind: 'card', at }, { kind: 'notice', at, mentions: [nora], text: 'The roster changed, and with it who reads “Scans of county portals”, INC-1: Nora Quinn is asked in.' }]);
    await seat(floor, 'fbi', [[fiona, 'Fiona Hale', 'releaser']]);
    const after = await delivered(floor);
    const out = after.find(({ kind }) => kind === 'channel');
    expect(out?.kind === 'channel' && (await lettingIn(out, floor.store.reading))).toMatchObject({ people: [lee, nora, dana], without: [frank] });
    expect(after.map((each) => ('text' in each ? each.text : each.kind))).toEqual(['channel', 'card', 'The roster changed, and with it who reads “Scans of county portals”, INC-1: Frank Ono is taken out.']);
    await seat(floor, 'nsc', [[nora, 'Nora Quinn', 'observer']]);
    expect((await delivered(floor)).find(({ kind }) => kind === 'channel')).toMatchObject({ without: [nora] });
    await seat(floor, 'dhs', [[frank, 'Frank Ono', 'action-officer']]);
    expect((await delivered(floor)).at(-1)).toMatchObject({ text: 'The roster changed, and with it who reads “Scans of county portals”, INC-1: Frank Ono is asked in.' });
    await seat(floor, 'fbi', [[fiona, 'Fiona Hale', 'lead', 'releaser']]);
    expect(await delivered(floor)).toEqual([]);
  });

  it('lets into the channel only whoever it is for when that is done, whatever was promised before', async () => {
    const floor = await openFloor();
    await floor.say(lee, '/incident open Scans --actor iran --target voters --severity 2 --named @UFRANK');
    await floor.say(lee, '/incident people INC-1 --remove @UFRANK --reason x');
    await floor.say(lee, '/incident people INC-1 --add @UFRANK --remove @UFRANK --reason x');
    const channels = (await delivered(floor)).flatMap((each) => (each.kind === 'channel' ? [each] : []));
    expect(channels.map(({ people }) => people.includes(frank))).toEqual([true, false]);
    expect(await Promise.all(channels.map((each) => lettingIn(each, floor.store.reading)))).toMatchObject([{ people: [lee, dana] }, { people: [lee, dana], without: [frank] }]);
    await floor.say(lee, '/incident people INC-1 --add @UFRANK --reason x');
    expect((await Promise.all(channels.map((each) => lettingIn(each, floor.store.reading)))).map(({ without }) => without)).toEqual([undefined, undefined]);
  });
});
