import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPage } from '../../sandbox/terminal/page';
import { charactersOf } from '../../sandbox/people';
import type { Theatre } from '../../sandbox/terminal/theatre';
import { openTheatre } from '../../sandbox/terminal/theatre';
import type { Workspace } from '../../sandbox/terminal/workspace';
import type { StandIn } from '../slack/stand-in';
import { openStandIn } from '../slack/stand-in';

/** The theatre of the sandbox before our own stand-in of Slack, which checks more than `emulate` does. */
export type TriedTheatre = Theatre & {
  readonly standIn: StandIn;
  /** What the terminal would have shown. */
  readonly told: () => string;
  readonly complaints: readonly string[];
};

export const sample = readFileSync(join(__dirname, '../../sandbox/roster.yaml'), 'utf8');

type Tried = {
  /** Another roster than the sample, written like it. */
  readonly roster?: string;
  readonly pace?: 'machine' | 'house';
};

export const openTried = async (env: Readonly<Record<string, string>>, from: readonly [string, string], { roster = sample, pace }: Tried = {}): Promise<TriedTheatre> => {
  const folder = mkdtempSync(join(tmpdir(), 'watchfloor-story-'));
  const people = charactersOf(roster);
  const standIn = await openStandIn(new Map(people.map(({ slack, name }) => [slack.split('/').at(-1) ?? slack, name])));
  const workspace: Workspace = { apiUrl: standIn.apiUrl, botToken: 'xoxb-bot', readerToken: 'xoxb-reader', floor: 'floor', close: standIn.close };
  const said: string[] = [];
  const complaints: string[] = [];
  const theatre = await openTheatre({
    workspace,
    page: openPage({ write: (text) => said.push(text) }),
    roster,
    keep: (text) => {
      writeFileSync(join(folder, 'roster.yaml'), text);
      return join(folder, 'roster.yaml');
    },
    env,
    from,
    ...(pace && { pace }),
    complain: (words) => void complaints.push(words),
  });
  return {
    ...theatre,
    standIn,
    complaints,
    told: () => said.join(''),
    close: async () => {
      await theatre.close();
      await standIn.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
