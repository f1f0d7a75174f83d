import { missingActs } from '../../core/duty';
import { everNamed } from '../../core/law';
import { interimOf } from '../../core/request';
import type { Which } from '../choosing';
import { isRecorded } from '../meant';
import { seatedAgencies } from '../seats';
import { isExplained } from '../sayings/late';
import { dayInWords } from '../words/dates';
import { dutyOptions, electionOptions, incidentOptions, reportOptions, requestOptions } from './options';

/** As what a report may stand that missed its suspense. */
const LATE = ['asked', 'taken', 'answered', 'accepted', 'returned', 'declined', 'lapsed'];

const NO_INCIDENT = 'There is no open incident here. Open one: /incident open What it is --actor unknown --target other --severity 1';

export const amongElections: Which = {
  field: 'name',
  label: 'Which election',
  options: ({ reading }) => electionOptions(reading),
  none: 'There is no election on the floor. Add one: /election add 2026-general 2026-11-03',
};

export const amongOpenIncidents: Which = {
  field: 'name',
  label: 'Which incident',
  options: ({ reading }) => incidentOptions(reading),
  none: NO_INCIDENT,
};

export const amongClosedIncidents: Which = {
  ...amongOpenIncidents,
  options: ({ reading }) => incidentOptions(reading, ['closed']),
  none: 'No incident here is closed. /incident list shows those that are open.',
};

/** Those that are for named people, of whom whoever asks is one. */
export const amongNamedIncidents: Which = {
  ...amongOpenIncidents,
  options: ({ reading }) => incidentOptions(reading, ['open', 'closed'], ({ named }) => named !== undefined),
  none: 'No incident here is for named people only: everybody sees them all. One that is, is opened with --named: /watch help incident open',
};

/** The closed ones after the open ones. */
export const amongIncidents: Which = {
  ...amongOpenIncidents,
  options: async ({ reading }) => [...(await incidentOptions(reading)), ...(await incidentOptions(reading, ['closed']))],
  none: 'There is no incident here. Open one: /incident open What it is --actor unknown --target other --severity 1',
};

export const amongDuties: Which = {
  field: 'name',
  label: 'Which duty',
  options: ({ reading }) => dutyOptions(reading),
  none: 'Nothing is owed. An election starts the clocks: /election add 2026-general 2026-11-03',
};

/** Duties of which an act the law asks for is not recorded yet. */
export const amongDutiesWithActs: Which = {
  ...amongDuties,
  options: ({ reading }) => dutyOptions(reading, (duty) => missingActs(duty).length > 0),
  none: 'No duty waits for an act of its own. /deadline list shows what is owed.',
};

/** Duties of which something is recorded: those nobody has met, then the others, which are counted anew as well. */
export const amongRecordedDuties: Which = {
  ...amongDuties,
  options: async ({ reading }) => [...(await dutyOptions(reading, isRecorded)), ...(await dutyOptions(reading, isRecorded, ['met', 'met-late']))],
  none: 'No fact that started a clock is recorded, and no act of a duty. What an election started is corrected with /election correct, a receipt with /report correct.',
};

/** What was asked for and is not over, soonest first. */
export const amongRequests: Which = {
  field: 'name',
  label: 'Which report',
  options: ({ reading }) => requestOptions({ statuses: ['asked', 'taken', 'answered', 'accepted'] }, reading),
  none: 'No report is asked for. Ask an agency: /report request doj "What is wanted" by Friday',
};

/** What missed its suspense and serves no duty, handed in by now or not. */
export const amongLateRequests: Which = {
  field: 'id',
  label: 'Which report',
  options: ({ reading }) => requestOptions({ statuses: LATE }, reading, isExplained),
  none: 'No report that serves no duty is late. Why a duty is late is said with /deadline late.',
};

/** Of those, what names somebody's own agency in a reason, also in one that an agency gave that had it before. */
export const amongExplained: Which = {
  ...amongLateRequests,
  options: ({ who, reading }) =>
    requestOptions({ statuses: LATE }, reading, (request) => isExplained(request) && [request, ...(request.passed ?? [])].some((each) => everNamed(each).includes(who.agency))),
  none: 'No report that is late names your agency in its reason. What a reason for a late duty names is answered with /deadline statement.',
};

/** What somebody's own agency was asked for and has not handed in. */
export const amongOwnRequests: Which = {
  field: 'id',
  label: 'Which report',
  options: ({ who, reading }) => requestOptions({ agency: who.agency, statuses: ['asked', 'taken'] }, reading),
  none: 'Your agency is asked for nothing that it has not handed in. /report status shows what is open elsewhere.',
};

/** What is still to come: its suspense may have been set wrongly. A part is wanted by the hour of its whole. */
export const amongWanted: Which = {
  ...amongRequests,
  field: 'id',
  options: ({ reading }) => requestOptions({ statuses: ['asked', 'taken', 'returned', 'declined'] }, reading, ({ partOf }) => partOf === undefined),
};

/** What has been asked for and may be released yet, or not be wanted any more. */
export const amongUnreleased: Which = {
  ...amongRequests,
  field: 'id',
  options: ({ reading }) => requestOptions({ statuses: ['asked', 'taken', 'returned', 'declined', 'answered', 'accepted'] }, reading),
};

/** What an agency still has, and has filed something of. */
export const amongInterims: Which = {
  ...amongRequests,
  field: 'id',
  options: ({ reading }) => requestOptions({ statuses: ['asked', 'taken'] }, reading, (request) => interimOf(request) !== undefined),
  none: 'No interim answer is filed for what is still open, so no day for the rest can be wrong. /report status shows what is open.',
};

/** What was cancelled, and may have been by mistake. */
export const amongCancelled: Which = {
  ...amongRequests,
  field: 'id',
  options: ({ reading }) => requestOptions({ statuses: ['cancelled'] }, reading),
  none: 'No report is cancelled, so there is none to reinstate. /report status shows those that are open.',
};

/** Reports of which something is recorded with a day. */
export const amongReleasedReports: Which = {
  field: 'id',
  label: 'Which report',
  options: ({ reading }) => reportOptions(reading, (report) => 'releases' in report && report.releases.length > 0),
  none: 'No report is released yet, so no day of one can be wrong. /report status shows those that are open.',
};

/** Whose delegation runs or is to come, in somebody's own agency. */
export const amongDelegates: Which = {
  field: 'to',
  label: 'Whose delegation ends',
  options: async ({ who, reading }) => {
    const seat = (await seatedAgencies(reading)).find(({ id }) => id === who.agency);
    return (seat?.delegations ?? []).map(({ to, until }) => ({
      value: to,
      label: `${seat?.members.find(({ person }) => person === to)?.name ?? to}, until ${dayInWords(until)}`,
    }));
  },
  none: 'Nobody of your agency binds it by a delegation. /watch roster shows who does elsewhere.',
};

/** Where people's words stand: what is under way first. */
export const amongWritten: Which = {
  field: 'name',
  label: 'Where the words stand',
  options: async ({ reading }) => [
    ...(await incidentOptions(reading)),
    ...(await requestOptions({ statuses: ['asked', 'taken', 'answered'] }, reading)),
    ...(await electionOptions(reading)),
    ...(await dutyOptions(reading)),
  ],
  none: 'Nothing stands here that anybody has written words on.',
};
