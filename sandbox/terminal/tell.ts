import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPage } from './page';
import { charactersOf } from '../people';
import { tellStory } from '../story';
import { summarise } from './summary';
import { openTheatre } from './theatre';
import { openWorkspace } from './workspace';

const introduction = [
  'This is the bot itself, with a database and a Slack of its own. Only the clock is turned by hand.',
  'What people type and press reaches it signed, as from Slack. What it says, after │, is read back.',
  'Of a card that changes, the lines that are new are shown. [Buttons] stand in brackets.',
] as const;

/** Tells the story of an election from its eve to the clocks its assessment starts, on real code and in a minute. */
export const tellInTerminal = async (): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'watchfloor-demo-'));
  const roster = readFileSync(join(__dirname, '../roster.yaml'), 'utf8');
  const page = openPage(process.stdout);
  const complaints: string[] = [];
  page.table('Watchfloor: from the eve of an election to the clock its assessment starts', introduction);
  const workspace = await openWorkspace(charactersOf(roster));
  try {
    const theatre = await openTheatre({
      workspace,
      page,
      roster,
      keep: (text) => {
        const file = join(folder, 'roster.yaml');
        writeFileSync(file, text);
        return file;
      },
      env: { DATA_DIR: join(folder, 'data') },
      from: ['2026-11-02', '10:00'],
      complain: (words) => void complaints.push(words),
    });
    try {
      await tellStory(theatre.stage);
      await summarise(theatre, page, complaints);
    } finally {
      await theatre.close();
    }
  } finally {
    await workspace.close();
    rmSync(folder, { recursive: true, force: true });
  }
};
