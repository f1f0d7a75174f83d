import type { DutyState } from '../../core/duty';
import { DEED, isDeed } from '../../core/law';
import type { Card } from '../../ports/chat';
import { agencyInWords, quoted } from '../sayings';
import type { Quotes } from '../sayings';
import { formerActDays, formerActFact, startChangeInWords, startCorrectionFact } from '../sayings/correction';
import { MEETS_DEED } from '../sayings/deed';
import { settingAsideInWords, stoppedInWords } from '../sayings/setting-aside';
import type { AskedFor } from './asked-for';
import { askedForLines } from './asked-for';
import { formerLines, notLateNow, statementLines } from './late';
import { newest } from './newest';
import { dayInWords, momentInWords } from '../words/dates';
import { recordedWhen } from '../words/when';

type Kept = Exclude<DutyState, { status: 'absent' }>;

/**
 * What stands on the card of a duty of others: the duties its product meets too, the one whose product meets it, the one
 * that a merge which waits would merge it into, and the reports asked for it.
 */
export type Beside = { readonly covers: readonly Kept[]; readonly into?: Kept; readonly proposedInto?: Kept; readonly asked: readonly AskedFor[] };

/** Whether it is late, or was when it was met. */
export const isLate = ({ status }: Pick<Kept, 'status'>): boolean => status === 'missed' || status === 'met-late';

const actLine = (state: Kept, act: string, known: Quotes): string => {
  const done = (state.acts ?? []).find((each) => each.act === act);
  const former = formerActDays(state, act);
  return done ? `:white_check_mark: ${act}: ${former}${recordedWhen(done.on, done.hour, state.rule.zone)}, says ${agencyInWords(done.by.agency)}: ${quoted(done.evidence, known)}` : `:white_large_square: ${act}: ${former}not recorded yet`;
};

/** What is on record of what is owed to nobody, and what would meet it. */
const deedLines = (state: Kept, known: Quotes): readonly string[] => {
  const { rule, acts = [], released } = state;
  if (!isDeed(rule)) return [];
  const former = formerActDays(state, DEED);
  return [
    ...(acts.some(({ act }) => act === DEED) ? [actLine(state, DEED, known)] : former === '' ? [] : [`:white_large_square: ${DEED}: ${former}not recorded any more`]),
    ...(released ? [`:white_check_mark: a report for it was released on ${dayInWords(released.on)}`] : []),
    ...(state.status === 'open' || state.status === 'missed' ? [MEETS_DEED] : []),
  ];
};

/** What is proposed and by whom, or why that cannot be confirmed as things stand. */
const waitingLines = (state: Kept, { proposedInto }: Beside, known: Quotes): readonly string[] => {
  if (!state.proposal) return [];
  const { change, by, at, reason } = state.proposal;
  const proposed = `${agencyInWords(by.agency)}, ${momentInWords(at, state.rule.zone)}: ${quoted(reason, known)}`;
  const stopped = stoppedInWords(state, proposedInto);
  if (stopped !== undefined) return [stopped, `Proposed by ${proposed}`];
  return [`${change.kind === 'start' ? startChangeInWords(state, change) : settingAsideInWords(state, change)}; proposed by ${proposed}`];
};

/** What is told line by line: what has been done, what waits, what was put right, and the reports asked for it. */
export const sectionsOf = (state: Kept, beside: Beside, known: Quotes): Card['sections'] => {
  const { rule, reopenings = [] } = state;
  const back = reopenings.map(({ was, into, by, at, reason }) => {
    const what = was === 'replaced' ? `It was merged into ${into ?? 'another'}` : 'It was closed as not applicable';
    const why = by && reason ? `${agencyInWords(by.agency)}, ${momentInWords(at, rule.zone)}: ${quoted(reason, known)}` : `${momentInWords(at, rule.zone)}, for that was over`;
    return `${what}; reopened by ${why}`;
  });
  return [
    { title: 'What the law asks for', lines: (rule.acts ?? []).map((act) => actLine(state, act, known)) },
    { title: 'What meets it', lines: deedLines(state, known) },
    { title: 'Reports', lines: askedForLines(state, beside.asked, known) },
    { title: 'Waits for a second person', lines: waitingLines(state, beside, known) },
    { title: 'Corrected', lines: newest([...(state.startCorrections ?? []).map((each) => startCorrectionFact(each, state, known)), ...(state.formerActs ?? []).map((each) => formerActFact(each, state, known))]) },
    { title: 'Statements', lines: isLate(state) ? newest(statementLines(state, rule.zone, known)) : [] },
    { title: 'Former reasons', lines: newest(formerLines(isLate(state) ? state : notLateNow(state), rule.zone, known)) },
    { title: 'Reopened', lines: newest(back) },
  ].filter(({ lines }) => lines.length > 0);
};

