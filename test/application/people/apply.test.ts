import { applyRoster, reasonsAgainst } from '../../../src/application/people/apply';
import { changesOf } from '../../../src/application/people/changes';
import type { Wanted } from '../../../src/application/people/changes';
import { changesInWords } from '../../../src/application/people/in-words';
import { seatedAgencies } from '../../../src/application/seats';
import type { PersonId, Role } from '../../../src/core/language/actor';
import { agency } from '../../core/spec';
import type { TestFloor } from '../../commands/floor';
import { alex, saidSince, seatAgain } from '../../commands/people/seat';
import { dana, fiona, frank, lee, openFloor, pageOf, ref, robin, withRequest } from '../../commands/floor';

const by = { kind: 'operator', name: 'ops' } as const;
const ada = 'T1/UADA' as PersonId;
const gus = 'T1/UGUS' as PersonId;
type Listed = readonly [PersonId, string, ...Role[]];
const wanted = (id: string, name: string, ...people: readonly Listed[]): Wanted => ({
  id: agency(id), name, people: people.map(([person, called, ...roles]) => ({ person, name: called, roles })),
});
const doj = (...people: readonly Listed[]) => wanted('doj', 'Department of Justice', ...people);
const odni = (...people: readonly Listed[]) => wanted('odni', 'Office of the DNI', ...people);
const asItIs = doj([lee, 'Lee Park', 'action-officer'], [robin, 'Robin Cole', 'releaser']);

const compared = async (floor: TestFloor, ...file: readonly Wanted[]) => {
  const seats = await seatedAgencies(floor.store.reading);
  const changes = changesOf(file, seats);
  return {
    changes,
    words: await changesInWords(changes, file, seats, { by, at: floor.clock.now() }, floor.store.reading),
    against: reasonsAgainst(changes, file, seats, by, floor.clock.now()),
  };
};

