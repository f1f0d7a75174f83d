import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { slash, submission } from '../slack/payloads';
import { SIGNING_SECRET, sendGesture, sendSlash } from '../slack/signed';
import type { StandIn } from '../slack/stand-in';
import { openStandIn } from '../slack/stand-in';
import type { Backend } from './backends';
import { backends } from './backends';
import type { MortalHouse, Proof } from './mortal-house';
import { startHouse } from './mortal-house';
import { cardsTwice, postedTwice } from './proved';

const embedded = async (): Promise<Backend> => {
  const folder = mkdtempSync(join(tmpdir(), 'watchfloor-kill-'));
  return { env: { DATA_DIR: folder }, drop: async () => rmSync(folder, { recursive: true, force: true }) };
};

/** Slow enough that a batch is still being delivered when the house dies. */
const HURRY = 8;
const BATCH = 4;
/** When it wakes: before the election is over, after that has fallen into its absence, and when reminders are due. */
const wakings = [['2026-11-03', '16:00'], ['2026-11-04', '10:00'], ['2026-11-17', '09:00'], ['2026-11-17', '09:01']] as const;
const BATCHES = wakings.length - 1;

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

type Told = { readonly standIn: StandIn; readonly proof: Proof; readonly deaths: readonly string[] };

/** Asks, dies in the middle of saying so, comes back and goes on; what was not acknowledged is asked again as Slack would. */
const tell = async (backend: Backend): Promise<Told> => {
  const standIn = await openStandIn();
  const env = {
    SLACK_BOT_TOKEN: 'xoxb-test', SLACK_SIGNING_SECRET: SIGNING_SECRET, SLACK_API_URL: standIn.apiUrl,
    FLOOR_CHANNEL: 'floor', ROSTER_FILE: join(__dirname, '../../sandbox/roster.yaml'), PORT: '0', ...backend.env,
  };
  const start = (waking: number): Promise<MortalHouse> => startHouse({ env, from: wakings[waking]!, hurry: HURRY });
  const deaths: string[] = [];
  let house = await start(0);
  // What it opens was on the screen.
  const shown = { private_metadata: JSON.stringify({ channel: 'C0FLOOR01', given: '2026-11-03 general' }) };
  const added = { ...submission('election/add', { name: '2026-general', day: '2026-11-03' }, shown), user: { id: 'U0FLOOR', team_id: 'T0HOME' } };
  expect((await sendGesture(house.url, added)).status).toBe(200);
  for (let batch = 0; batch < BATCHES; batch += 1) {
    // Once, the very last thing that is done is a post that Slack takes and whose end nobody hears.
    if (batch === 1) standIn.fault({ method: 'chat.postMessage', does: { kind: 'apply-then-hang' } });
    const asked = Array.from({ length: BATCH }, (_, index) =>
      slash('/report', `request doj "Question ${String(batch * BATCH + index + 1)}" by 2026-12-01`, {
        user_id: 'U0FLOOR', channel_id: 'C0FLOOR01', trigger_id: `${String(batch)}.${String(index)}.kill`,
      }),
    );
    const wait = Math.floor(Math.random() * 1_500);
    deaths.push(`${String(wait)} ms into batch ${String(batch + 1)}`);
    const dies = pause(wait).then(() => house.kill());
    const unheard: Record<string, string>[] = [];
    for (const each of asked) {
      const reply = await sendSlash(house.url, each).catch(() => undefined);
      if (reply?.status !== 200) unheard.push(each);
    }
    await dies;
    house = await start(batch + 1);
    for (const each of unheard) expect((await sendSlash(house.url, each)).status).toBe(200);
  }
  // What was on its way when a house died is left alone for its lease, then looked for.
  let proof = await house.prove();
  for (let second = 0; proof.waiting > 0 && second < 150; second += 1) {
    await pause(1_000);
    proof = await house.prove();
  }
  await house.stop();
  await standIn.close();
  return { standIn, proof, deaths };
};

const expected = Array.from({ length: BATCHES * BATCH }, (_, index) => `Question ${String(index + 1)}`);

describe.each([
  ['PostgreSQL and Redis', backends['PostgreSQL and Redis']],
  ['the embedded database', embedded],
] as const)('a house on %s that is killed three times while it speaks', (_, open) => {
  let told: Told;

  beforeAll(async () => {
    const backend = await open();
    try {
      told = await tell(backend);
    } finally {
      await backend.drop();
    }
  }, 280_000);

  const texts = (): readonly string[] => [...told.standIn.workspace.channels.values()].flatMap(({ messages }) => messages.map(({ text }) => text));

  it('loses no order', () => {
    expect({ ...told.proof, deaths: told.deaths }).toMatchObject({ waiting: 0, broken: [] });
    expect(told.proof.requests).toHaveLength(expected.length);
    // Its card, on the floor and on the desk of the agency.
    for (const title of expected) expect(texts().filter((text) => text.startsWith(`“${title}”`))).toHaveLength(2);
  });

  it('repeats no post', () => {
    expect([told.deaths, ...postedTwice(told.standIn), ...cardsTwice(told.standIn)]).toEqual([told.deaths]);
    for (const title of expected) {
      const said = texts().filter((text) => text.includes(`“${title}”`) && !text.includes(' is wanted ') && !text.startsWith('Due from you'));
      // Its two cards, and what is said in its thread.
      expect(said).toHaveLength(3);
    }
  });

  it('says what fell into its absence, once', () => {
    expect(texts().filter((text) => text.includes('2026-general is over'))).toHaveLength(1);
    // What nobody had heard the end of was asked again on the day of the reminder, and was not reminded of any more.
    const before = expected.filter((title) => texts().some((text) => text.startsWith(`“${title}”`) && !text.includes('Asked since Tue 17 November')));
    expect(before.length).toBeGreaterThanOrEqual(BATCH);
    for (const title of before) expect(texts().filter((text) => text.includes(`“${title}”`) && text.includes(' is wanted in 14 days'))).toHaveLength(1);
  });

  it('says it in the order it was asked', () => {
    const numbers = (told.standIn.workspace.channels.get('C0FLOOR01')?.messages ?? [])
      .filter(({ thread }) => thread === undefined)
      .flatMap(({ text }) => /^“Question \d+”, RPT-(\d+)/.exec(text)?.[1] ?? []);
    expect(numbers.map(Number)).toEqual(numbers.map(Number).toSorted((a, b) => a - b));
  });
});
