import type { AgencyEvent, Member } from '../../../src/core/agency';
import { agency as decider } from '../../../src/core/agency';
import type { Actor, PersonId, Role } from '../../../src/core/language/actor';
import { agency, moment, person, specOf } from '../spec';

const { given } = specOf(decider);
const at = moment('2026-11-02T14:00:00.000Z');
const coordinator = person('odni', 'coordinator');
const releaser = person('doj', 'releaser');
const operator: Actor = { kind: 'operator', name: 'ops' };
const member = (id: string, ...roles: readonly Role[]): Member => ({ person: `T1/${id}` as PersonId, name: id, roles });
const people = [member('UA', 'action-officer', 'lead'), member('UR', 'releaser')];
const seat = (by: Actor, members: readonly Member[] = people, name = 'Justice') => ({
  type: 'seat-agency', by, at, id: agency('doj'), name, people: members,
} as const);
const seated: AgencyEvent = { type: 'agency-seated', at, by: operator, id: agency('doj'), name: 'Justice', members: people };
const moved = ({ person: id, name }: Member, ...was: readonly Role[]) => ({ person: id, name, was });
const came = people.map((each) => moved(each));

describe('an agency', () => {
  it('is seated by an operator, a coordinator or its own releaser', () => {
    given().when(seat(operator)).then({ ...seated, moved: came });
    given().when(seat(coordinator)).then({ ...seated, by: coordinator, moved: came });
    given().when({ ...seat(operator), channel: 'C1' }).then({ ...seated, channel: 'C1', moved: came });
    given(seated).when(seat(releaser, [...people, member('UN', 'observer')])).then({ ...seated, by: releaser, members: [...people, member('UN', 'observer')], moved: [moved(member('UN'))] });
    given().when(seat(person('state', 'releaser'))).thenRefusedAs('not-permitted');
    given().when(seat(person('doj', 'action-officer'))).thenRefusedAs('not-permitted');
    given().when(seat({ kind: 'clock' })).thenRefusedAs('not-permitted');
  });

  it('seated the same again is nothing to do, whatever the order of people and roles', () => {
    given(seated).when(seat(coordinator)).thenNothing('already-seated');
    given(seated).when(seat(coordinator, [member('UR', 'releaser'), member('UA', 'lead', 'action-officer')])).thenNothing('already-seated');
    given(seated).when(seat(coordinator, people, 'Department of Justice')).then({ ...seated, by: coordinator, name: 'Department of Justice' });
  });

  it('lets its releaser give no role that reaches beyond it', () => {
    const promoted = [...people, member('UX', 'coordinator')];
    given(seated).when(seat(releaser, promoted)).thenRefusedAs('not-permitted');
    given(seated).when(seat(coordinator, promoted)).then({ ...seated, by: coordinator, members: promoted, moved: [moved(member('UX'))] });
    given({ ...seated, members: promoted }).when(seat(releaser)).thenRefusedAs('not-permitted');
  });

  it('says who came, who left and whose role beyond it is another, and nobody else', () => {
    const before = [member('UA', 'action-officer', 'coordinator'), member('UB', 'lead'), member('UC', 'lead'), member('UR', 'releaser')];
    const after = [member('UA', 'action-officer'), member('UB', 'observer'), member('UN', 'lead'), member('UR', 'releaser', 'counsel')];
    given({ ...seated, members: before }).when(seat(operator, after)).then(
      { ...seated, members: after, moved: [moved(member('UA'), 'action-officer', 'coordinator'), moved(member('UC'), 'lead'), moved(member('UR'), 'releaser'), moved(member('UN'))], deskChanged: ['T1/UB', 'T1/UC', 'T1/UN'], idle: [member('UB', 'lead'), member('UC', 'lead')] },
      { type: 'person-left', at, person: 'T1/UC', name: 'UC' },
    );
  });

  it('says whose place at its desk is another, also because somebody else comes or it gets a channel', () => {
    const changed = (before: readonly Member[], after: readonly Member[], channel?: string) => {
      const { events = [] } = { ...decider.decide({ ...seat(operator, after), ...(channel !== undefined && { channel }) }, given({ ...seated, members: before }).state) } as { readonly events?: readonly AgencyEvent[] };
      return events.flatMap((event) => (event.type === 'agency-seated' ? (event.deskChanged ?? []) : []));
    };
    const [officer, lead, binder, watcher] = [member('UA', 'action-officer'), member('UL', 'lead'), member('UR', 'releaser'), member('UO', 'observer')];
    expect(changed([officer, binder], [officer, binder, lead, watcher])).toEqual(['T1/UL']);
    expect(changed([officer, binder, watcher], [officer, binder])).toEqual([]);
    expect(changed([lead, binder], [lead, binder, officer])).toEqual(['T1/UA', 'T1/UL']);
    expect(changed([officer, lead, binder], [officer, binder])).toEqual(['T1/UL']);
    expect(changed([officer, lead, binder], [member('UA', 'observer'), lead, binder])).toEqual(['T1/UA', 'T1/UL']);
    expect(changed([officer, lead, binder], [officer, lead, binder], 'C1')).toEqual(['T1/UA']);
  });

  it('is never left without anybody who can bind it', () => {
    given(seated).when(seat(coordinator, [member('UA', 'lead')])).thenRefused({ code: 'no-releaser-left', agency: 'doj', releasers: [member('UR', 'releaser')] });
    given().when(seat(operator, [])).then({ ...seated, members: [] });
  });

  it('names both where its last releaser was the last coordinator of the floor, too', () => {
    const dana = member('UD', 'coordinator', 'releaser');
    const without = (coordinatorsElsewhere: number) => ({ ...seat(operator, [member('UA', 'lead')]), coordinatorsElsewhere });
    given({ ...seated, members: [dana] }).when(without(0)).thenRefused({ code: 'no-releaser-left', agency: 'doj', releasers: [dana], coordinators: [dana] });
    given({ ...seated, members: [dana] }).when(without(1)).thenRefused({ code: 'no-releaser-left', agency: 'doj', releasers: [dana] });
  });

  it('lists everybody once and with a role', () => {
    given().when(seat(operator, [...people, member('UA', 'observer')])).thenRefused({ code: 'person-listed-twice', agency: 'doj', person: 'T1/UA', name: 'UA' });
    given().when(seat(operator, [member('UZ')])).thenRefused({ code: 'person-without-role', agency: 'doj', person: 'T1/UZ', name: 'UZ' });
  });
});