describe('a roster file against the floor', () => {
  it('says who joins, who leaves with what, who becomes what, and which agencies it does not name', async () => {
    const floor = await withRequest();
    await floor.press(lee, 'request/take', 'request RPT-1');
    const { words, against } = await compared(
      floor,
      doj([ada, 'Ada Long', 'action-officer'], [robin, 'Robin Cole-Hart', 'releaser', 'lead']),
      wanted('nsa', 'National Security Agency', [gus, 'Gus Hall', 'releaser']),
    );
    expect(against).toEqual([]);
    expect(words).toBe([
      'DOJ',
      '  + Ada Long joins: action officer',
      '  ~ Robin Cole becomes lead, is called Robin Cole-Hart',
      '  - Lee Park leaves: action officer. What they had taken goes back to the desk: RPT-1.',
      '',
      'NSA (new: National Security Agency)',
      '  + Gus Hall joins: releaser',
      '',
      'Not in the file, and left as they are: DHS, FBI and ODNI.',
    ].join('\n'));
  });

  it('says where an agency is spoken to from now on, and where what is open goes', async () => {
    const floor = await withRequest();
    const lineOf = async (file: Wanted) => (await compared(floor, file)).words.split('\n')[1];
    expect(await lineOf({ ...asItIs, channel: '#doj-desk' })).toBe('  is spoken to in #doj-desk, and what is open goes there');
    await seatAgain(floor, 'doj', 'Department of Justice', [[lee, 'Lee Park', 'action-officer'], [robin, 'Robin Cole', 'releaser']], '#doj-desk');
    expect(await lineOf(asItIs)).toBe('  has no channel of its own any more; what is open lies with each of its people who work on it');
  });

  it('says what somebody had taken who stays and may take nothing there any more', async () => {
    const floor = await withRequest();
    await floor.press(lee, 'request/take', 'request RPT-1');
    const lines = async (...roles: readonly Role[]) => (await compared(floor, doj([lee, 'Lee Park', ...roles], [robin, 'Robin Cole', 'releaser']))).words.split('\n')[1];
    expect(await lines('counsel')).toBe('  ~ Lee Park becomes counsel, is action officer no more. What they had taken goes back to the desk: RPT-1.');
    expect(await lines('lead')).toBe('  ~ Lee Park becomes lead, is action officer no more');
  });

  describe('with delegations and covers', () => {
    const kim = 'T1/UKIM' as PersonId;
    const withMany = async () => {
      const floor = await withRequest();
      await seatAgain(floor, 'doj', 'Department of Justice', [[lee, 'Lee Park', 'action-officer'], [alex, 'Alex Roe', 'action-officer'], [kim, 'Kim Soto', 'observer'], [robin, 'Robin Cole', 'releaser'], [ada, 'Ada Long', 'releaser']]);
      await floor.say(robin, '/watch delegate @ULEE until 2026-12-31');
      await floor.say(ada, '/watch delegate @UKIM until 2026-11-30');
      await floor.say(alex, '/watch away 2026-11-30..2026-12-04 cover @ULEE');
      return floor;
    };
    const [leeBinds, kimBinds, leeCovers] = [
      '  ! Ends: the delegation by which Lee Park binds DOJ in the place of Robin Cole, from Mon 2 November 2026 to Thu 31 December 2026.',
      '  ! Ends: the delegation by which Kim Soto binds DOJ in the place of Ada Long, from Mon 2 November 2026 to Mon 30 November 2026.',
      '  ! Ends: the cover by Lee Park for Alex Roe, who is away from Mon 30 November 2026 to Fri 4 December 2026. Nobody covers then.',
    ];
    const those = async (floor: TestFloor, ...people: readonly Listed[]) => (await compared(floor, doj(...people))).words.split('\n').filter((line) => line.startsWith('  '));
    const endedOn = async (floor: TestFloor) => {
      const state = (await seatedAgencies(floor.store.reading)).find(({ id }) => id === 'doj');
      return { delegations: state?.delegations ?? [], covers: (state?.absences ?? []).flatMap(({ cover }) => cover ?? []) };
    };
    const leeOf = [lee, 'Lee Park', 'action-officer'] as const;
    const alexOf = [alex, 'Alex Roe', 'action-officer'] as const;
    const kimOf = [kim, 'Kim Soto', 'observer'] as const;
    const robinOf = [robin, 'Robin Cole', 'releaser'] as const;
    const adaOf = [ada, 'Ada Long', 'releaser'] as const;

    it('names those that end with whoever leaves, given by them or to them, and those they covered for', async () => {
      const floor = await withMany();
      expect(await those(floor, alexOf, kimOf, robinOf, adaOf)).toEqual(['  - Lee Park leaves: action officer. They have taken nothing that is open.', leeBinds, leeCovers]);
      expect(await those(floor, leeOf, alexOf, kimOf, adaOf)).toEqual(['  - Robin Cole leaves: releaser. They have taken nothing that is open.', leeBinds]);
    });

    it('names the absence of a leaver that somebody covers', async () => {
      const floor = await withMany();
      expect(await those(floor, leeOf, kimOf, robinOf, adaOf)).toEqual([
        '  - Alex Roe leaves: action officer. They have taken nothing that is open.',
        '  ! Ends: the cover by Lee Park for Alex Roe, whose absence from Mon 30 November 2026 to Fri 4 December 2026 ends with their leaving.',
      ]);
    });

    it('names those that end with a role', async () => {
      const floor = await withMany();
      expect(await those(floor, [lee, 'Lee Park', 'observer'], alexOf, kimOf, robinOf, [ada, 'Ada Long', 'lead'])).toEqual([
        '  ~ Lee Park becomes observer, is action officer no more',
        '  ~ Ada Long becomes lead, is releaser no more',
        kimBinds, leeCovers,
      ]);
    });

    it('names what goes back of whoever could work by a delegation alone, and not what one lets them keep', async () => {
      const floor = await withMany();
      await floor.press(kim, 'request/take', 'request RPT-1');
      expect(await those(floor, leeOf, alexOf, kimOf, robinOf)).toEqual([
        '  - Ada Long leaves: releaser. They have taken nothing that is open.',
        kimBinds,
        '  ! Kim Soto may take nothing at DOJ any more. What they had taken goes back to the desk: RPT-1.',
      ]);
      expect(await those(floor, leeOf, alexOf, [kim, 'Kim Soto', 'auditor'], robinOf, adaOf)).toEqual(['  ~ Kim Soto becomes auditor, is observer no more']);
    });

    it('says of somebody whose role goes what goes back, and nothing where a delegation lets them keep it', async () => {
      const floor = await withMany();
      await floor.press(lee, 'request/take', 'request RPT-1');
      expect(await those(floor, [lee, 'Lee Park', 'observer'], alexOf, kimOf, robinOf, adaOf)).toEqual(['  ~ Lee Park becomes observer, is action officer no more', leeCovers]);
    });

    it('names no other than those that end once it is laid down', async () => {
      for (const people of [[alexOf, kimOf, robinOf, adaOf], [leeOf, alexOf, kimOf, adaOf], [leeOf, kimOf, robinOf], [[lee, 'Lee Park', 'observer'], alexOf, kimOf, robinOf, adaOf]] as readonly (readonly Listed[])[]) {
        const floor = await withMany();
        await floor.press(kim, 'request/take', 'request RPT-1');
        const [before, lines] = [await endedOn(floor), await those(floor, ...people)];
        await applyRoster((await compared(floor, doj(...people))).changes, floor.desk, by);
        const after = await endedOn(floor);
        const back = (await floor.store.reading.subject(ref('request RPT-1')))?.standing.state.status === 'asked';
        expect([
          lines.filter((line) => line.includes('Ends: the delegation')).length,
          lines.filter((line) => line.includes('Ends: the cover')).length,
          lines.some((line) => line.includes('goes back to the desk: RPT-1')),
        ]).toEqual([before.delegations.length - after.delegations.length, before.covers.length - after.covers.length, back]);
      }
    });

    it('names nothing that ends where it is refused', async () => {
      const floor = await withMany();
      expect(await those(floor, leeOf, kimOf)).toEqual([
        '  - Alex Roe leaves: action officer',
        '  - Robin Cole leaves: releaser',
        '  - Ada Long leaves: releaser',
      ]);
    });
  });

  it('that says what is so changes nothing', async () => {
    const floor = await openFloor();
    const { changes, words } = await compared(floor, asItIs);
    expect(changes).toEqual([]);
    expect(words).toBe('The floor is as the file has it; nothing would change.\n\nNot in the file, and left as they are: DHS, FBI and ODNI.');
  });

  it('is refused as a whole where the last coordinator or an agency’s last releaser would go', async () => {
    const floor = await openFloor();
    const { against } = await compared(
      floor,
      odni([dana, 'Dana Reyes', 'releaser']),
      doj([lee, 'Lee Park', 'action-officer']),
    );
    expect(against).toEqual([
      'The floor would be left without a coordinator, and nobody could run it. Keep Dana Reyes, or name another first.',
      'DOJ would be left without a releaser, and nobody could bind it. Keep Robin Cole, or name another.',
    ]);
  });

  const nsa = (...people: readonly Listed[]) => wanted('nsa', 'National Security Agency', ...people);
  const fbi = (...people: readonly Listed[]) => wanted('fbi', 'Federal Bureau of Investigation', ...people);

  it('is refused where somebody would sit for two agencies, of the file or of the floor', async () => {
    const floor = await openFloor();
    expect((await compared(floor, nsa([frank, 'Frank Ono', 'releaser'], [gus, 'Gus Hall', 'lead']))).against).toEqual([
      'The file lists Frank Ono (T1/UFRANK) for NSA, and they sit for FBI, which it does not name. Nobody sits for two agencies: leave them out of NSA, or add FBI to the file without them.',
    ]);
    const both = await compared(floor, fbi([frank, 'Frank Ono', 'action-officer'], [fiona, 'Fiona Hale', 'releaser']), nsa([frank, 'F. Ono', 'releaser']));
    expect(both.against).toEqual(['The file lists Frank Ono (T1/UFRANK) for FBI and for NSA. Nobody sits for two agencies: keep them at one.']);
  });

  it('moves somebody from one agency to another, whichever it names first', async () => {
    for (const order of [0, 1]) {
      const floor = await openFloor();
      const file = [fbi([fiona, 'Fiona Hale', 'releaser']), nsa([frank, 'Frank Ono', 'releaser'])];
      const { changes, against } = await compared(floor, ...(order === 0 ? file : file.toReversed()));
      expect(against).toEqual([]);
      expect(await applyRoster(changes, floor.desk, by)).toEqual({ seated: 2, refused: [] });
      expect(pageOf(await floor.say(frank, '/watch me')).title).toContain('releaser of NSA');
    }
  });

  it('moves whoever an incident is for out of one agency before they are of the other, and their channel is told so', async () => {
    const floor = await openFloor();
    await floor.say(lee, '/incident open Scans of county portals --actor iran --target voters --severity 2 --named @UFRANK');
    await saidSince(floor);
    const { changes } = await compared(floor, nsa([frank, 'Frank Ono', 'releaser']), fbi([fiona, 'Fiona Hale', 'releaser']));
    await applyRoster(changes, floor.desk, by);
    expect((await saidSince(floor)).map(({ text }) => text)).toEqual(['is taken out', 'is asked in'].map((how) => `The roster changed, and with it who reads “Scans of county portals”, INC-1: Frank Ono ${how}.`));
  });

  it('is laid down by the operator, a new coordinator before the last one goes, and what leavers had taken goes back', async () => {
    const floor = await withRequest();
    await floor.press(lee, 'request/take', 'request RPT-1');
    const file = [odni([dana, 'Dana Reyes', 'releaser']), doj([ada, 'Ada Long', 'action-officer'], [robin, 'Robin Cole', 'releaser', 'coordinator'])];
    const { changes, against } = await compared(floor, ...file);
    expect(against).toEqual([]);
    expect(await applyRoster(changes, floor.desk, by)).toEqual({ seated: 2, refused: [] });
    expect((await compared(floor, ...file)).changes).toEqual([]);
    const history = await floor.store.reading.history(ref('agency doj'));
    expect(history.slice(1).map(({ type, actor }) => [type, actor])).toEqual([
      ['agency-seated', by],
      ['person-left', by],
      ['work-inherited', { kind: 'policy', policy: 'somebody leaves an agency' }],
    ]);
    expect((await floor.store.reading.subject(ref('request RPT-1')))?.standing.state.status).toBe('asked');
    expect(pageOf(await floor.say(robin, '/watch me')).title).toContain('releaser and coordinator of DOJ');
  });

  it('that was overtaken by somebody else leaves a coordinator all the same, and says so', async () => {
    const floor = await openFloor();
    await applyRoster((await compared(floor, doj([lee, 'Lee Park', 'action-officer'], [robin, 'Robin Cole', 'releaser', 'coordinator']))).changes, floor.desk, by);
    const first = await compared(floor, odni([dana, 'Dana Reyes', 'releaser']));
    const second = await compared(floor, asItIs);
    expect([first.against, second.against]).toEqual([[], []]);
    expect(await applyRoster(first.changes, floor.desk, by)).toEqual({ seated: 1, refused: [] });
    expect(await applyRoster(second.changes, floor.desk, by)).toEqual({ seated: 0, refused: ['DOJ was changed by somebody else meanwhile (no-coordinator-left). Run it again.'] });
  });
});
