import type { EventOf } from '../../src/core/house';
import type { SubjectKind } from '../../src/core/language/refs';
import type { Pack, Rule } from '../../src/core/law';
import { packs } from '../packs/shipped-packs';
import { live } from './history';

/** How many, from which seed on: `npm run simulate` asks for ten thousand; every day a tenth of that is enough to notice. */
const asked = { histories: process.env['WATCHFLOOR_HISTORIES'], from: process.env['WATCHFLOOR_SEED'] };

/** Every so-manieth of the seeds that are asked for, the first at `nth`: so that every core has its own. */
export const seedsOf = (nth: number, of: number, most: number): readonly number[] =>
  Array.from({ length: Number(asked.histories ?? most) }, (_, from) => Number(asked.from ?? 1) + from).filter((seed) => seed % of === nth);

const keep = new Set(['EO-1A', 'EO-1B', 'EO-3A', 'U3371C-60', 'NEA-202D', 'FISMA-7D']);
/** A history is some weeks of autumn: what comes round in it does so in December. */
const inSeason = (rule: Rule): Rule => (rule.trigger.kind === 'recurring' ? { ...rule, trigger: { ...rule.trigger, on: '12-12' } } : rule);

/** Most histories need only a few rules to have every kind of date; one in twenty runs on all of them. */
export const few: readonly Pack[] = packs
  .map((pack) => ({ ...pack, rules: pack.rules.filter(({ id }) => keep.has(id)).map(inSeason) }))
  .filter(({ rules }) => rules.length > 0);

/** What came of some histories: how many events, and every kind of them. */
export type Lived = { readonly events: number; readonly happened: readonly string[] };

/** Lives through them, and fails with everything that happened in the first that is not as it must be. */
export const liveThrough = async (seeds: readonly number[]): Promise<Lived> => {
  const happened = new Set<string>();
  let events = 0;
  for (const seed of seeds) {
    const history = await live(seed, seed % 40 < 2 ? packs : few);
    events += history.events;
    for (const each of history.happened) happened.add(each);
    if (history.broken.length > 0) throw new Error([`Seed ${String(seed)}:`, ...history.told, '', ...history.broken].join('\n'));
  }
  return { events, happened: [...happened] };
};

/** Typed so that an event nobody has listed here does not compile; one that never happens in the histories fails. */
const eventsOf: { readonly [Kind in SubjectKind]: Readonly<Record<EventOf<Kind>['type'], true>> } = {
  election: { 'election-added': true, 'election-concluded': true, 'conclusion-confirmed': true, 'change-proposed': true, 'change-withdrawn': true, 'election-corrected': true },
  duty: {
    'duty-opened': true, 'duty-dated': true, 'fact-learnt': true, 'moment-came': true, 'duty-acknowledged': true, 'ladder-held': true,
    'duty-met': true, 'meeting-corrected': true, 'change-proposed': true, 'change-withdrawn': true, 'duty-closed': true, 'duty-merged': true,
    'closures-learnt': true, 'late-reason-given': true, 'late-statement-added': true,
    'duty-reopened': true, 'duty-covered': true, 'duty-uncovered': true,
    'act-recorded': true, 'act-corrected': true, 'meeting-withdrawn': true, 'start-corrected': true, 'rule-applied': true, 'rule-noted-verified': true, 'rule-noted-unverified': true,
  },
  request: {
    asked: true, seen: true, taken: true, 'draft-begun': true, 'handed-over': true, returned: true, declined: true, 'asked-another': true,
    'card-shared': true, acknowledged: true, 'interim-filed': true, answered: true, accepted: true, 'acceptance-taken-back': true, 'sent-back': true, lapsed: true, unsettled: true, 'suspense-corrected': true, cancelled: true, 'put-back': true,
    'extension-asked': true, 'extension-granted': true, 'extension-denied': true,
    'ladder-held': true, 'moment-came': true, 'closures-learnt': true, 'late-reason-given': true, 'late-statement-added': true,
  },
  agency: {
    'agency-seated': true, 'person-left': true, 'absence-recorded': true, 'absence-ended': true, 'authority-delegated': true,
    'delegation-ended': true, 'work-inherited': true, 'left-unattended': true, 'reminder-put-off': true,
  },
  incident: { 'incident-opened': true, 'incident-noted': true, 'incident-corrected': true, 'channel-attached': true, 'incident-closed': true, 'incident-reopened': true, 'people-changed': true, 'roster-followed': true },
  report: {
    'report-opened': true, 'version-submitted': true, 'report-sent-back': true, 'report-withdrawn': true, 'report-passed': true, 'owner-released': true,
    'report-released': true, 'release-corrected': true,
  },
  round: {
    'round-opened': true, 'agency-answered': true, 'answer-confirmed': true, 'round-completed': true, 'round-closed': true, 'round-reopened': true,
    'ladder-held': true, 'moment-came': true, 'closures-learnt': true,
  },
  closure: { 'closure-recorded': true, 'closure-taken-back': true },
  text: { 'change-proposed': true, 'change-withdrawn': true, 'text-expunged': true },
  delivery: {
    'delivery-owed': true, 'delivery-sent': true, 'delivery-received': true, 'sending-corrected': true, 'change-proposed': true,
    'change-withdrawn': true, 'receipt-corrected': true, 'release-moved': true, 'delivery-called-off': true,
  },
  pack: {
    'pack-taken-up': true, 'version-offered': true, 'offer-lapsed': true, 'text-edited': true, 'change-proposed': true, 'change-withdrawn': true,
    'version-applied': true, 'pack-turned-off': true, 'pack-turned-on': true, 'rule-verified': true, 'rule-unverified': true,
  },
  'pack-text': { 'text-kept': true },
};
export const everyEvent: readonly string[] = Object.entries(eventsOf).flatMap(([kind, types]) => Object.keys(types).map((type) => `${kind} ${type}`));
