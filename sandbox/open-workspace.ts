import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FloorTime } from '../src/main/compose-floor';
import { machineClock, verbsOf } from '../src/main/compose-floor';
import type { HouseToTry } from '../src/main/compose-to-try';
import { castOf, rosterOf } from './cast';
import { lateClock } from './house-clock';
import { playingIn } from './playing';
import type { Scenario } from './scenarios';
import { httpLine } from './slack/gestures/http-line';
import { manifest } from './slack/manifest';
import type { PretendSlack } from './slack/open-slack';
import { openPretendSlack } from './slack/open-slack';
import { openServer } from './slack/server/open-server';
import { bot } from './slack/workspace/emulator';
import { readKept } from './slack/workspace/keep';
import { settled } from './turning';

/** A workspace with Watchfloor in it. The workspace is there at once; the house moves in behind it. */
export type OpenWorkspace = {
  readonly slack: PretendSlack;
  /** When the house is open and what the scenario begins with has been played. */
  readonly ready: Promise<HouseToTry>;
  readonly close: () => Promise<void>;
};

export type WorkspaceParts = {
  readonly scenario: Scenario;
  readonly port: number;
  /** Where everything is kept. */
  readonly folder: string;
  readonly fresh: boolean;
  readonly floor: FloorTime;
  /** The packs its house goes by, where they are not those a deployment begins with. */
  readonly packs?: string;
  readonly complain: (words: string) => void;
  /** Puts the page together, if it must be: before the house is loaded, because both want the processor. */
  readonly buildPage?: () => Promise<unknown>;
  /** How the house is reached; by HTTP unless it is said. */
  readonly by?: 'http' | 'socket';
};

const SECRET = '00112233445566778899aabbccddeeff';
const FLOOR = 'election-floor';
/** As fast as it can: nobody counts messages here, unless the limits are switched on. */
const HURRY = 1_000;
/** The clock may have gone on for so long after it was last written down. */
const UNWRITTEN = 5;

export const openWorkspace = async ({ scenario, port, folder, fresh, floor, packs, complain, buildPage, by = 'http' }: WorkspaceParts): Promise<OpenWorkspace> => {
  const served = await openServer(port, complain);
  const file = join(folder, 'slack.json');
  // What was not played to its end is begun anew: half of a beginning is none.
  if (fresh || readKept(file)?.played !== true) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const before = readKept(file);
  const start = before ? floor.later(floor.instant(before.now), 0, UNWRITTEN) : floor.at(...scenario.from);
  const root = join(__dirname, '..');
  const roster = readFileSync(join(__dirname, 'roster.yaml'), 'utf8');
  const clock = lateClock(floor, start);
  const now = (): number => Date.parse(machineClock.now());
  const page = join(__dirname, 'page', 'dist');
  const slack = await openPretendSlack({
    served,
    page,
    file,
    members: castOf(roster),
    channels: [{ name: FLOOR, topic: 'Who owes what to whom, and by when' }],
    manifest: manifest.parse(JSON.parse(readFileSync(join(root, 'manifest.json'), 'utf8'))),
    playing: scenario,
    verbs: (command) => [...verbsOf(command.replace(/^\//, ''))],
    clock,
    now,
  });

  slack.hold('Watchfloor is still moving in. Try again in a few seconds.');

  const open = async (): Promise<HouseToTry> => {
    await buildPage?.();
    const rosterFile = join(folder, 'roster.yaml');
    writeFileSync(rosterFile, rosterOf(roster, (name) => slack.parts.people.called(name)?.id));
    const told = (said: string, facts?: Readonly<Record<string, unknown>>): void => complain(`${said} ${JSON.stringify(facts ?? {})}`);
    // Loading the house takes longer than everything the first page needs.
    const { composeToTry } = await import('../src/main/compose-to-try.js');
    const house = await composeToTry({
      env: {
        SLACK_BOT_TOKEN: bot.token, ...(by === 'http' ? { SLACK_SIGNING_SECRET: SECRET } : { SLACK_APP_TOKEN: bot.appToken }), SLACK_API_URL: slack.apiUrl, FLOOR_CHANNEL: FLOOR,
        ROSTER_FILE: rosterFile, PORT: '0', DATA_DIR: join(folder, 'house'),
        ...(packs !== undefined && { PACKS: packs }),
      },
      from: start,
      hurry: HURRY,
      pace: 'house',
      log: { info: () => undefined, warn: told, error: told },
    });
    if (by === 'http') slack.connect(httpLine({ url: `http://127.0.0.1:${String(house.house.web?.port ?? 0)}/slack/events`, signingSecret: SECRET, now, seconds: 3 }));
    else slack.connect(slack.sockets.line);
    while (by === 'socket' && slack.sockets.connections() === 0) await pause(50);
    clock.connect(house);
    if (!slack.played()) await scenario.play(playingIn(slack, () => settled(house)));
    slack.notePlayed();
    slack.hold();
    return house;
  };
  const ready = open();
  ready.catch(() => undefined);
  return {
    slack,
    ready,
    close: async () => {
      const house = await ready.catch(() => undefined);
      await house?.house.close();
      await slack.close();
    },
  };
};

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
