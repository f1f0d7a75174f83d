import type { HouseToTry } from '../../src/main/compose-to-try';
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
export type Theatre = HouseToTry & { readonly stage: Stage; readonly reader: Reader; readonly close: () => Promise<void> };

export type TheatreParts = {
  readonly workspace: Workspace;
  readonly page: Page;
  /** The text of a roster, and how a copy with the ids of the workspace is kept for the house to read. */
  readonly roster: string;
  readonly keep: (roster: string) => string;
  /** Where the house keeps its things: `DATA_DIR`, or `DATABASE_URL` and `REDIS_URL`. */
  readonly env: Readonly<Record<string, string>>;
  readonly from: readonly [day: string, time: string];
  readonly complain: (words: string) => void;
};

const SECRET = '00112233445566778899aabbccddeeff';
/** As fast as it can: nobody counts messages here. */
const HURRY = 1_000;

export const openTheatre = async ({ workspace, page, roster, keep, env, from, complain }: TheatreParts): Promise<Theatre> => {
  const reading = openApi(workspace.apiUrl, workspace.readerToken);
  const us = z.looseObject({ team_id: z.string() }).parse(await reading('auth.test'));
  const reader = await openReader(reading);
  const screens = await openScreens(workspace.apiUrl);
  const told = (said: string, facts?: Readonly<Record<string, unknown>>): void => complain(`${said} ${JSON.stringify(facts ?? {})}`);
  const tried = await composeToTry({
    env: {
      SLACK_BOT_TOKEN: workspace.botToken,
      SLACK_SIGNING_SECRET: SECRET,
      SLACK_API_URL: screens.apiUrl,
      FLOOR_CHANNEL: workspace.floor,
      ROSTER_FILE: keep(withIds(roster, reader.idOf)),
      PORT: '0',
      ...env,
    },
    from,
    hurry: HURRY,
    log: { info: () => undefined, warn: told, error: told },
  });
  const { house } = tried;
  const gestures = openGestures({
    url: `http://127.0.0.1:${house.web?.port ?? 0}/slack/events`,
    signingSecret: SECRET,
    api: openApi(workspace.apiUrl, workspace.botToken),
    screens,
    team: us.team_id,
    seconds: () => Date.parse(machineClock.now()) / 1000,
  });
  const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
  const stage = await openStage({ ...tried, page, gestures, reader, people: charactersOf(roster), floor: workspace.floor, pause });
  return {
    ...tried,
    stage,
    reader,
    close: async () => {
      await house.close();
      await screens.close();
    },
  };
};
