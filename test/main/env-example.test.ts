import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { readConfig } from '../../src/main/config';
import { variables } from '../../src/main/settings';

const example = readFileSync('.env.example', 'utf8');
const named = [...example.matchAll(/^#?([A-Z][A-Z0-9_]*)=/gm)].map(([, name]) => name ?? '');

describe('.env.example', () => {
  it('names every variable that is read, and no other', () =>
    expect([...new Set(named)].sort()).toEqual([...variables].sort()));

  it('says something of each: a comment stands above every first mention', () => {
    const lines = example.split('\n');
    const first = [...new Set(named)].map((name) => lines.findIndex((line) => new RegExp(`^#?${name}=`).test(line)));
    // NO_PROXY shares the words of the line above it.
    const bare = first.filter((line) => !/^# /.test(lines[line - 1] ?? '')).map((line) => lines[line]);
    expect(bare).toEqual(['#NO_PROXY=localhost,.example.gov']);
  });

  it('can be read as it is: a house without Slack, on the embedded database', () =>
    expect(readConfig(parseEnv(example))).toMatchObject({ process: 'all', dataDir: '.watchfloor', port: 3000 }));

  it('can be read with every example filled in', () => {
    const filled = example.replace(/^#(?=[A-Z][A-Z0-9_]*=)/gm, '');
    expect(readConfig(parseEnv(filled))).toEqual({
      process: 'all',
      databaseUrl: 'postgres://watchfloor:PASSWORD@db.example.gov:5432/watchfloor',
      redisUrl: 'redis://redis.example.gov:6379',
      dataDir: '.watchfloor',
      slack: {
        by: 'socket',
        botToken: 'xoxb-0000000000-0000000000000-xxxxxxxxxxxxxxxxxxxxxxxx',
        appToken: 'xapp-1-A0000000000-0000000000000-xxxxxxxx',
        apiUrl: 'https://slack-gov.com/api/',
        teamId: 'T0123ABCD',
        proxy: { url: 'http://proxy.example.gov:3128', except: 'localhost,.example.gov' },
      },
      commandPrefix: 'wf-',
      port: 3000,
      managementPort: 9090,
      packs: ['eo-13848', 'usc-50', 'deter-act'],
      rosterFile: 'roster.yaml',
      floorChannel: 'election-floor',
      zone: 'America/New_York',
      auditChannel: 'election-audit',
      spillContact: 'the security office, 555-0100',
      alarmHorizon: 172_800,
      logLevel: 'info',
    });
  });
});
