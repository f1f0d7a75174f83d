import type { CountedFrom, Shift } from '../../core/language/proposal';
import type { Day, Moment } from '../../core/language/time';
import type { PlannedDuty } from '../../core/law';
import { expectedDates, isTarget } from '../../core/law';

/** What opens by the law as it is to be, as if its election concludes on its day. `of`: the pack that is spoken of. */
export const broughtTo = ({ rule, id: duty, facts, pack }: PlannedDuty, now: Moment, of = pack.id): Shift => {
  const dates = expectedDates(rule, facts);
  const dated = dates.status === 'dated' ? dates : undefined;
  const counted = dated && countedFrom(rule, facts, dated.countsFrom);
  return {
    duty, title: rule.title,
    ...(dated && { to: dated.dueDate, ...(dated.due <= now && { becomes: 'missed' }) }),
    opens: isTarget(rule.status) ? 'target' : 'due',
    brought: { ...(of !== pack.id && { pack: pack.id }), ...(counted && { counted }) },
  };
};

/** What was there before the law counted from it is said to be counted from. */
const countedFrom = ({ trigger }: PlannedDuty['rule'], { dones = [] }: PlannedDuty['facts'], on: Day): CountedFrom | undefined => {
  if (trigger.kind === 'received') return { on, received: trigger.rule };
  if (trigger.kind !== 'completed') return undefined;
  const [done = [], delivered = []] = [true, false].map((wanted) => trigger.rules.filter((rule) => dones.some((each) => each.rule === rule) === wanted));
  return { on, ...(delivered.length > 0 && { delivered }), ...(done.length > 0 && { done }) };
};
