import { join } from 'node:path';
import { sandboxSettings } from '../src/main/compose-floor';
import { openWorkspace } from './open-workspace';
import { builtPage } from './page/build';
import { scenarios } from './scenarios';

const usage = [
  'npm run demo              a workspace in the browser, on the general election of 2026',
  ...scenarios.slice(1).map(({ name, about }) => `npm run demo -- ${name.padEnd(9)} ${about}`),
  'npm run demo -- --fresh   starts over',
  'npm run demo -- story     the story of an election, told in this terminal',
].join('\n');

const out = (words: string): void => void process.stdout.write(`${words}\n`);
const complain = (words: string): void => void process.stderr.write(`${words}\n`);

const main = async (args: readonly string[]): Promise<void> => {
  const fresh = args.includes('--fresh');
  const [name = scenarios[0].name, ...more] = args.filter((each) => each !== '--fresh');
  if (name === 'story' && more.length === 0 && !fresh) {
    const { tellInTerminal } = await import('./terminal/tell.js');
    return tellInTerminal();
  }
  const scenario = scenarios.find((each) => each.name === name);
  if (!scenario || more.length > 0) {
    complain(`There is no "${[name, ...more].join(' ')}" to try.\n\n${usage}`);
    process.exitCode = 2;
    return;
  }
  const { port, folder, floor, packs } = sandboxSettings();
  const workspace = await openWorkspace({ scenario, port, folder: join(folder, scenario.name), fresh, floor, packs, complain, buildPage: builtPage });
  out(`THIS IS A SANDBOX: a pretend Slack on this machine, with Watchfloor in it. Nobody in it exists.\n\n  ${workspace.slack.origin}\n`);
  out(`${scenario.title}. Everything is kept in ${join(folder, scenario.name)}; --fresh starts over. Ctrl-C ends it.`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      workspace.close().catch((mistake: unknown) => {
        complain(String(mistake));
        process.exitCode = 1;
      });
    });
  }
  try {
    await workspace.ready;
  } catch (mistake) {
    await workspace.close();
    throw mistake;
  }
  out('Watchfloor has moved in.');
};

main(process.argv.slice(2)).catch((mistake: unknown) => {
  const inUse = mistake instanceof Error && 'code' in mistake && mistake.code === 'EADDRINUSE';
  complain(inUse ? 'Something else listens on that port already. Set SANDBOX_PORT to another, or end the other sandbox.' : mistake instanceof Error ? (mistake.stack ?? mistake.message) : String(mistake));
  process.exitCode = 1;
});
