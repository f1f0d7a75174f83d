import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Directory } from '../../src/adapters/slack';
import type { PersonId } from '../../src/core/language/actor';
import { importGroup } from '../../src/main/cli/roster-import';

const USAGE = 'roster import';
const ann = { person: 'T1/UANN' as PersonId, name: 'Ann "Annie" Lee' };
const directory: Directory = {
  recognise: () => Promise.resolve({ unknown: 'Nobody is.' }),
  groupPeople: (handle) => Promise.resolve(handle === 'doj-desk' ? { people: [ann], leftOut: ['Clock, an app'] } : { unknown: `There is no user group @${handle}.` }),
  close: () => Promise.resolve(),
};
const importing = (...args: readonly string[]) => importGroup(args, directory, USAGE);
const group = ['--usergroup', 'doj-desk', '--agency', 'doj'] as const;

describe('watchfloor roster import', () => {
  let folder: string;
  beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'watchfloor-import-'))));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const file = (text: string): string => {
    const path = join(folder, 'roster.yaml');
    writeFileSync(path, text);
    return path;
  };

  it('prints the people of a user group as a roster has them, action officers unless said otherwise, and whom it left out', async () => {
    expect(await importing(...group)).toEqual({ code: 0, out: '# Left out: Clock, an app.\npeople:\n  - { slack: T1/UANN, name: "Ann \\"Annie\\" Lee", agency: doj, roles: [action-officer] }' });
    expect((await importing(...group, '--role', 'releaser', '--role', 'lead')).out).toContain('roles: [lead, releaser] }');
  });

  it('writes them into a file, leaves whoever is listed as they are, and says what to do next', async () => {
    const path = file('agencies:\n  - { id: doj, name: Department of Justice }\npeople:\n  - { slack: U2, name: Robin Cole, agency: doj, roles: [releaser] } # on loan\n');
    expect(await importing(...group, '--into', path)).toEqual({ code: 0, out: `# Left out: Clock, an app.\n1 person was added to ${path}.\nNext: watchfloor roster diff ${path}` });
    expect(readFileSync(path, 'utf8')).toContain('roles: [releaser] } # on loan\n  - { slack: T1/UANN, name: "Ann \\"Annie\\" Lee", agency: doj, roles: [action-officer] }');
    expect((await importing(...group, '--into', path)).out).toContain(`0 people were added to ${path}.\nListed already, and left as they are: Ann "Annie" Lee.`);
  });

  it('leaves whoever another agency has in the file where they are, and says what to do', async () => {
    const before = 'agencies:\n  - { id: doj, name: Department of Justice }\n  - { id: fbi, name: Federal Bureau of Investigation }\npeople:\n  - { slack: UANN, name: Ann Lee, agency: fbi, roles: [lead] }\n';
    const path = file(before);
    expect((await importing(...group, '--into', path)).out).toBe([
      '# Left out: Clock, an app.', `0 people were added to ${path}.`,
      'Listed for another agency, and left there: Ann "Annie" Lee (fbi). Nobody sits for two agencies: to move them, change their agency in the file.',
      `Next: watchfloor roster diff ${path}`,
    ].join('\n'));
    expect(readFileSync(path, 'utf8')).toBe(before);
  });

  it('writes nothing where the file would not be a roster any more', async () => {
    const before = 'agencies:\n  - { id: fbi, name: Federal Bureau of Investigation }\npeople:\n  - { slack: U2, name: Robin Cole, agency: fbi, roles: [releaser] }\n';
    const path = file(before);
    const { code, out } = await importing(...group, '--into', path);
    expect(code).toBe(1);
    expect(out).toMatch(/doj[^]*\nNothing was written\.$/);
    expect(readFileSync(path, 'utf8')).toBe(before);
    const bare = file('agencies: []\n');
    expect(await importing(...group, '--into', bare)).toEqual({ code: 1, out: `${bare} has no list of \`people\` to add to.` });
    const nowhere = join(folder, 'nowhere.yaml');
    expect(await importing(...group, '--into', nowhere)).toEqual({ code: 1, out: `${nowhere} cannot be read. Name a roster file that is there, or leave --into out to have the people printed.` });
  });

  it.each([
    [['--agency', 'doj'], 'Say which user group: --usergroup doj-desk.'],
    [['--usergroup', 'doj-desk'], 'Say which agency they are of, by its id: --agency doj.'],
    [['--usergroup', 'doj-desk', '--agency', 'D O J'], 'Say which agency they are of, by its id: --agency doj; got "D O J".'],
    [[...group, '--role', 'boss'], '--role boss: expected one of coordinator, action-officer, lead, releaser, counsel, auditor, observer.'],
  ])('says what was mistyped: %j', async (args, says) => {
    expect(await importing(...args)).toEqual({ code: 2, err: `${says}\nUsage: watchfloor ${USAGE}` });
  });

  it('names a user group that is not there, and a token that is not set', async () => {
    expect(await importing('--usergroup', 'nsa', '--agency', 'nsa')).toEqual({ code: 1, out: 'There is no user group @nsa.' });
    expect(await importGroup(group, undefined, USAGE)).toEqual({ code: 1, out: 'SLACK_BOT_TOKEN is not set, so Slack cannot be asked who is in a user group.' });
  });
});
