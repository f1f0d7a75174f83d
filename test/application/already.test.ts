import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sentences } from '../../src/application/already';
import { subjectKinds } from '../../src/core/language/refs';

/** What only the clock and the policies come to: nobody is told. */
const ofTheHouse = [
  'no-such-duty', 'no-such-request', 'no-such-round', 'no-moment-has-come', 'already-open', 'already-owed', 'already-met', 'already-known',
  'not-ahead', 'not-yet-over', 'nothing-submitted', 'not-sent-back', 'not-drafting', 'not-withdrawn', 'already-shared', 'nothing-to-settle', 'nothing-to-unsettle', 'no-acceptance', 'nothing-to-cancel', 'not-cancelled-with-it', 'another-suspense', 'not-owed', 'not-closed-by-a-release', 'a-part-has-no-versions',
  'nothing-to-inherit', 'nothing-unattended', 'nobody-moved', 'no-such-agency', 'nothing-ran-out',
  'not-met', 'not-theirs', 'already-covers', 'covers-it-not', 'closures-known',
  'not-met', 'not-theirs', 'acts-missing', 'met-by-acts', 'owed-to-recipients', 'release-known', 'outside-window', 'another-rule', 'another-mark', 'same-text', 'already-in-use', 'already-offered', 'already-said', 'already-kept',
];

const core = join(__dirname, '..', '..', 'src', 'core');

/** Every reason a decider gives, read from where it gives it. */
const reasons = subjectKinds.flatMap((kind) => {
  const files = readdirSync(join(core, kind), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const own = files.map((name) => readFileSync(join(core, kind, name), 'utf8')).join('\n');
  // What needs a second person is proposed by the same rules everywhere, and what is late explained, or held, by the same.
  const shared = [['decidePropose', 'language/proposal.ts'], ['decideLate', 'law/late.ts'], ['decideLift', 'law/hold.ts']] as const;
  const text = [own, ...shared.flatMap(([word, file]) => (own.includes(word) ? [readFileSync(join(core, file), 'utf8')] : []))].join('\n');
  return [...text.matchAll(/nothingToDo\('([a-z-]+)'/g)].map(([, because = '']) => `${kind} ${because}`);
});

describe('nothing to do', () => {
  it.each([...new Set(reasons)].filter((reason) => !ofTheHouse.includes(reason.split(' ')[1] ?? '') && reason !== 'round already-closed').map((reason) => [reason]))(
    'is said in words of its own: %s',
    (reason) => {
      expect(Object.keys(sentences)).toContain(reason);
    },
  );

  it('has no words for a reason nobody gives', () => {
    expect(Object.keys(sentences).filter((reason) => !reasons.includes(reason))).toEqual([]);
  });
});
