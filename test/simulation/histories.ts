import type { AgencyId } from '../../src/core/language/agencies';
import type { Pack, Rule, RuleId } from '../../src/core/law';
import { packs } from '../packs/shipped-packs';
import { live } from './history';

/** How many, from which seed on: `npm run simulate` asks for ten thousand; every day a tenth of that is enough to notice. */
const asked = { histories: process.env['WATCHFLOOR_HISTORIES'], from: process.env['WATCHFLOOR_SEED'] };

/** Every so-manieth of the seeds that are asked for, the first at `nth`: so that every core has its own. */
export const seedsOf = (nth: number, of: number, most: number): readonly number[] =>
  Array.from({ length: Number(asked.histories ?? most) }, (_, from) => Number(asked.from ?? 1) + from).filter((seed) => seed % of === nth);

const keep = new Set(['EO-1A', 'EO-1B', 'EO-3A', 'U3371C-60', 'NEA-202D', 'FISMA-7D', 'FED-FWD-24']);
/** A history is some weeks of autumn: what comes round in it does so in December. */
const inSeason = (rule: Rule): Rule => (rule.trigger.kind === 'recurring' ? { ...rule, trigger: { ...rule.trigger, on: '12-12' } } : rule);

/** What is shipped counts from nothing that is owed to nobody: in these something counts from the review by Treasury. */
const withFollowUp = (rule: Rule): readonly Rule[] =>
  rule.id === 'EO-3A' ? [rule, { ...rule, id: 'EO-3A-FOLLOW' as RuleId, title: 'What came of the review', trigger: { kind: 'completed', rules: [rule.id] }, limit: { unit: 'calendar-days', count: 15, direction: 'after', roll: 'none' }, recipients: ['congress' as AgencyId] }] : [rule];

/** What the law says is most of a text, and nothing is counted by it: what every digest is made of is half as long without. */
const inBrief = (rule: Rule): Rule => ({ ...rule, quote: rule.quote.slice(0, 40) });

/** Most histories need only a few rules to have every kind of date; one in twenty runs on all of them. */
export const few: readonly Pack[] = packs
  .map((pack) => ({ ...pack, rules: pack.rules.filter(({ id }) => keep.has(id)).map(inSeason).map(inBrief).flatMap(withFollowUp) }))
  .filter(({ rules }) => rules.length > 0);

/** What came of some histories: how many events, every kind of them, and every kind of order that came to one. */
export type Lived = { readonly events: number; readonly happened: readonly string[]; readonly ordered: readonly string[] };

/** Lives through them, and fails with everything that happened in the first that is not as it must be. */
export const liveThrough = async (seeds: readonly number[]): Promise<Lived> => {
  const [happened, ordered] = [new Set<string>(), new Set<string>()];
  let events = 0;
  for (const seed of seeds) {
    const history = await live(seed, seed % 40 < 2 ? packs : few);
    events += history.events;
    for (const each of history.happened) happened.add(each);
    for (const each of history.ordered) ordered.add(each);
    if (history.broken.length > 0) throw new Error([`Seed ${String(seed)}:`, ...history.told, '', ...history.broken].join('\n'));
  }
  return { events, happened: [...happened], ordered: [...ordered] };
};
