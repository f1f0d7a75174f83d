import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Backend } from './backends';
import { backends } from './backends';
import { ordersOf, typedBare } from './week/orders';
import { lyingOnce, saidOf } from './week/said';
import type { Week } from './week-process';

const grounds: Readonly<Record<string, () => Promise<Backend>>> = {
  'PostgreSQL and Redis': backends['PostgreSQL and Redis'],
  'the embedded database': () => Promise.resolve({ env: {}, drop: () => Promise.resolve() }),
};

/** As it was said, without the breaks and margins of the terminal. */
const inOneLine = (told: string): string => told.replace(/\n +│ {3}/g, ' ').replace(/\s+/g, ' ');

describe.each(Object.keys(grounds))('a week of the floor, on %s', (name) => {
  const folder = mkdtempSync(join(tmpdir(), 'watchfloor-week-'));
  let week: Week;

  beforeAll(async () => {
    const backend = await grounds[name]!();
    const file = join(folder, 'week.json');
    const env = JSON.stringify({ DATA_DIR: join(folder, 'data'), ...backend.env });
    const child = spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'week-process.ts'), env, file], { stdio: ['ignore', 'inherit', 'pipe'] });
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => void (errors += String(chunk)));
    const [code] = (await once(child, 'close')) as [number];
    await backend.drop();
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    week = JSON.parse(readFileSync(file, 'utf8')) as Week;
  }, 240_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is more than forty orders of people', () => {
    expect(week.orders).toBeGreaterThanOrEqual(40);
  });

  it.each(Object.entries(ordersOf))('has orders of %s', (_, types) => {
    expect(types.filter((type) => !week.types.includes(type))).toEqual([]);
  });

  it('opens a form for what is typed bare', () => {
    const opened = typedBare.filter((typed) => inOneLine(week.told).includes(`${typed} a form opens: `));
    expect(opened).toEqual(typedBare);
  });

  it('tells it in the words of the house', () => {
    const told = inOneLine(week.told);
    for (const line of [
      'Recorded: Continuation of the emergency, NEA-202D/2026, published in the Federal Register on Tue 8 September 2026. Still missing: transmitted to the Congress. It is not met before that.',
      'Continuation of the emergency, NEA-202D/2026: met on Wed 9 September 2026.',
      'Proposed: EO-1A/2026-ga-runoff is merged into EO-1A/2026-general.',
      'DHS says “Materiality of the county incident”, RPT-1.2 is not theirs: (for those it concerns: press Read)',
      'RPT-1.2 is now wanted by Fri 11 December 2026, 17:00 ET: 1st extension, first suspense Thu 10 December 2026, 17:00 ET.',
      'DOJ has handed in version 2 of “Materiality of the county incident”, RPT-1.',
      'Closing an incident is for coordinators',
      '(for those it concerns: press Read)',
      'The offices are closed on Thu 24 December 2026, recorded by Dana Whitfield of ODNI.',
      'Determination within 30 days (2018 bill), DETER18-DET/2026-general is closed as not applicable.',
      'Verified: DNI assessment, EO-1A, on Thu 10 December 2026.',
      'Started: Major incident report to Congress, FISMA-7D/INC-1.',
      'Started: Report forwarded to CISA, FED-FWD-24/INC-1. Due Sat 12 December 2026, 08:15 ET.',
      'the Home of Sam Okafor │ Your watch │ You are here as action officer of DHS. As of Fri 11 December 2026, 09:30 ET. │ You owe │ “What the vendor reported”, RPT-4: by Fri 11 December 2026, 17:00 ET, asked of DHS.',
      'Sam Okafor (DHS action-officer) presses [Take] on RPT-4 at Home the Home of Sam Okafor │ Your watch │ You are here as action officer of DHS. As of Fri 11 December 2026, 09:30 ET. │ RPT-4 is yours. It is wanted by Fri 11 December 2026, 17:00 ET; press Submit when it is ready.',
      'Report forwarded to CISA, FED-FWD-24/INC-1: met on Fri 11 December 2026, 09:30 ET.',
      'Report forwarded by CISA, CISA-FWD-24/INC-1. Its rule names no recipient: a record that it was done meets it, and so does the release of a report for it.',
      'Recorded: Report forwarded by CISA, CISA-FWD-24/INC-1, done on Fri 11 December 2026, 09:30 ET. It is met.',
      'CIA declines “What was seen”, RPT-5: (for those it concerns: press Read).',
      'ODNI denies DOJ the extension until Wed 23 December 2026, 17:00 ET:',
      'EO-1A/2026-ga-runoff: own due ~22 Jan~ ~19 Jan~ Wed 20 January 2027; merged into EO-1A/2026-general',
      'EO-1A/2026-ga-runoff cannot be merged into itself.',
      'Sun 20 December 2026 has not come yet; today is Mon 14 December 2026. Record what has happened, on its day.',
      '- Olga Petrenko leaves: action officer. What they had taken goes back to the desk: RPT-7.',
      'Olga Petrenko has left CIA. What they had taken is asked of CIA again, and nobody has it: “Whom they paid”, RPT-7.',
      'You are not on this floor\'s roster yet.',
      'Expunged. The words are deleted; who wrote them, who expunged them and why stay in the history.',
      'Slack, permissions: the app has all 13 that the manifest asks for.',
      '- { slack: T0HOME/U0DHSREL, name: "Rosa Delgado", agency: dhs, roles: [action-officer] }',
      'Henry Cole is of FBI. RPT-8 is handed over within State only; for another agency press Not ours and say whose it may be.',
      'Gus Ferrer (STATE action-officer) presses [Take] on RPT-8 to Gus Ferrer alone │ RPT-8 is yours.',
      'Releasing a report is for the releasers of State; you are here as action officer of State.',
      'Gus Ferrer, directly: “What was said abroad”, RPT-8 changes │ RPT-8 │ State has its cards in its channel now.',
      '#floor-2026; #state-desk │ “Who was told abroad”, RPT-9 │ Asked since Tue 15 December 2026, 09:30 ET; nobody at State has taken it.',
      '#state-desk: “Who was told abroad”, RPT-9 changes │ RPT-9 │ State has no channel on the roster any more.',
      'is outside the window of Continuation of the emergency, NEA-202D/2027: it opens Mon 14 June 2027 and closes Sun 12 September 2027.',
      'NEA-202D runs 2 times. Which one? │ Continuation of the emergency, NEA-202D/2026 │ Continuation of the emergency, NEA-202D/2027 │ [This one] [This one]',
      'Turned on: DETER Act (bills, never enacted), deter-act, by Dana Whitfield of ODNI.',
      'Grace Lindqvist is away too, from Mon 21 December 2026 to Sun 3 January 2027. Tom Abara could.',
      'You bind the agency by delegation of Grace Lindqvist until Fri 18 December 2026, and cannot delegate it back to them: they have it of their own.',
      'The floor would be left without a coordinator, and nobody could run it. Keep Dana Whitfield, or name another first.',
      'The roster has no action officer, lead or releaser of NSC. A coordinator has an operator add one, with watchfloor roster apply.',
      'RPT-1/odni cannot have been received on Tue 8 December 2026: it went out on Thu 10 December 2026. Give that day or a later one. If it went out earlier, correct that first: /report correct RPT-1 sent odni.',
      'Corrected INC-1: severity 2 Medium, and not 3 High; happened on Thu 3 December 2026, and not on Fri 4 December 2026. What it was before stays on its card.',
      'INC-1 cannot be over on Wed 2 December 2026: it happened on Thu 3 December 2026.',
      'INC-1 is closed: it was over on Tue 15 December 2026, recorded 1 day after. Reports requested on it go on.',
      'Corrected INC-1: over on Mon 14 December 2026, and not on Tue 15 December 2026.',
      'DNI assessment, EO-1A/2026-general: Tue 15 December 2026 -> Tue 8 December 2026',
      'Luis Ortega of NSC turns down what Dana Whitfield of ODNI proposed for Executive Order 13848, eo-13848.',
      'RPT-6 is wanted by Thu 17 December 2026, 17:00 ET, and Thu 17 December 2026, 17:00 ET is not later. Name a later day or hour.',
      'Rung 4 of RPT-6 is held until Tue 22 December 2026, 17:00 ET. It is not held a second time.',
      'Everything this floor was promised has been posted.',
    ]) expect(told).toContain(line);
  });

  it('says of an incident for named people nothing outside its channel', () => {
    const outside = week.told.split(/\n(?= {9}(?:#|to |[A-Z]))/).filter((block) => /^\s*#floor/.test(block));
    expect(outside.filter((block) => block.includes('A source at a vendor'))).toEqual([]);
    expect(week.told).toContain('A source at a vendor');
  });

  it.each(Object.entries(saidOf))('%s', (_, lines) => {
    const told = inOneLine(week.told).replace(/(?<=It comes [^,]*)\d+(?= minutes late)/g, '#');
    expect(lines.filter((line) => !told.includes(line))).toEqual([]);
  });

  it('says of nothing else that it comes late', () => {
    expect(inOneLine(week.told).match(/This was to be said [^.]*/g)).toEqual([
      'This was to be said Tue 8 December 2026, 12:00 ET',
      'This was to be said Tue 8 December 2026, 17:30 ET',
      'This was to be said Wed 9 December 2026, 00:00 ET',
    ]);
  });

  it('posts every message once and leaves nothing out, whatever befell the chat', () => {
    expect([week.postedTwice, week.cardsTwice]).toEqual([[], []]);
    expect(lyingOnce.filter((begin) => week.posts.filter((post) => post.startsWith(begin)).length !== 1)).toEqual([]);
    expect(week.posts.filter((post) => post.startsWith('#floor-2026: “Calls to county clerks”, INC-1. '))).toEqual([]);
  });

  it('leaves nothing undelivered, and warns of what befell it and of nothing else', () => {
    expect([week.waiting, week.unmet]).toEqual([0, 0]);
    expect(week.complaints).toEqual([
      'A channel could not be made; its thread on the floor takes its place.',
      'A promise cannot be kept and is not tried again by itself.',
      'Slack keeps Watchfloor from its work.',
      'The chat does not let us in; the promise waits.',
      'The file of pack usc-50 says version 2026-11 and is not the text kept under it. What is kept is used.',
    ]);
  });

  it('has a history that holds, and states that are what it says', () => {
    expect(week.broken).toEqual([]);
  });
});
