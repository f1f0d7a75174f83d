import type { Inspector, NotLetIn, Room } from '../../adapters/slack';
import { COMMERCIAL, botScopes } from '../../adapters/slack';
import { agencyInWords } from '../../application/sayings';
import type { Seated } from '../../application/seats';
import type { Config } from '../config';
import type { Finding } from './finding';
import { note, unchecked, well, wrong } from './finding';

export type SlackToCheck = {
  readonly config: Pick<Config, 'slack' | 'floorChannel' | 'auditChannel'>;
  readonly inspector: Inspector | undefined;
  /** The agencies at the table, where the database could be read. */
  readonly seats: readonly Pick<Seated, 'id' | 'channel'>[] | undefined;
  /** The machine's hour, in milliseconds. */
  readonly now: () => number;
};

const noToken = 'SLACK_BOT_TOKEN is not set; docs/slack-setup.md says where it is found.';

/** Whether Slack lets us in, with every permission, and into every channel the floor speaks in. */
export const checkSlack = async ({ config, inspector, seats, now }: SlackToCheck): Promise<readonly Finding[]> => {
  const { slack, floorChannel, auditChannel } = config;
  if (!slack || !inspector) return [unchecked('Slack', noToken)];
  const token = await inspector.token();
  if ('why' in token) return [notLetIn(token, slack.apiUrl), unchecked('Slack, permissions and channels', 'for that reason.')];
  return [
    well('Slack', `the bot token is let into ${token.workspace}.`),
    ...scopesFound(token.scopes),
    ...(await waysIn(slack.by, inspector)),
    ...clockFound(await inspector.hour(), now()),
    ...(floorChannel === undefined ? [] : roomFound('Floor', `FLOOR_CHANNEL`, floorChannel, await inspector.room(floorChannel))),
    ...(seats === undefined ? [unchecked('Channels of agencies', 'the database could not be read.')] : await agenciesFound(seats, inspector)),
    ...(auditChannel === undefined
      ? [note('Audit channel', 'AUDIT_CHANNEL is not set; what auditors would read along is said nowhere.')]
      : roomFound('Audit channel', 'AUDIT_CHANNEL', auditChannel, await inspector.room(auditChannel))),
  ];
};

/** Nothing is said of a token that Slack has not looked at. */
const notLetIn = ({ why, unseen }: NotLetIn, apiUrl = COMMERCIAL): Finding => {
  if (unseen === undefined) return wrong('Slack', `the bot token was not let in. ${why}`);
  return unseen === 'not-now'
    ? wrong('Slack', `it did not say whether the bot token is let in. ${why}`, 'Run watchfloor doctor again in a while.')
    : wrong('Slack', `it could not be reached, so nobody knows whether the bot token is let in. ${why}`, `Look at the line of this machine to ${new URL(apiUrl).host}: its name server, the firewall, HTTPS_PROXY. The token may be well.`);
};

const scopesFound = (granted: readonly string[] | undefined): readonly Finding[] => {
  if (granted === undefined) return [unchecked('Slack, permissions', 'Slack did not say which the app has.')];
  const missing = botScopes.filter((scope) => !granted.includes(scope));
  const more = granted.filter((scope) => !botScopes.some((each) => each === scope));
  return [
    missing.length === 0
      ? well('Slack, permissions', `the app has all ${String(botScopes.length)} that the manifest asks for.`)
      : wrong('Slack, permissions', `the app lacks ${missing.join(', ')}.`, 'Add what is missing under "OAuth & Permissions", Bot Token Scopes, and install the app again; watchfloor manifest lists all.'),
    ...(more.length === 0 ? [] : [note('Slack, permissions', `the app has more than it uses: ${more.join(', ')}. Take away what nothing else of yours needs.`)]),
  ];
};

const waysIn = async (by: 'http' | 'socket', inspector: Inspector): Promise<readonly Finding[]> => {
  if (by === 'http') return [unchecked('Slack, gestures', 'whether Slack reaches this house by HTTP is not seen from here: type /watch status in Slack.')];
  const why = await inspector.socketMode();
  return [
    why === undefined
      ? well('Slack, gestures', 'Socket Mode lets us connect.')
      : wrong('Slack, gestures', `Socket Mode lets nobody connect. ${why}`, 'Turn Socket Mode on, and set SLACK_APP_TOKEN to a token with the scope connections:write ("Basic Information").'),
  ];
};

const FAR = 60;

/** Slack signs by its clock, and what is five minutes off is turned away. */
const clockFound = (slack: number | undefined, machine: number): readonly Finding[] => {
  if (slack === undefined) return [unchecked('Clock', 'Slack did not say what time it is.')];
  const off = Math.round((machine - slack) / 1000);
  return Math.abs(off) <= FAR
    ? [well('Clock', `within ${String(FAR)} seconds of Slack's.`)]
    : [wrong('Clock', `this machine is ${String(Math.abs(off))} seconds ${off > 0 ? 'ahead of' : 'behind'} Slack.`, 'Set its clock, and keep it set (chrony, ntpd). Beyond five minutes no gesture is heard.')];
};

const roomFound = (about: string, setting: string, name: string, room: Room): readonly Finding[] => {
  if (!room.found) return [wrong(about, `${name} was not found. ${room.why}`, `Invite Watchfloor there (/invite @Watchfloor), or name another in ${setting}.`)];
  const called = `#${room.name}`;
  if (room.archived) return [wrong(about, `${called} is archived.`, `Take it out of the archive, or name another in ${setting}.`)];
  if (!room.member) return [wrong(about, `Watchfloor is not in ${called}.`, `Type there: /invite @Watchfloor`)];
  return [
    well(about, `${called} is there, Watchfloor is in it, and it is ${room.closed ? 'private' : 'public'}.`),
    ...(room.closed ? [] : [note(about, `${called} is public: every member of the workspace can read it.`)]),
    ...(room.name === name.replace(/^#/, '') || room.id === name ? [] : [note(about, `${setting} says ${name}; the channel is called ${called} now. It is the same one. Set ${setting} to ${room.id}, which never changes.`)]),
  ];
};

const agenciesFound = async (seats: readonly Pick<Seated, 'id' | 'channel'>[], inspector: Inspector): Promise<readonly Finding[]> => {
  const found: Finding[] = [];
  for (const { id, channel } of seats) {
    if (channel !== undefined) found.push(...roomFound(`Channel of ${agencyInWords(id)}`, `the roster`, channel, await inspector.room(channel)));
  }
  const without = seats.filter(({ channel }) => channel === undefined).length;
  return without === 0 ? found : [...found, note('Channels of agencies', `${String(without)} ${without === 1 ? 'agency has' : 'agencies have'} none in the roster; their people are spoken to one by one.`)];
};
