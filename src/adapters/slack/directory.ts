import { z } from 'zod';
import type { PersonId } from '../../core/language/actor';
import type { Log } from '../../ports/log';
import { openClient } from './client';
import type { Slack } from './client';
import type { SlackConfig } from './config';
import { COMMERCIAL } from './config';
import { openLine } from './line';
import { personOf } from './person';
import type { Named, Recognised } from './recognise';
import { recogniser } from './recognise';

/** Who is who in the workspace, for the command line: it asks, and neither hears nor posts anything. */
export type Directory = {
  readonly recognise: (named: Named) => Promise<Recognised>;
  /** The people of a user group by its handle, `doj-desk` or `@doj-desk`. Apps and deactivated members are left out. */
  readonly groupPeople: (handle: string) => Promise<GroupPeople | { readonly unknown: string }>;
  readonly close: () => Promise<void>;
};

export type GroupPeople = {
  readonly people: readonly { readonly person: PersonId; readonly name: string }[];
  /** Who is in the group and cannot be on a roster, and why. */
  readonly leftOut: readonly string[];
};

export const openDirectory = ({ botToken, apiUrl = COMMERCIAL, teamId, proxy, log }: Pick<SlackConfig, 'botToken' | 'apiUrl' | 'teamId' | 'proxy'> & { readonly log: Log }): Directory => {
  const line = openLine(proxy);
  const slack = openClient({ token: botToken, apiUrl, line, log, ...(teamId !== undefined && { teamId }) });
  return { recognise: recogniser(slack), groupPeople: (handle) => groupPeople(handle, slack), close: () => line.close() };
};

const groups = z.object({ usergroups: z.array(z.object({ id: z.string(), handle: z.string() })) });
const listed = z.object({ users: z.array(z.string()) });
const profile = z.object({
  user: z.object({
    id: z.string(),
    team_id: z.string().optional(),
    name: z.string().default(''),
    real_name: z.string().optional(),
    deleted: z.boolean().default(false),
    is_bot: z.boolean().default(false),
    enterprise_user: z.object({ enterprise_id: z.string().optional() }).optional(),
  }),
});

const groupPeople = async (typed: string, slack: Slack): Promise<GroupPeople | { readonly unknown: string }> => {
  const handle = typed.replace(/^@/, '');
  const all = await slack.call('usergroups.list', {});
  if (all.failed) return { unknown: `The user groups could not be read: ${all.why}` };
  const known = groups.safeParse(all.result).data?.usergroups ?? [];
  const group = known.find((each) => each.handle === handle || each.id === handle);
  if (!group) return { unknown: `There is no user group @${handle}. ${known.length > 0 ? `There are ${known.map((each) => `@${each.handle}`).join(', ')}.` : 'This workspace has none.'}` };
  const inside = await slack.call('usergroups.users.list', { usergroup: group.id });
  if (inside.failed) return { unknown: `The people of @${handle} could not be read: ${inside.why}` };
  const people: { readonly person: PersonId; readonly name: string }[] = [];
  const leftOut: string[] = [];
  for (const id of listed.safeParse(inside.result).data?.users ?? []) {
    const called = await slack.call('users.info', { user: id });
    if (called.failed) return { unknown: `Who ${id} is could not be read: ${called.why}${called.failed === 'transient' ? ` Try again in ${String(called.seconds)} seconds.` : ''}` };
    const user = profile.safeParse(called.result).data?.user;
    const name = user?.real_name ?? user?.name ?? id;
    if (!user || user.deleted || user.is_bot) leftOut.push(`${name}: ${user?.is_bot ? 'an app' : 'deactivated in Slack'}`);
    else people.push({ person: personOf(user.id, { enterprise: user.enterprise_user?.enterprise_id, team: user.team_id }), name });
  }
  return { people, leftOut };
};
