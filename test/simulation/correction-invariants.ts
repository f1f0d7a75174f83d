import { dayOf, federalBut } from '../../src/core/calendar';
import { duty, missingActs } from '../../src/core/duty';
import type { DutyEvent, DutyState } from '../../src/core/duty';
import type { Agreed } from '../../src/core/language/proposal';
import { spellRef } from '../../src/core/language/refs';
import type { Day } from '../../src/core/language/time';
import type { Facts } from '../../src/core/law';
import { actsOf, datesOf } from '../../src/core/law';
import type { EventRow } from '../../src/ports/store';
import { lastAct } from './deed-invariants';
import { allOf } from './kept';
import type { World } from './world';

/** What must be true of everything that can be corrected; every sentence that is not. */
export const brokenCorrections = async (world: World): Promise<readonly string[]> => [
  ...(await brokenDates(world)),
  ...(await brokenElections(world)),
  ...(await brokenReceipts(world)),
  ...(await brokenAgreements(world)),
  ...(await brokenKinds(world)),
  ...(await brokenStarts(world)),
  ...(await brokenActs(world)),
  ...(await brokenMerges(world)),
  ...(await brokenClosures(world)),
  ...(await keptWords(world)),
];

/** Every due is what its facts come to, at every step of its history; former dues are only ever added to. What was met is late by the instant of its due, where a limit counts hours and the hour is known, and else by its day. */
const brokenDates = async (world: World): Promise<readonly string[]> => {
  const broken: string[] = [];
  for (const { id } of await allOf(world, 'duty')) {
    let state: DutyState = duty.initial;
    let former: readonly Day[] = [];
    for (const { type, at, body } of await world.store.reading.history({ kind: 'duty', id })) {
      state = duty.evolve(state, { type, at, ...(body as object) } as DutyEvent);
      if (state.status === 'absent') continue;
      if (JSON.stringify(state.dates) !== JSON.stringify(datesOf(state.rule, state.facts, federalBut(state.closures)))) broken.push(`${id} is not dated by its facts after ${type}.`);
      const kept = state.formerDues.slice(0, former.length);
      if (kept.join() !== former.join()) broken.push(`${id} lost a former due with ${type}.`);
      former = state.formerDues;
      if (!('metOn' in state)) continue;
      const { dates, metOn, metHour, metAt, rule } = state;
      const late = dates.status === 'dated' && (dates.from && metHour ? metHour.at > dates.due : metOn > dates.dueDate);
      if (late !== (state.status === 'met-late')) broken.push(`${id} is ${state.status}, and was met on ${metOn}${metHour ? ` at ${metHour.at}` : ''}.`);
      if (metHour && rule.limit.unit !== 'hours') broken.push(`${id} counts no hours, and was met at one.`);
      if (metHour && metHour.at > (at > metAt ? at : metAt)) broken.push(`${id} was met at an hour that had not come with ${type}.`);
    }
  }
  return broken;
};

/** Everything, met or not, counts from what is known of its election now, also of its kind once that was corrected. */
const brokenElections = async (world: World): Promise<readonly string[]> => {
  const elections = await allOf(world, 'election');
  return (await allOf(world, 'duty')).flatMap(({ id, facts: { election: known } }) => {
    const election = elections.find(({ name }) => name === known?.name);
    if (!election || !known) return [];
    const day = known.day === election.day && known.kind === election.kind;
    const conclusion = 'conclusion' in election ? election.conclusion.on : undefined;
    return day && known.conclusion?.on === conclusion ? [] : [`${id} counts from another ${election.name} than there is.`];
  });
};

/** A kind is what two people said last, and a general election is held in every State. */
const brokenKinds = async (world: World): Promise<readonly string[]> => {
  const broken: string[] = [];
  for (const { name, kind, state, corrections = [] } of await allOf(world, 'election')) {
    const said = corrections.flatMap(({ to }) => to.kind ?? []).at(-1);
    if (said && said !== kind) broken.push(`${name} is ${kind}, and two people said ${said}.`);
    if (kind === 'general' && state) broken.push(`${name} is general, and held in ${state} only.`);
  }
  return broken;
};

