import { z } from 'zod';
import { dayOf } from '../../src/core/calendar';
import { wantingReleases } from '../../src/core/report';
import { unlessAllowed } from '../../src/application/allowed';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import { untilNamed } from '../../src/application/may';
import { findSubject, unlessOne } from '../../src/application/finding';
import { dayField, daySchema } from '../../src/application/forms/dates';
import { filledIn } from '../../src/application/forms/fields';
import { flagsSchema } from '../../src/application/forms/flags';
import { leftOver, leftOverSchema } from '../../src/application/forms/left-over';
import { aboutIn, fieldIn } from '../../src/application/forms/said';
import { readTyped } from '../../src/application/grammar/typed';
import { listOf, stateOf } from '../../src/application/present';
import { agencyInWords, listed, recipientInWords } from '../../src/application/sayings';
import { isMetByRelease } from '../../src/application/sayings/deed';
import { dutyName } from '../../src/application/sayings/duty';
import { explainButtons } from '../../src/application/sayings/late';
import { recordedLate } from '../../src/application/sayings/proposal';

export const releaseReport = defineCommand({
  path: 'report/release',
  help: {
    usage: 'RPT-31 [--on DAY]',
    says: 'releases a report for your agency; with a day, records that it was released before today',
    example: '/report release RPT-31 --on 2026-12-17',
  },
  may: untilNamed('release-report', 'id'),
  schema: z.object({
    id: z.string({ error: 'Say which report, such as /report release RPT-31. /report status shows those that are open.' }),
    on: daySchema('Say on which day it was released.').optional(),
    flags: flagsSchema('on'),
    left: leftOverSchema,
  }),
  read: async (said, floor) => {
    const { parts, flags } = readTyped(said.typed);
    const text = aboutIn(said, 'report', 'request') ?? fieldIn(said, 'id') ?? parts[0]?.text;
    const found = text === undefined ? undefined : await findSubject('report', text, floor);
    const { left, day } = leftOver(said, parts.slice(1), floor);
    const on = fieldIn(said, 'on') ?? dayField(flags['on'], floor) ?? day;
    return { id: found?.found === 'one' ? found.id : text, on, left, flags: Object.keys(flags) };
  },
  check: async ({ id }, floor) => unlessOne('report', await findSubject('report', id, floor)),
  form: async (filled, problems, _, floor) => {
    const { id } = filled;
    const { clock, reading, zone } = floor;
    const report = typeof id === 'string' ? await stateOf('report', id, reading) : undefined;
    if (typeof id === 'string' && !report) return words(`There is no report “${id}”. /report status shows those there are.`);
    const submitted = report ? [report] : await listOf('report', { statuses: ['submitted'], limit: 100 }, reading);
    if (submitted.length === 0) return words('No report is handed in and waits to be released. /report status shows those that are open.');
    const refused = await unlessAllowed('release-report', submitted.flatMap(({ owners }) => owners), floor);
    return refused ?? {
      command: 'report/release',
      title: 'Release a report',
      submit: 'Release',
      fields: filledIn(
        [{ name: 'id', label: 'Report', kind: 'choice', options: submitted.map((each) => ({ value: each.id, label: each.id })) },
        { name: 'on', label: 'It was released on', kind: 'day', optional: true, hint: 'Left out, it is today. Never a day to come.' }],
        filled,
        problems,
        { on: dayOf(clock.now(), zone), ...(report && { id: report.id }) },
      ),
    };
  },
  order: ({ id, on }, { who }, { at }) => ({ to: 'report', id, order: { type: 'release', by: who, at, ...(on !== undefined && { on }) } }),
  done: async ({ id }, _, { who, reading }) => {
    const report = await stateOf('report', id, reading);
    const own = report && 'releases' in report ? report.releases.find(({ agency }) => agency === who.agency) : undefined;
    const late = own && report ? recordedLate(own.on, own.at, report.zone) : '';
    if (report?.status === 'released') {
      const owed = listed(report.recipients.map(recipientInWords));
      const served = await Promise.all(report.duties.map((duty) => stateOf('duty', duty, reading)));
      const unexplained = served.flatMap((duty) => ((duty?.status === 'missed' || duty?.status === 'met-late') && !duty.lateReason ? [duty] : []));
      const asks = unexplained.length === 0 ? '' : ` ${listed(unexplained.map(dutyName))} ${unexplained.length > 1 ? 'are' : 'is'} late, and nobody has said why.`;
      const met = served.flatMap((duty) => (duty && 'metOn' in duty && isMetByRelease(duty, duty.metOn) ? [dutyName(duty)] : []));
      const then = [
        report.recipients.length === 0 ? ' The law names no recipient of it, so nobody is owed a copy.' : ` It is owed to ${owed}: record each on its card when it has gone out.`,
        ...(met.length === 0 ? [] : [` That meets ${listed(met)}.`]),
      ].join('');
      return words(`${id} is released${late}.${then}${asks}`, ...unexplained.flatMap((duty) => explainButtons(duty).map((button) => ({ ...button, label: `${button.label}: ${duty.id}` }))));
    }
    const wanting = report?.status === 'submitted' ? wantingReleases(report).map(agencyInWords) : [];
    const rest = wanting.length === 0 ? '' : ` It goes out when ${listed(wanting)} ${wanting.length > 1 ? 'have' : 'has'} released it too.`;
    return words(`${agencyInWords(who.agency)} has released ${id}${late}.${rest}`);
  },
  fieldOf: { 'released-in-the-future': 'on', 'released-on-another-day': 'on' },
});
