import { dayOf } from '../core/calendar';
import type { Moment } from '../core/language/time';
import type { Pack, PlannedDuty, Rule } from '../core/law';
import { datesOf, nothingHappened, roundsAround } from '../core/law';
import { openOrder, policyActor } from '../core/policies';
import type { Clock } from '../ports/clock';
import type { Reading } from '../ports/store';
import type { Desk } from './desk';

export type RoundParts = { readonly desk: Desk; readonly reading: Reading; readonly packs: () => Promise<readonly Pack[]>; readonly clock: Clock };

/**
 * Of every rule that recurs, the round whose due comes next is open. One that is missed stays open beside it. Harmless when
 * it is done twice, or by several processes.
 */
export const openRounds = async ({ desk, reading, packs, clock }: RoundParts): Promise<void> => {
  const now = clock.now();
  const next = (await packs()).flatMap((pack) => pack.rules.flatMap((rule) => nextRound(rule, pack, now)));
  if (next.length === 0) return;
  const there = await reading.subjects(next.map(({ id }) => ({ kind: 'duty', id })));
  const by = policyActor('a rule that recurs comes round');
  for (const round of next.filter(({ id }) => !there.some(({ standing }) => standing.id === id))) {
    await desk.handIn({ by, order: ({ at }) => openOrder(round, by, at) });
  }
};

/** The round whose due is the next; none of a rule that is off, or only watched. */
export const nextRound = (rule: Rule, pack: Pack, now: Moment): readonly PlannedDuty[] => {
  const { trigger, off, watch, zone } = rule;
  if (trigger.kind !== 'recurring' || off !== undefined || watch !== undefined) return [];
  for (const { name, facts: round } of roundsAround(trigger, dayOf(now, zone))) {
    const facts = { ...nothingHappened, ...round };
    const dates = datesOf(rule, facts);
    if (dates.status !== 'dated' || dates.due > now) return [{ id: `${rule.id}/${name}`, rule, pack, facts, dates, moments: [] }];
  }
  return [];
};