/** A clock that hears that there was no receipt does not count from it. */
const brokenReceipts = async (world: World): Promise<readonly string[]> => {
  const withdrawn = new Map<string, string>();
  for (const { id, recipient, corrections = [] } of await allOf(world, 'delivery')) {
    if (!corrections.some((each) => each.of === 'received' && each.to === undefined)) continue;
    for (const { hash, type, body } of await world.store.reading.history({ kind: 'delivery', id })) {
      const { on, from } = body as { readonly on?: Day; readonly from?: Day };
      if (type === 'receipt-corrected' && on === undefined) withdrawn.set(hash, `${recipient} ${String(from)}`);
    }
  }
  const broken: string[] = [];
  if (withdrawn.size === 0) return broken;
  for (const { id } of await allOf(world, 'duty')) {
    for (const { cause, body } of await world.store.reading.history({ kind: 'duty', id })) {
      const { facts } = body as { readonly facts?: Facts };
      const none = withdrawn.get(cause ?? '');
      if (none !== undefined && facts?.receipts.some(({ by, on }) => `${by} ${on}` === none)) broken.push(`${id} counts from the receipt by ${none}, which never was.`);
    }
  }
  return broken;
};

/** Nobody makes a change that takes two alone, and what is made was proposed before, by the one and with the reason it names. */
const brokenAgreements = async (world: World): Promise<readonly string[]> => {
  const broken: string[] = [];
  const applied = await appliedVersions(world);
  for (const kind of ['election', 'delivery', 'duty', 'text', 'pack'] as const) {
    for (const { standing } of await world.store.reading.list({ kind, limit: 1_000 })) {
      let open: EventRow['body'];
      for (const { type, body, actor } of await world.store.reading.history(standing)) {
        const agreed = agreedIn(body);
        if (type === 'change-proposed') open = body;
        // What two agreed on for a pack is told to its duties by the house.
        if (type === 'rule-applied') {
          if (agreed && !applied.has(agreed.reason.text)) broken.push(`${spellRef(standing)} is counted by a version nobody applied.`);
          continue;
        }
        if (agreed) {
          const { proposer, second, reason } = agreed;
          const alone = proposer.person === second.person || actor.kind !== 'person' || actor.person !== second.person;
          if (alone) broken.push(`${spellRef(standing)} was changed by one person.`);
          const proposed = open as { readonly reason?: Agreed['reason'] } | undefined;
          if (proposed?.reason?.text !== reason.text) broken.push(`${spellRef(standing)} was changed by what nobody had proposed.`);
        }
        if (agreed || type === 'change-withdrawn') open = undefined;
      }
    }
  }
  return broken;
};

/** The reasons for which versions of packs were applied. */
const appliedVersions = async (world: World): Promise<ReadonlySet<string>> => {
  const packs = await world.store.reading.list({ kind: 'pack', limit: 1_000 });
  const rows = (await Promise.all(packs.map(({ standing }) => world.store.reading.history(standing)))).flat();
  return new Set(rows.flatMap(({ type, body }) => (type === 'version-applied' ? (agreedIn(body)?.reason.text ?? []) : [])));
};

/** Every clock that runs counts by the days that are closed now; and no due is counted by them. */
const brokenClosures = async (world: World): Promise<readonly string[]> => {
  const [kept] = await allOf(world, 'closure');
  const closed = kept?.closures.map(({ day }) => day).join() ?? '';
  const clocks = [
    ...(await allOf(world, 'duty', { statuses: ['open', 'missed', 'not-applicable', 'replaced'] })),
    ...(await allOf(world, 'request', { statuses: ['asked', 'taken', 'answered', 'returned', 'declined'] })),
    ...(await allOf(world, 'round', { statuses: ['open'] })),
  ];
  const moved = (await allOf(world, 'duty')).filter(({ rule, facts, dates }) => {
    const due = datesOf(rule, facts);
    return dates.status === 'dated' && due.status === 'dated' && due.due !== dates.due;
  });
  return [
    ...clocks.flatMap(({ id, closures = [] }) => (closures.join() === closed ? [] : [`${id} counts by ${closures.join()}, and closed are ${closed}.`])),
    ...moved.map(({ id }) => `The due of ${id} was moved by a closure.`),
  ];
};

