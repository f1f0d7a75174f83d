import { never } from '../language/never';
import type { Done, Facts, Receipt, RuleId } from '../law';
import type { Fact } from './duty';

/** The facts with one more. A receipt or sending of the same thing by the same hand takes the place of the former. */
export const withFact = (facts: Facts, fact: Fact): Facts => {
  switch (fact.kind) {
    case 'conclusion': {
      const { on, basis } = fact;
      return facts.election ? { ...facts, election: { ...facts.election, conclusion: { on, basis } } } : facts;
    }
    case 'election': {
      if (!facts.election) return facts;
      const { name } = facts.election;
      const { day, conclusion, of: kind = facts.election.kind } = fact;
      return { ...facts, election: { name, day, kind, ...(conclusion && { conclusion }) } };
    }
    case 'receipt': {
      const { rule, by, on } = fact;
      const others = facts.receipts.filter((receipt) => receipt.rule !== rule || receipt.by !== by);
      return { ...facts, receipts: [...others, { rule, by, on }] };
    }
    case 'no-receipt':
      return { ...facts, receipts: facts.receipts.filter((receipt) => !isSame(receipt, fact)) };
    case 'sending': {
      const { rule, on } = fact;
      return { ...facts, sendings: [...facts.sendings.filter((sending) => sending.rule !== rule), { rule, on }] };
    }
    case 'no-sending':
      return { ...facts, sendings: facts.sendings.filter(({ rule }) => rule !== fact.rule) };
    case 'done': {
      const { rule, on } = fact;
      return { ...facts, dones: [...donesBut(rule, facts), { rule, on }] };
    }
    case 'not-done':
      return { ...facts, dones: donesBut(fact.rule, facts) };
    case 'start': {
      const { on, at } = fact;
      return { ...facts, start: { on, ...(at && { at }) } };
    }
    default:
      return never(fact);
  }
};

const donesBut = (rule: RuleId, { dones = [] }: Facts): readonly Done[] => dones.filter((done) => done.rule !== rule);

const isSame = (one: Receipt, other: Receipt): boolean => one.rule === other.rule && one.by === other.by && one.on === other.on;

/** Whether a fact is already there exactly so. */
export const knows = (facts: Facts, fact: Fact): boolean => {
  switch (fact.kind) {
    case 'conclusion':
      return facts.election?.conclusion?.on === fact.on && facts.election.conclusion.basis === fact.basis;
    case 'election': {
      const { day, conclusion, kind } = facts.election ?? {};
      return day === fact.day && (fact.of === undefined || kind === fact.of) && conclusion?.on === fact.conclusion?.on && conclusion?.basis === fact.conclusion?.basis;
    }
    case 'receipt':
      return facts.receipts.some((receipt) => isSame(receipt, fact));
    case 'no-receipt':
      return !facts.receipts.some((receipt) => isSame(receipt, fact));
    case 'sending':
      return facts.sendings.some(({ rule, on }) => rule === fact.rule && on === fact.on);
    case 'no-sending':
      return !facts.sendings.some(({ rule }) => rule === fact.rule);
    case 'done':
      return (facts.dones ?? []).some(({ rule, on }) => rule === fact.rule && on === fact.on);
    case 'not-done':
      return !(facts.dones ?? []).some(({ rule }) => rule === fact.rule);
    case 'start':
      return facts.start?.on === fact.on && facts.start.at === fact.at;
    default:
      return never(fact);
  }
};
