import { execFile } from 'node:child_process';
import { join } from 'node:path';
import type { Role } from '../../../src/core/language/actor';
import { applyRoster, reasonsAgainst } from '../../../src/application/people/apply';
import type { Wanted } from '../../../src/application/people/changes';
import { changesOf } from '../../../src/application/people/changes';
import { seatedAgencies } from '../../../src/application/seats';
import { botScopes } from '../../../src/main/compose-to-try';
import type { Channel } from '../../slack/stand-in-methods';
import type { TriedTheatre } from '../theatre';

const OPERATOR = { kind: 'operator', name: 'ops' } as const;

const root = join(__dirname, '../../..');

/** What befalls the chat and the house in that week: each is told where it happens, and done to the stand-in of Slack. */
export const openMishaps = ({ standIn, stage, running, startAnew }: TriedTheatre, env: Readonly<Record<string, string>>) => {
  const { workspace } = standIn;
  const { happens } = stage;

  const found = (called: string): readonly [id: string, channel: Channel] => {
    const it = [...workspace.channels].find(([, { name }]) => `#${name}` === called);
    if (!it) throw new Error(`There is no channel ${called}.`);
    return it;
  };
  const done = (doing: () => unknown) => async (): Promise<readonly string[]> => {
    doing();
    return [];
  };
  const shut = (called: string, why: Channel['shut']) => done(() => void (found(called)[1].shut = why));

  const typed = (words: readonly string[], more: Readonly<Record<string, string>>): Promise<readonly string[]> =>
    new Promise((heard) => {
      const told = (_: unknown, out: string, errors: string): void => heard(`${out}${errors}`.trim().split('\n'));
      execFile(process.execPath, ['--import', 'tsx', join(root, 'src/main/cli/index.ts'), ...words], { env: { PATH: process.env['PATH'] ?? '', ...env, ...more } }, told);
    });
  /** A roster as it would be laid down, and how the floor sits. */
  const roster = async (changed: (seat: Wanted) => Wanted) => {
    const seats = await seatedAgencies(running().house.store.reading);
    const wanted = seats.map(({ id, name, channel, members }) => changed({ id, name, people: members, ...(channel !== undefined && { channel }) }));
    const changes = changesOf(wanted, seats);
    return { changes, against: reasonsAgainst(changes, wanted, seats, OPERATOR, running().clock.now()) };
  };
  const reseated = async (changed: (seat: Wanted) => Wanted): Promise<readonly string[]> => {
    const { changes, against } = await roster(changed);
    if (against.length > 0) throw new Error(against.join(' '));
    const { seated, refused } = await applyRoster(changes, running().house.desk, OPERATOR);
    return [`${String(seated)} ${seated === 1 ? 'agency was' : 'agencies were'} changed.`, ...refused];
  };

  return {
    /** Slack takes the next message in a channel and answers 500. */
    answers500: (called: string) =>
      happens(`Slack posts the next message in ${called}, and answers 500`, done(() => standIn.fault({ method: 'chat.postMessage', channel: found(called)[0], does: { kind: 'apply-then-500' } }))),
    asksToWait: (called: string) =>
      happens(`Slack asks to wait with ${called} for a second`, done(() => standIn.fault({ method: 'chat.postMessage', channel: found(called)[0], does: { kind: '429', retryAfter: 1 } }))),
    forbidsNewChannels: () =>
      happens('The workspace forbids apps to make channels', done(() => standIn.fault({ method: 'conversations.create', does: { kind: 'error', error: 'restricted_action' } }))),

    deletesCard: (about: string, called: string) =>
      happens(`Somebody deletes the card of ${about} by hand`, done(() => {
        const { messages } = found(called)[1];
        const nth = messages.findIndex(({ blocks }) => JSON.stringify((blocks as readonly unknown[])[0] ?? {}).includes(`${about}"`));
        if (nth < 0) throw new Error(`No card of ${about} lies in ${called}.`);
        messages.splice(nth, 1);
      })),
    sweeps: (called: string) => happens(`Retention deletes everything in ${called}`, done(() => void (found(called)[1].messages.length = 0))),
    archives: (called: string) => happens(`Somebody archives ${called}`, shut(called, 'is_archived')),
    opensAgain: (called: string) => happens(`Somebody takes ${called} out of the archive`, shut(called, undefined)),
    removesUs: (called: string) => happens(`Somebody removes Watchfloor from ${called}`, shut(called, 'not_in_channel')),
    invitesUs: (called: string) => happens(`Somebody invites Watchfloor to ${called}`, shut(called, undefined)),
    renames: (called: string, name: string) => happens(`Somebody renames ${called} to #${name}`, done(() => void (found(called)[1].name = name))),
    makesChannel: (name: string, members: readonly string[]) =>
      happens(`Somebody makes the private channel #${name} and invites Watchfloor`, done(() => {
        const ids = [...workspace.people].flatMap(([id, each]) => (members.includes(each) ? [id] : []));
        workspace.channels.set(`C0HAND${String(workspace.channels.size).padStart(3, '0')}`, { name, isPrivate: true, members: ids, messages: [] });
      })),

    revokesToken: () => happens('An administrator revokes the token of the app', done(() => workspace.revoked.add('xoxb-bot'))),
    renewsToken: () => happens('The token is good again', done(() => workspace.revoked.delete('xoxb-bot'))),
    installsWithout: (scope: string) => happens(`The app is installed anew, without ${scope}`, done(() => void (workspace.scopes = botScopes.filter((each) => each !== scope)))),
    installsWithAll: () => happens('The app is installed anew, with everything it asks for', done(() => void (workspace.scopes = botScopes))),

    /** A message that a former version left, with a button that this one does not know. */
    leftFromBefore: (about: string, called: string) => {
      const { messages } = found(called)[1];
      const button = { type: 'button', action_id: 'request/estimate', value: `request ${about}`, text: { type: 'plain_text', text: 'Estimate' } };
      workspace.tick += 1;
      messages.push({
        ts: `1700000000.${String(workspace.tick).padStart(6, '0')}`,
        text: `${about} waits for an estimate.`,
        blocks: [{ type: 'section', text: { type: 'mrkdwn', text: `${about} waits for an estimate.` } }, { type: 'actions', elements: [button] }],
        metadata: undefined,
      });
    },

    asksReadyz: () =>
      happens('The monitor asks /readyz', async () => {
        const { house } = running();
        await house.slack?.beat();
        const answer = await fetch(`http://127.0.0.1:${String(house.web?.port ?? 0)}/readyz`);
        return [`${String(answer.status)} ${(await answer.text()).trim()}`];
      }),
    operator: (...words: readonly string[]) =>
      happens(`An operator types: watchfloor ${words.join(' ')}`, () => typed(words, {})),
    /** The same, with what the house knows of Slack besides. */
    operatorOfSlack: (...words: readonly string[]) =>
      happens(`An operator types: watchfloor ${words.join(' ')}`, () => typed(words, { SLACK_BOT_TOKEN: 'xoxb-bot', SLACK_SIGNING_SECRET: 'a'.repeat(32), SLACK_API_URL: standIn.apiUrl, FLOOR_CHANNEL: 'floor-2026' })),
    /** Slack has a user group; `people` by their names. */
    groups: (handle: string, people: readonly string[]) =>
      happens(`Somebody makes the user group @${handle} in Slack`, done(() => {
        const users = [...workspace.people].flatMap(([id, name]) => (people.includes(name) ? [{ id, name, team_id: 'T0HOME', profile: { real_name: name } }] : []));
        workspace.groups.push({ id: `S0${handle.toUpperCase().replace(/\W/g, '')}`, handle, users });
      })),

    /** An operator applies a roster in which somebody is not any more; by the clock of the house, which the command line does not have. */
    leaves: (name: string) =>
      happens(`An operator applies a roster without ${name}`, () => reseated((seat) => ({ ...seat, people: seat.people.filter((member) => member.name !== name) }))),
    moves: (name: string, to: string) =>
      happens(`An operator applies a roster in which ${name} is of ${to.toUpperCase()}`, async () => {
        const moved = (await seatedAgencies(running().house.store.reading)).flatMap(({ members }) => members).filter((member) => member.name === name);
        return reseated((seat) => ({ ...seat, people: [...seat.people.filter((member) => member.name !== name), ...(seat.id === to ? moved : [])] }));
      }),
    hasDesk: (of: string, called: string) =>
      happens(`An operator applies a roster in which ${of.toUpperCase()} is spoken to in ${called}`, () => reseated((seat) => (seat.id === of ? { ...seat, channel: called } : seat))),
    hasNoDesk: (of: string) =>
      happens(`An operator applies a roster in which ${of.toUpperCase()} has no channel`, () => reseated(({ channel, ...seat }) => (seat.id === of || channel === undefined ? seat : { ...seat, channel }))),
    /** The roster of the last coordinators, which is not laid down. */
    leavesNobody: () =>
      happens('An operator applies a roster without a coordinator', async () =>
        (await roster((seat) => ({ ...seat, people: seat.people.map((each) => ({ ...each, roles: each.roles.map((role): Role => (role === 'coordinator' ? 'observer' : role)) })) }))).against),
    startsAnew: (words: string, packs: string, at?: readonly [day: string, time: string]) =>
      happens(words, async () => {
        await startAnew({ env: { PACKS: packs }, ...(at && { at }) });
        return [];
      }),
  };
};

export type Mishaps = ReturnType<typeof openMishaps>;
