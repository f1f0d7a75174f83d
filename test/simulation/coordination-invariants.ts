import { missingActs } from '../../src/core/duty';
import { actsOf } from '../../src/core/law';
import { partIds } from '../../src/core/request';
import type { Present } from './kept';
import { allOf } from './kept';
import type { World } from './world';

/** What must be true of reports and whatever belongs to them; every sentence that is not. */
export const brokenCoordination = async (world: World): Promise<readonly string[]> => [
  ...(await brokenLines(world)),
  ...(await brokenReports(world)),
  ...(await brokenRounds(world)),
  ...(await brokenDuties(world)),
];

/** Every agency of a whole has its line, for the same hour, and nobody has what is not their agency's. */
const brokenLines = async (world: World): Promise<readonly string[]> => {
  const broken: string[] = [];
  const all = await allOf(world, 'request');
  const reports = await allOf(world, 'report');
  for (const line of all) {
    const { id, agency, partOf, status, tasked } = line;
    const parts = all.filter((each) => each.partOf === id);
    if (parts.map((part) => part.id).toSorted().join() !== partIds(line).toSorted().join()) broken.push(`${id} has the parts ${parts.map((part) => part.id).join()}.`);
    if (line.status === 'taken' && line.taker.agency !== agency) broken.push(`${id} is ${agency}'s and taken by somebody of ${line.taker.agency}.`);
    if (status === 'declined' && tasked) broken.push(`${id} was tasked and is declined.`);
    const moves = line.extended ?? [];
    if (moves.some(({ from, until, reason }) => until <= from && !reason) || (moves.length > 0 && moves.at(-1)?.until !== line.suspense)) broken.push(`${id} was extended to ${String(moves.at(-1)?.until)} and is wanted by ${line.suspense}.`);
    if (line.extension && status !== 'asked' && status !== 'taken') broken.push(`${id} is ${status}, and an extension of it still waits.`);
    if ([...(line.interim ? [line.interim.by] : []), ...(line.forecast && line.forecast.by.roles.every((role) => role !== 'coordinator') ? [line.forecast.by] : [])].some((by) => by.agency !== agency)) broken.push(`${id} is ${agency}'s, and what another agency wrote or forecast stands as its own.`);
    if (line.lateReason && (!line.late || line.duties.length > 0)) broken.push(`${id} is explained, and ${line.late ? `serves ${line.duties.join()}` : 'is not late'}.`);
    if (line.reinstatements) broken.push(...(await wronglyReinstated(world, id)));
    if (partOf === undefined) {
      broken.push(...brokenReinstating(line, parts, reports.find((report) => report.id === id)));
      if (status === 'cancelled') broken.push(...brokenCancelling(id, parts, reports.find((report) => report.id === id)));
      const owner = reports.find((report) => report.id === id)?.owner;
      if (owner !== agency && status !== 'returned' && status !== 'declined') broken.push(`${id} is with ${agency}, and its report with ${String(owner)}.`);
      continue;
    }
    const whole = all.find((each) => each.id === partOf);
    const first = (line: typeof all[number] | undefined) => line?.extended?.[0]?.from ?? line?.suspense;
    if (first(whole) !== first(line)) broken.push(`${id} was wanted at another hour than ${partOf}.`);
    const released = reports.some((report) => report.id === partOf && report.status === 'released');
    if (!released && status === 'lapsed' && line.passed?.at(-1)?.agency !== agency) broken.push(`${id} has lapsed, and its report did not go out.`);
    if (released && (status === 'asked' || status === 'taken')) broken.push(`${id} is still asked, and its report went out.`);
  }
  return broken;
};

/** Nothing of it is asked any more, and nothing of it goes out. */
const brokenCancelling = (id: string, parts: readonly Present<'request'>[], report: Present<'report'> | undefined): readonly string[] => [
  ...parts.filter(({ status }) => status !== 'cancelled' && status !== 'lapsed').map((part) => `${id} is cancelled, and ${part.id} is ${part.status}.`),
  ...(report?.status === 'withdrawn' ? [] : [`${id} is cancelled, and its report is ${String(report?.status)}.`]),
];

/** What is wanted after all is there again with what was cancelled with it. */
const brokenReinstating = ({ id, status, reinstatements = [] }: Present<'request'>, parts: readonly Present<'request'>[], report: Present<'report'> | undefined): readonly string[] => [
  ...parts.flatMap((part) => (part.status === 'cancelled' && reinstatements.some(({ cancelledFor }) => cancelledFor.text === part.reason.text) ? [`${id} was reinstated, and ${part.id}, cancelled with it, was not.`] : [])),
  ...(report?.status === 'withdrawn' && ['asked', 'taken', 'answered', 'accepted'].includes(status) ? [`${id} is ${status}, and its report is withdrawn.`] : []),
];

