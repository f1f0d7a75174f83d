// The whole workspace in a process of its own: jest can load neither `emulate` nor PGlite.
import { createInterface } from 'node:readline';
import { openWorkspace } from '../../sandbox/open-workspace';
import { scenarios } from '../../sandbox/scenarios';
import { sandboxSettings } from '../../src/main/compose-floor';

const main = async (): Promise<void> => {
  const { folder, scenario: name, by } = JSON.parse(process.argv[2]!) as { readonly folder: string; readonly scenario: string; readonly by: 'http' | 'socket' };
  const { floor, packs } = sandboxSettings();
  const complain = (words: string): void => void process.stderr.write(`${words}\n`);
  const workspace = await openWorkspace({ scenario: scenarios.find((each) => each.name === name)!, port: 0, folder, fresh: false, floor, packs, complain, by });
  console.log(JSON.stringify({ origin: workspace.slack.origin }));
  const { house } = await workspace.ready;
  console.log(`http://127.0.0.1:${String(house.web?.port ?? 0)}/readyz`);
  createInterface({ input: process.stdin }).on('close', () => void workspace.close().then(() => process.exit(0)));
};

main().catch((mistake: unknown) => {
  process.stderr.write(`${mistake instanceof Error ? (mistake.stack ?? mistake.message) : String(mistake)}\n`);
  process.exit(1);
});
