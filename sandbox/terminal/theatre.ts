import type { HouseToTry, ToTry } from '../../src/main/compose-to-try';
import { composeToTry, machineClock } from '../../src/main/compose-to-try';
import { z } from 'zod';
import { openApi } from './api';
import { openGestures } from './gestures';
import type { Page } from './page';
import { charactersOf, withIds } from '../people';
import type { Reader } from './reading';
import { openReader } from './reading';
import { openScreens } from './screens';
import type { Stage } from './stage';
import { openStage } from './stage';
import type { Workspace } from './workspace';

/** A house, a workspace and a stage to tell a story on. */
export type Theatre = {
  /** The house as it runs now. */
  readonly running: () => HouseToTry;
  readonly stage: Stage;
  readonly reader: Reader;
  /** Stops the house and starts it again on what it kept, at once or at an hour, with what is changed in its environment. */
  readonly startAnew: (anew?: { readonly at?: readonly [day: string, time: string]; readonly env?: Readonly<Record<string, string>> }) => Promise<void>;
  readonly close: () => Promise<void>;
};

export type TheatreParts = {
  readonly workspace: Workspace;
  readonly page: Page;
  /** The text of a roster, and how a copy with the ids of the workspace is kept for the house to read. */
  readonly roster: string;
  readonly keep: (roster: string) => string;
  /** Where the house keeps its things: `DATA_DIR`, or `DATABASE_URL` and `REDIS_URL`. */
  readonly env: Readonly<Record<string, string>>;
  readonly from: readonly [day: string, time: string];
  /** By which clock deliveries wait; the machine's if nothing is said. */
  readonly pace?: ToTry['pace'];
  readonly complain: (words: string) => void;
};

const SECRET = '00112233445566778899aabbccddeeff';
/** As fast as it can: nobody counts messages here. */
const HURRY = 1_000;

export const openTheatre = async ({ workspace, page, roster, keep, env, from, pace, complain }: TheatreParts): Promise<Theatre> => {
  const reading = openApi(workspace.apiUrl, workspace.readerToken);
  const us = z.looseObject({ team_id: z.string() }).parse(await reading('auth.test'));
  const reader = await openReader(reading);
  const screens = await openScreens(workspace.apiUrl);
  const told = (said: string, facts?: Readonly<Record<string, unknown>>): void => complain(`${said} ${JSON.stringify(facts ?? {})}`);
  let environment: Readonly<Record<string, string>> = {
    SLACK_BOT_TOKEN: workspace.botToken,
    SLACK_SIGNING_SECRET: SECRET,
    SLACK_API_URL: screens.apiUrl,
    FLOOR_CHANNEL: workspace.floor,
    ROSTER_FILE: keep(withIds(roster, reader.idOf)),
    PORT: '0',
    ...env,
  };
  const start = (at: ToTry['from']): Promise<HouseToTry> =>
    composeToTry({ env: environment, from: at, hurry: HURRY, log: { info: () => undefined, warn: told, error: told }, ...(pace && { pace }) });
  let runs = await start(from);
  const running = (): HouseToTry => runs;
  const gestures = openGestures({
    url: () => `http://127.0.0.1:${running().house.web?.port ?? 0}/slack/events`,
    signingSecret: SECRET,
    // What stands behind a click is Slack's own, and needs no token of the bot's.
    api: openApi(workspace.apiUrl, workspace.readerToken),
    screens,
    team: us.team_id,
    seconds: () => Date.parse(machineClock.now()) / 1000,
  });
  const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
  const stage = await openStage({ running, page, gestures, reader, people: charactersOf(roster), floor: workspace.floor, pause });
  return {
    running,
    stage,
    reader,
    startAnew: async ({ at, env: changed = {} } = {}) => {
      const { house, clock } = running();
      const hour = at ?? clock.now();
      await house.close();
      environment = { ...environment, ...changed };
      runs = await start(hour);
    },
    close: async () => {
      await running().house.close();
      await screens.close();
    },
  };
};
