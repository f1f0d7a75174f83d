import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRosterText } from '../../../src/adapters/files/roster';
import type { NewPerson } from '../../../src/adapters/files/roster-people';
import { withPeople } from '../../../src/adapters/files/roster-people';

const person = (slack: string, name: string): NewPerson => ({ slack, name, agency: 'doj', roles: ['action-officer'] });
const file = `# Kept by the floor's coordinator.
agencies:
  - { id: doj, name: DOJ } # the desk is staffed by day
people:
  # Justice
  - { slack: U1, name: Ann, agency: doj, roles: [coordinator] }
  - slack: T0HOME/U2
    name: Bob
    agency: doj
    roles: [releaser] # until May
`;

describe('people written into a roster file', () => {
  it('come behind those that are there, and everything else stays as it was written', () => {
    const written = withPeople(file, [person('T0HOME/U3', 'Cal: the second'), person('T9GUEST/U4', 'Dee "D" Roe')]);
    expect(written?.text).toBe(`${file.trimEnd()}
  - { slack: T0HOME/U3, name: "Cal: the second", agency: doj, roles: [action-officer] }
  - { slack: T9GUEST/U4, name: "Dee \\"D\\" Roe", agency: doj, roles: [action-officer] }
`);
    const read = readRosterText('roster.yaml', written?.text ?? '');
    expect('agencies' in read && read.agencies.flatMap(({ people }) => people.map(({ name }) => name))).toEqual(['Ann', 'Bob', 'Cal: the second', 'Dee "D" Roe']);
  });

  it('are not written twice, whether their home stands there or not', () => {
    const written = withPeople(file, [person('T0HOME/U1', 'Ann'), person('T0HOME/U2', 'Bob')]);
    expect([written?.added, written?.text]).toEqual([[], file]);
  });

  it('fit the sample roster', () => {
    const sample = readFileSync(join(__dirname, '..', '..', '..', 'sandbox', 'roster.yaml'), 'utf8');
    const written = withPeople(sample, [person('T0HOME/U9', 'New Here')])?.text ?? '';
    expect(written).toBe(`${sample.trimEnd()}\n  - { slack: T0HOME/U9, name: "New Here", agency: doj, roles: [action-officer] }\n`);
    expect(readRosterText('roster.yaml', written)).toHaveProperty('agencies');
  });

  it('need a list of people', () => expect(withPeople('agencies: []\n', [person('U1', 'Ann')])).toBeUndefined());
});