/** What started a clock is what two people said last, or whoever recorded it; every correction follows on the one before it, and its day had come. */
const brokenStarts = async (world: World): Promise<readonly string[]> =>
  (await allOf(world, 'duty')).flatMap(({ id, facts: { start }, startCorrections = [], rule: { zone } }) => {
    const last = startCorrections.at(-1)?.to;
    const chained = startCorrections.every(({ from }, nth) => nth === 0 || JSON.stringify(from) === JSON.stringify(startCorrections[nth - 1]?.to));
    const ahead = startCorrections.filter(({ to, at }) => to.on > dayOf(at, zone) || (to.at !== undefined && to.at > at));
    return [
      ...(last && JSON.stringify(last) !== JSON.stringify(start) ? [`${id} counts from another fact than was agreed on last.`] : []),
      ...(chained ? [] : [`A correction of ${id} was of another fact than it had.`]),
      ...(ahead.length > 0 ? [`${id} counts from what had not happened.`] : []),
    ];
  });

/** A duty that asks for acts is met by them, on the day of the last, and by nothing else; what was recorded before stays on record. */
const brokenActs = async (world: World): Promise<readonly string[]> => {
  const broken: string[] = [];
  for (const { id } of await allOf(world, 'duty')) {
    let state: DutyState = duty.initial;
    let former = 0;
    const rows = await world.store.reading.history({ kind: 'duty', id });
    for (const [nth, { type, at, body }] of rows.entries()) {
      state = duty.evolve(state, { type, at, ...(body as object) } as DutyEvent);
      if (state.status === 'absent') continue;
      const { formerActs = [], rule } = state;
      if (formerActs.length < former) broken.push(`${id} lost a former act with ${type}.`);
      former = formerActs.length;
      // What follows from an act is of the same moment.
      if (rows[nth + 1]?.at === at || actsOf(rule).length === 0 || !('metOn' in state)) continue;
      const last = lastAct(state);
      if (missingActs(state).length > 0) broken.push(`${id} is met, and ${missingActs(state).join('; ')} is missing after ${type}.`);
      else if (state.metOn !== last) broken.push(`${id} was met on ${state.metOn}, and what met it was done on ${last ?? 'no day'}.`);
    }
  }
  return broken;
};

/** What is merged is covered by what it is merged into, and by nothing else; that is not set aside itself. */
const brokenMerges = async (world: World): Promise<readonly string[]> => {
  const duties = await allOf(world, 'duty');
  const covered = duties.flatMap(({ id, covers = [] }) => covers.map((each) => `${each} into ${id}`)).sort();
  const merged = duties.flatMap((duty) => (duty.status === 'replaced' ? [`${duty.id} into ${duty.into}`] : [])).sort();
  const aside = duties.filter((duty) => 'agreed' in duty && (duty.covers ?? []).length > 0);
  return [
    ...(covered.join() === merged.join() ? [] : [`Merged are ${merged.join(', ')}; covered are ${covered.join(', ')}.`]),
    ...aside.map(({ id, status }) => `${id} is ${status}, and covers others.`),
  ];
};

/** What was expunged is gone, and nothing else is. */
const keptWords = async (world: World): Promise<readonly string[]> => {
  const texts = await allOf(world, 'text');
  const words = await world.store.reading.texts(texts.map(({ id }) => id));
  return texts.flatMap(({ id, status }) => (words.has(id) === (status === 'standing') ? [] : [`Of ${id}, which is ${status}, the words are ${words.has(id) ? 'there' : 'gone'}.`]));
};

const agreedIn = (body: unknown): Agreed | undefined => {
  const whole = body as Partial<Agreed> & { readonly agreed?: Agreed };
  if (whole.agreed) return whole.agreed;
  return whole.proposer && whole.second ? (whole as Agreed) : undefined;
};
