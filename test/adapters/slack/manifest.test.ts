import { manifestOf, slackMistakes } from '../../../src/adapters/slack';

const help = { usage: '[agency] “title” --by day', says: 'Ask an agency for a report' };
const commands = [
  { path: 'report/request', help },
  { path: 'report/list', help },
  { path: 'duty/acknowledge' },
  { path: 'deadline/list', help: { usage: '', says: 'What is due, soonest first' } },
];

describe('the manifest', () => {
  it('lists a slash command for every noun people can type, over Socket Mode', () => {
    const { features, settings } = manifestOf({ commands });
    expect(features.slash_commands).toEqual([
      {
        command: '/report',
        description: 'Report: request, list',
        usage_hint: 'help | request | list',
        should_escape: true,
      },
      {
        command: '/deadline',
        description: 'What is due, soonest first',
        usage_hint: 'help | list',
        should_escape: true,
      },
    ]);
    expect(settings).toMatchObject({ socket_mode_enabled: true, org_deploy_enabled: false });
    expect(JSON.stringify(settings)).not.toContain('url');
  });

  it('names the address, the prefix and the organisation', () => {
    const { features, settings } = manifestOf({
      commands,
      http: 'https://floor.example.gov/',
      prefix: 'wf-',
      org: true,
    });
    expect(features.slash_commands[0]).toMatchObject({
      command: '/wf-report',
      url: 'https://floor.example.gov/slack/events',
    });
    expect(settings).toMatchObject({
      socket_mode_enabled: false,
      org_deploy_enabled: true,
      interactivity: { request_url: 'https://floor.example.gov/slack/events' },
    });
  });

  it('is told when somebody opens its Home, and of nothing else', () => {
    for (const http of [undefined, 'https://floor.example.gov']) {
      const { features, settings } = manifestOf({ commands, ...(http !== undefined && { http }) });
      expect(settings.event_subscriptions).toEqual({
        ...(http !== undefined && { request_url: `${http}/slack/events` }),
        bot_events: ['app_home_opened'],
      });
      expect(features.app_home).toEqual({
        home_tab_enabled: true,
        messages_tab_enabled: true,
        messages_tab_read_only_enabled: true,
      });
    }
  });

  it('asks for these permissions and no other', () => {
    expect(manifestOf({ commands }).oauth_config.scopes.bot.join(' ')).toBe(
      'commands chat:write groups:write groups:read groups:history channels:read channels:history im:write im:history pins:write users:read users:read.email usergroups:read',
    );
  });

  it('keeps Slack’s limits however much there is to ask', () => {
    const many = Array.from({ length: 80 }, (_, index) => ({
      path: `noun-with-a-very-long-name-indeed-${index}/verb`,
      help: { usage: 'x', says: 'y'.repeat(500) },
    }));
    const shortcuts = many.map(({ path }) => ({ path, label: 'z'.repeat(60), says: 'z'.repeat(400) }));
    const { features } = manifestOf({ commands: many, shortcuts, prefix: 'wf-' });
    expect(features.slash_commands).toHaveLength(50);
    for (const { command, description } of features.slash_commands)
      expect([command.length <= 32, description.length <= 100]).toEqual([true, true]);
    expect(features.shortcuts).toHaveLength(10);
    for (const { name } of features.shortcuts ?? []) expect(name.length).toBeLessThanOrEqual(24);
  });
});

describe('the settings for Slack', () => {
  const good = { botToken: 'xoxb-1', appToken: 'xapp-1', floor: '#floor' };
  it('says everything that is wrong at once, and never a secret', () => {
    expect(slackMistakes(good)).toEqual([]);
    expect(
      slackMistakes({ botToken: 'xapp-1-SECRET', floor: '#', teamId: 'home', apiUrl: 'slack', prefix: 'WF ' }),
    ).toEqual([
      "SLACK_BOT_TOKEN: expected the bot token, which begins xoxb- (OAuth & Permissions in the app's settings), got something that begins xapp-.",
      'Slack is reached by Socket Mode or by HTTP: set SLACK_APP_TOKEN (begins xapp-) or SLACK_SIGNING_SECRET.',
      'SLACK_API_URL: expected an address such as https://slack.com/api/ or https://slack-gov.com/api/.',
      'SLACK_TEAM_ID: expected an id that begins with T or E.',
      'SLACK_COMMAND_PREFIX: expected at most 16 lower-case letters, digits, - or _.',
      'FLOOR_CHANNEL: expected the name or id of the channel everyone shares.',
    ]);
  });
});
