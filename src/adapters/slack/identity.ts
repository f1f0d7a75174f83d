import { z } from 'zod';
import type { Failure } from './errors';
import type { Slack } from './client';

const shape = z.object({ team_id: z.string(), enterprise_id: z.string().nullish() });

/** Which workspace we are installed in. Asked once; what Slack could not say is asked again the next time. */
export type Identity = () => Promise<{ readonly failed: undefined; readonly team: string } | Failure>;

export const identityOf = (slack: Slack, teamId?: string): Identity => {
  let known: string | undefined = teamId;
  return async () => {
    if (known !== undefined) return { failed: undefined, team: known };
    const called = await slack.call('auth.test', {});
    if (called.failed) return called;
    const said = shape.safeParse(called.result);
    if (!said.success)
      return { failed: 'transient', code: 'no_team', why: 'Slack did not say which workspace this is.', seconds: 30 };
    known = said.data.team_id;
    return { failed: undefined, team: known };
  };
};
