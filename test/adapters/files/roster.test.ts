import { join } from 'node:path';
import { readRoster, readRosterText } from '../../../src/adapters/files/roster';

const good = `agencies:
  - { id: odni, name: ODNI, channel: "#odni" }
  - { id: doj, name: DOJ }
people:
  - { slack: U1, name: Ann, agency: odni, roles: [coordinator] }
  - { email: joan@doj.example, name: Joan, agency: doj, roles: [action-officer, lead] }
`;
const mistakesIn = (text: string): readonly string[] => {
  const read = readRosterText('roster.yaml', text);
  return 'mistakes' in read ? read.mistakes.map(({ line, mistake }) => `${String(line)}: ${mistake}`) : [];
};

describe('a roster file', () => {
  it('seats people at their agencies', () => {
    expect(readRosterText('roster.yaml', good)).toEqual({
      agencies: [
        { id: 'odni', name: 'ODNI', channel: '#odni', people: [{ name: 'Ann', roles: ['coordinator'], who: { slack: 'U1' } }] },
        { id: 'doj', name: 'DOJ', people: [{ name: 'Joan', roles: ['action-officer', 'lead'], who: { email: 'joan@doj.example' } }] },
      ],
    });
  });

  it('of the sandbox can be read', () => {
    expect(readRoster(join(__dirname, '..', '..', '..', 'sandbox', 'roster.yaml'))).toHaveProperty('agencies.length', 10);
  });

  it.each([
    ['agency: doj,', 'agency: dojj,', ['6: Joan is of `dojj`, which is not among the agencies. Did you mean `doj`?']],
    ['[coordinator]', '[coordinater]', ['5: Expected each of `roles` to be one of `coordinator`, `action-officer`, `lead`, `releaser`, `counsel`, `auditor` or `observer`, got `coordinater`. Did you mean `coordinator`?']],
    ['[coordinator]', '[lead]', ['4: Nobody is a `coordinator`. Without one nobody can add an election or run the floor.']],
    ['slack: U1, ', '', ['5: Ann needs either `slack` or `email`, so that Slack knows who it is, and not both.']],
    ['email: joan@doj.example', 'slack: U1', ['6: Joan (`U1`) is listed for `odni` on line 5 and for `doj` here. Nobody sits for two agencies: keep them at one.']],
    ['email: joan@doj.example', 'slack: T0HOME/U1', ['6: Joan (`T0HOME/U1`) is listed for `odni` on line 5 and for `doj` here. Nobody sits for two agencies: keep them at one.']],
    ['roles: [coordinator] }', 'roles: [coordinator] }\n  - { slack: U1, name: Ann, agency: odni, roles: [lead] }', ['6: Ann (`U1`) is listed on line 5, too. List each person once, with all of their roles.']],
    ['slack: U1', 'email: Joan@DOJ.example', ['6: Joan (`joan@doj.example`) is listed for `odni` on line 5 and for `doj` here. Nobody sits for two agencies: keep them at one.']],
    ['slack: U1', 'slack: ann', ['5: Expected `slack` to be a Slack id, like `U0123ABCD` or `T0123ABCD/U0123ABCD`, got `ann`.']],
    ['id: doj', 'id: odni', ['3: `odni` is listed twice. Keep one.', '6: Joan is of `doj`, which is not among the agencies.']],
    ['name: Ann', 'name: "\\0\\a"', ['5: Expected `name` to be the name of the person, got `\u0000\u0007`.']],
    ['people:', 'peeple:', ['4: `peeple` is not a key that belongs here. Did you mean `people`?']],
  ])('with %s as %s', (from, to, expected) => {
    expect(mistakesIn(good.replace(from, to))).toEqual(expected);
  });

  it('that is not there is said not to be', () => {
    expect(readRoster('/nowhere/roster.yaml')).toEqual({
      mistakes: [{ file: '/nowhere/roster.yaml', line: 1, mistake: 'There is no file /nowhere/roster.yaml. Name the roster file, such as roster.yaml.' }],
    });
  });
});