/** Each reinstatement names the cancelling it follows; by the order in which both were written, for the wall clock may have been put back between them. */
const wronglyReinstated = async (world: World, id: string): Promise<readonly string[]> => {
  let cancelledAt: string | undefined;
  return (await world.store.reading.history({ kind: 'request', id })).flatMap(({ type, at, body }) => {
    if (type === 'cancelled') cancelledAt = at;
    const wrong = type === 'reinstated' && (body as { readonly cancelledAt?: string }).cancelledAt !== cancelledAt;
    return wrong ? [`${id} was reinstated of another cancelling than that of ${String(cancelledAt)}.`] : [];
  });
};

const brokenReports = async (world: World): Promise<readonly string[]> => {
  const broken: string[] = [];
  const [requests, deliveries] = [await allOf(world, 'request'), await allOf(world, 'delivery')];
  const reports = await allOf(world, 'report');
  for (const line of requests) {
    const { id, status, partOf } = line;
    if (partOf !== undefined) continue;
    const report = reports.find((each) => each.id === id);
    if (!report) broken.push(`${id} was asked and has no report.`);
    else if ((status === 'returned' || status === 'declined') && report.status === 'drafting') broken.push(`${id} was ${status} and its report is still drafted.`);
    else if (report.status !== 'released' && line.status === 'accepted' && line.settled) broken.push(`${id} is settled, and its report is not released.`);
    else if (report.status === 'released' && status === 'answered') broken.push(`${id} was released and its answer waits to be judged.`);
  }
  for (const report of reports) {
    if (report.status !== 'released') continue;
    const unreleased = report.owners.filter((owner) => !report.releases.some(({ agency }) => agency === owner));
    if (unreleased.length > 0) broken.push(`${report.id} is released without ${unreleased.join()}.`);
    const owed = deliveries.filter((each) => each.report === report.id).map(({ recipient }) => recipient);
    if (owed.toSorted().join() !== report.recipients.toSorted().join()) broken.push(`${report.id} is owed to ${owed.join()}.`);
  }
  return broken;
};

const brokenRounds = async (world: World): Promise<readonly string[]> => {
  const broken: string[] = [];
  const reports = await allOf(world, 'report');
  for (const { id, report: of, status, version, asked, answers } of await allOf(world, 'round')) {
    const speakers = answers.map(({ agency }) => agency);
    if (new Set(speakers).size < speakers.length) broken.push(`${id} has two current answers of one agency.`);
    if (speakers.some((speaker) => !asked.some(({ agency }) => agency === speaker))) broken.push(`${id} has an answer of an agency that was not asked.`);
    if (status === 'closed') continue;
    const report = reports.find((each) => each.id === of);
    if (report?.status !== 'submitted' || report.current.number !== version) broken.push(`${id} is ${status}, and its version is not the current one.`);
    const bound = answers.filter(({ standing }) => standing === 'of-record').length === asked.length;
    if (bound !== (status === 'complete')) broken.push(`${id} is ${status} with ${String(speakers.length)} of ${String(asked.length)} answers.`);
  }
  return broken;
};

/** The duties a report serves are met when it has gone out to everybody they are owed to, unless the law asks for more than a report, and not before. */
const brokenDuties = async (world: World): Promise<readonly string[]> => {
  const duties = await allOf(world, 'duty');
  const deliveries = await allOf(world, 'delivery');
  const broken: string[] = [];
  const served = new Set<string>();
  for (const report of await allOf(world, 'report')) {
    const copies = deliveries.filter((each) => each.report === report.id);
    for (const duty of duties.filter(({ id }) => report.duties.includes(id))) {
      const named = copies.filter(({ recipient }) => duty.rule.recipients.includes(recipient));
      const owed = named.length > 0 ? named : copies;
      if (owed.length === 0 || owed.some((copy) => !('sent' in copy))) continue;
      const unmet = (duty.status === 'open' || duty.status === 'missed') && missingActs(duty).length === 0;
      if (unmet) broken.push(`${duty.id} is unmet, and every copy of ${report.id} that it is owed has gone out.`);
      served.add(duty.id);
    }
  }
  for (const { id, rule, ...duty } of duties) {
    if (!('metOn' in duty) || actsOf(rule).length > 0 || served.has(id)) continue;
    const met = (await world.store.reading.history({ kind: 'duty', id })).findLast(({ type }) => type === 'duty-met');
    // Some of these histories meet a duty by an order of their own.
    if (met?.cause !== undefined) broken.push(`${id} is met, and no report for it has gone out.`);
  }
  return broken;
};
