import { readFileSync } from 'node:fs';
import { commands } from '../../commands';
import { manifest } from '../../src/main/cli/manifest';

type Printed = {
  features: { slash_commands: { command: string; url?: string }[] };
  settings: { socket_mode_enabled: boolean; org_deploy_enabled: boolean; interactivity: { request_url?: string } };
};

const printed = async (...args: string[]): Promise<string> => {
  const outcome = await manifest.run(args);
  expect(outcome).toMatchObject({ code: 0 });
  return outcome.out ?? '';
};
const read = async (...args: string[]): Promise<Printed> => JSON.parse(await printed(...args)) as Printed;
const refused = async (...args: string[]): Promise<string> => {
  const outcome = await manifest.run(args);
  expect(outcome).toMatchObject({ code: 2 });
  return outcome.err ?? '';
};

const nouns = [...new Set(commands.filter(({ help }) => help).map(({ path }) => path.split('/')[0] ?? ''))];
const usage = 'Usage: watchfloor manifest [--http URL] [--prefix x] [--org]';

describe('watchfloor manifest', () => {
  it('prints manifest.json; after a change of the commands: npm run --silent watchfloor -- manifest > manifest.json', async () =>
    expect(`${await printed()}\n`).toBe(readFileSync('manifest.json', 'utf8')));

  it('has a slash command for every noun that can be typed', async () => {
    const { features, settings } = await read();
    expect(features.slash_commands.map(({ command }) => command)).toEqual(nouns.map((noun) => `/${noun}`));
    expect(settings).toMatchObject({ socket_mode_enabled: true, org_deploy_enabled: false });
  });

  it('--http gives every command and button the one address Slack posts to', async () => {
    for (const http of ['https://floor.example.gov', 'https://floor.example.gov/']) {
      const { features, settings } = await read('--http', http);
      expect(new Set(features.slash_commands.map(({ url }) => url))).toEqual(new Set(['https://floor.example.gov/slack/events']));
      expect(settings).toMatchObject({
        socket_mode_enabled: false,
        interactivity: { request_url: 'https://floor.example.gov/slack/events' },
      });
    }
  });

  it('--prefix stands before every command, --org installs it for a whole organisation', async () => {
    const { features, settings } = await read('--prefix', 'wf-', '--org');
    expect(features.slash_commands.map(({ command }) => command)).toEqual(nouns.map((noun) => `/wf-${noun}`));
    expect(settings).toMatchObject({ org_deploy_enabled: true });
  });

  it.each([
    [['--http', 'http://floor.example.gov'], '--http http://floor.example.gov: expected the address Slack reaches this house by, such as https://floor.example.gov.'],
    [['--http', 'https://floor.example.gov/slack/events'], '--http https://floor.example.gov/slack/events: expected the address Slack reaches this house by, such as https://floor.example.gov.'],
    [['--prefix', 'WF '], '--prefix WF : expected small letters, digits, - or _, at most 16 of them, such as wf-.'],
    [['--htp', 'x'], "Unknown option '--htp'"],
    [['now'], "Unexpected argument 'now'. This command does not take positional arguments"],
  ])('%j is told what is wrong with it', async (args, says) => expect(await refused(...args)).toBe(`${says}\n${usage}`));

  it('says two mistakes at once', async () =>
    expect((await refused('--http', 'x', '--prefix', 'WF')).split('\n')).toHaveLength(3));
});
