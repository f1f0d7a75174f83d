import { z } from 'zod';
import { wantingReleases } from '../../src/core/report';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import { aboutIn } from '../../src/application/forms/said';
import { stateOf } from '../../src/application/present';
import { agencyInWords, listed } from '../../src/application/sayings';

export const releaseReport = defineCommand({
  path: 'report/release',
  schema: z.object({ id: z.string({ error: 'That button is about no report. /report status shows those that are open.' }) }),
  read: (said) => ({ id: aboutIn(said, 'report', 'request') }),
  order: ({ id }, { who }, { at }) => ({ to: 'report', id, order: { type: 'release', by: who, at } }),
  done: async ({ id }, _, { who, reading }) => {
    const report = await stateOf('report', id, reading);
    if (report?.status === 'released') {
      const owed = listed(report.recipients.map(agencyInWords));
      return words(`${id} is released. It is owed to ${owed}: record each on its card when it has gone out.`);
    }
    const wanting = report?.status === 'submitted' ? wantingReleases(report).map(agencyInWords) : [];
    const rest = wanting.length === 0 ? '' : ` It goes out when ${listed(wanting)} ${wanting.length > 1 ? 'have' : 'has'} released it too.`;
    return words(`${agencyInWords(who.agency)} has released ${id}.${rest}`);
  },
});
