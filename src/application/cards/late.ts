import type { Zone } from '../../core/language/time';
import type { Explained, KeptStatement } from '../../core/law';
import { isFormer } from '../../core/law';
import type { Card } from '../../ports/chat';
import type { Button } from '../../ports/outbox';
import type { Quotes } from '../sayings';
import { agencyInWords } from '../sayings';
import { explainRequestButtons, isExplained, reasonFact, statementInWords } from '../sayings/late';
import { named } from './lines';
import { newest } from './newest';
import type { Whole } from './whole';

/** Of each line that was late and serves no duty, why, or that nobody has said so; where there are several, or others had it before, each says whose. */
export const lateFacts = (whole: Whole): Card['facts'] => {
  const all = [whole.request, ...whole.parts];
  const explained = all.filter(isExplained).flatMap((line) => [...(line.passed ?? []).filter(({ lateReason }) => lateReason), line].map(({ agency, lateReason }) => ({ agency, lateReason, zone: line.zone })));
  return explained.map(({ agency, zone, lateReason }) => ({
    name: all.length > 1 || explained.length > 1 ? `Late because, ${agencyInWords(agency)}` : 'Late because',
    value: lateReason ? reasonFact(lateReason, zone, whole) : 'nobody has said yet',
  }));
};

/** What agencies that a reason names say to it, and the reasons before it. */
export const lateStatements = (whole: Whole): Card['sections'] => {
  const all = [whole.request, ...whole.parts].flatMap(({ zone, passed = [], ...line }) => [...passed, line].map((each) => ({ each, zone })));
  return [
    { title: 'Statements', lines: newest(all.flatMap(({ each, zone }) => statementLines(each, zone, whole))) },
    { title: 'Former reasons', lines: newest(all.flatMap(({ each, zone }) => formerLines(each, zone, whole))) },
  ].filter(({ lines }) => lines.length > 0);
};

/** What is said to the reason that stands. */
export const statementLines = (subject: Explained, zone: Zone, known: Quotes): readonly string[] =>
  (subject.statements ?? []).filter((each) => !isFormer(each, subject)).flatMap((each) => statementWithFormer(each, zone, known));

/** What an agency said first, struck through, before what it says. */
const statementWithFormer = ({ former = [], ...statement }: KeptStatement, zone: Zone, known: Quotes): readonly string[] => [
  ...former.map((each) => `~${statementInWords(each, zone, known)}~`),
  statementInWords(statement, zone, known),
];

/** Each reason that another took the place of, struck through, and what was said to it while it stood. */
export const formerLines = ({ lateReason, formerReasons = [], statements = [] }: Explained, zone: Zone, known: Quotes): readonly string[] =>
  formerReasons.flatMap((reason, nth) => {
    const next = formerReasons[nth + 1] ?? lateReason;
    const to = statements.filter(({ at }) => at >= reason.at && (next === undefined || at < next.at));
    return [`~${reasonFact(reason, zone, known)}~`, ...to.flatMap((each) => statementWithFormer(each, zone, known))];
  });

/** The same of what is not late any more, where the last reason is none either. */
export const notLateNow = ({ lateReason, formerReasons = [], statements = [] }: Explained): Explained => ({ statements, formerReasons: [...formerReasons, ...(lateReason ? [lateReason] : [])] });

export const lateLineButtons = ({ request, parts }: Whole): readonly Button[] => {
  const all = [request, ...parts];
  return all.flatMap(explainRequestButtons).map((each) => named(each, all));
};
