import type { Card } from '../../ports/chat';
import type { Button } from '../../ports/outbox';
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

/** What agencies that a reason names say to it. */
export const lateStatements = (whole: Whole): Card['sections'] => {
  const said = [whole.request, ...whole.parts].flatMap((line) =>
    [...(line.passed ?? []), line].flatMap(({ statements = [] }) => statements.map((each) => statementInWords(each, line.zone, whole))));
  return said.length > 0 ? [{ title: 'Statements', lines: newest(said) }] : [];
};

export const lateLineButtons = ({ request, parts }: Whole): readonly Button[] => {
  const all = [request, ...parts];
  return all.flatMap(explainRequestButtons).map((each) => named(each, all));
};
