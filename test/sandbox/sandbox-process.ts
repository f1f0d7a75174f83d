// A pretend Slack in a process of its own: jest cannot load `emulate`, which is an ES module. It is told what to do line
// by line, and dies with its test.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { machineClock } from '../../src/adapters/system/clock';
import { httpLine } from '../../sandbox/slack/gestures/http-line';
import { manifest } from '../../sandbox/slack/manifest';
import { openServer } from '../../sandbox/slack/server/open-server';
import { openPretendSlack } from '../../sandbox/slack/open-slack';
import { SIGNING_SECRET } from '../slack/signed';
import { standingClock } from './standing-clock';
import type { SandboxParts } from './open-sandbox';

const members = [
  { handle: 'ana.lind', name: 'Ana Lind', agency: 'odni', roles: ['coordinator'], guest: false },
  { handle: 'ben.ode', name: 'Ben Ode', agency: 'doj', roles: ['action-officer'], guest: false },
  { handle: 'gia.ruiz', name: 'Gia Ruiz', agency: 'dhs', roles: ['action-officer'], guest: true },
];

const main = async (): Promise<void> => {
  const { botUrl, file, page, events = [], scopes = [], seconds = {}, socket = false } = JSON.parse(process.argv[2]!) as SandboxParts & { readonly botUrl: string };
  const app = manifest.parse(JSON.parse(readFileSync(join(__dirname, '../../manifest.json'), 'utf8')));
  const now = (): number => Date.parse(machineClock.now());
  const slack = await openPretendSlack({
    served: await openServer(0, (words) => void process.stderr.write(`${words}\n`)),
    ...(file !== undefined && { file }),
    ...(page !== undefined && { page }),
    members,
    channels: [{ name: 'floor', topic: 'Who owes what' }, { name: 'empty', topic: '' }],
    manifest: {
      ...app,
      oauth_config: { scopes: { bot: [...app.oauth_config.scopes.bot, ...scopes] } },
      settings: { event_subscriptions: { bot_events: [...events] } },
    },
    playing: { name: 'test', title: 'A test', about: 'Nothing.', happened: [{ day: '2026-11-20', time: '10:00', title: 'Before', about: '' }, { day: '2027-01-07', time: '10:00', title: 'After', about: '' }] },
    clock: standingClock(),
    now,
    seconds,
  });
  slack.connect(socket ? slack.sockets.line : httpLine({ url: botUrl, signingSecret: SIGNING_SECRET, now, seconds: seconds.ack ?? 3 }));
  createInterface({ input: process.stdin })
    .on('line', (line) => {
      if (line === 'refresh') slack.sockets.refresh();
      if (line === 'stop') void slack.close().then(() => process.exit(0));
    })
    .on('close', () => process.exit(0));
  console.log(JSON.stringify({ origin: slack.origin }));
};

main().catch((mistake: unknown) => {
  process.stderr.write(`${mistake instanceof Error ? (mistake.stack ?? mistake.message) : String(mistake)}\n`);
  process.exit(1);
});
