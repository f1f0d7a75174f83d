import { z } from 'zod';
import type { PersonId } from '../../core/language/actor';
import { isPersonId } from '../../core/language/actor';
import type { Slack } from './client';
import { personOf } from './person';

/** How a roster names somebody: a user id of this workspace (`U…`), one of another home (`T…/U…`), or an address. */
export type Named = { readonly slack: string } | { readonly email: string };

export type Recognised = PersonId | { readonly unknown: string };

const us = z.object({ team_id: z.string(), enterprise_id: z.string().nullish() });
const found = z.object({
  user: z.object({
    id: z.string(),
    team_id: z.string().optional(),
    is_email_confirmed: z.boolean().optional(),
    is_stranger: z.boolean().optional(),
  }),
});

/**
 * Who somebody of a roster is. An address binds a member once, and only one that Slack has confirmed; a guest of another
 * organisation is named by home and id, since anyone there can choose an address.
 */
export const recogniser = (slack: Slack): ((named: Named) => Promise<Recognised>) => {
  let home: Promise<{ readonly enterprise?: string; readonly team: string } | undefined> | undefined;
  const ours = async () => {
    const called = await slack.call('auth.test', {});
    const said = called.failed ? undefined : us.safeParse(called.result).data;
    return said && { team: said.team_id, ...(said.enterprise_id ? { enterprise: said.enterprise_id } : {}) };
  };
  return async (named) => {
    home ??= ours();
    const known = await home;
    if (!known) {
      home = undefined;
      return { unknown: 'Slack did not say which workspace this is. Start again when it can be reached.' };
    }
    if ('slack' in named) return isPersonId(named.slack) ? named.slack : personOf(named.slack, known);
    return byEmail(named.email, known, slack);
  };
};

const byEmail = async (email: string, ours: { readonly enterprise?: string; readonly team: string }, slack: Slack): Promise<Recognised> => {
  const called = await slack.call('users.lookupByEmail', { email });
  if (called.failed) return { unknown: `nobody here has the address ${email} (${called.code}). Give the Slack id instead.` };
  const user = found.safeParse(called.result).data?.user;
  if (!user) return { unknown: `Slack did not say who has the address ${email}. Give the Slack id instead.` };
  if (user.is_stranger === true || (user.team_id !== undefined && ours.enterprise === undefined && user.team_id !== ours.team)) {
    return { unknown: `${email} belongs to a guest of another organisation. Write guests into the roster file by home and id, like T0123ABCD/U0123ABCD.` };
  }
  if (user.is_email_confirmed !== true) return { unknown: `Slack has not confirmed the address ${email}. Give the Slack id instead.` };
  return personOf(user.id, ours);
};
