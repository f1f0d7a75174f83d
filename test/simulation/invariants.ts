import { firstBroken } from '../../src/application/ledger';
import { subjects } from '../../src/core/house';
import { subjectKinds, spellRef } from '../../src/core/language/refs';
import type { Standing } from '../../src/core/house';
import type { Moment } from '../../src/core/language/time';
import { brokenCoordination } from './coordination-invariants';
import { brokenCorrections } from './correction-invariants';
import { brokenDeeds } from './deed-invariants';
import { brokenIncidents } from './incident-invariants';
import { brokenJudging } from './judging-invariants';
import { climbedWrongly, heldInVain, ladderNotStarted } from './ladder-invariants';
import { brokenPacks } from './pack-invariants';
import { brokenRoster } from './people-invariants';
import { brokenSight } from './sight-invariants';
import type { World } from './world';

/** What must be true whatever has happened; every sentence that is not. */
export const brokenInvariants = async (world: World): Promise<readonly string[]> => {
  const broken: string[] = [];
  for (const kind of subjectKinds) {
    for (const { standing, version, head } of await world.store.reading.list({ kind, limit: 1_000 })) {
      const name = spellRef(standing);
      const wanted = alarmOf(standing);
      const row = await world.store.alarms.of({ of: standing });
      if (row?.at !== wanted) broken.push(`${name} wants to be woken at ${String(wanted)}, its alarm row says ${String(row?.at)}.`);
      const history = await world.store.reading.history(standing);
      const last = history.at(-1);
      if (history.length !== version || last?.hash !== head) broken.push(`${name} is at version ${String(version)} with ${String(history.length)} events.`);
      if (last?.state !== world.digest(standing.state)) broken.push(`${name} is not what its last event says it is.`);
      const forged = firstBroken(history, world.digest);
      if (forged) broken.push(`${name}: event ${String(forged.number)} does not stand on the one before.`);
      broken.push(...heldInVain(name, history), ...(kind === 'request' ? climbedWrongly(name, history) : []));
      const unsaid = ladderNotStarted(standing, world.clock.now());
      if (unsaid) broken.push(unsaid);
    }
  }
  for (const [id, times] of world.chat.posts) if (times > 1) broken.push(`${id} was posted ${String(times)} times.`);
  for (const [id, told] of world.chat.refused) {
    const places = [...told.values()];
    const once = new Set(places).size === places.length && (places.length === 1 || places.every((place) => place.startsWith('person')));
    if (places.length === 0 || !once) broken.push(`${id} was refused, and that was told ${String(places.length)} times: ${places.join(', ')}.`);
    if (world.chat.posts.has(id)) broken.push(`${id} was refused, and posted.`);
  }
  for (const [morning, messages] of world.chat.mornings) if (messages.size > 1) broken.push(`${morning} came ${String(messages.size)} times.`);
  for (const [place, messages] of world.chat.cards) if (messages > 1) broken.push(`${place} has ${String(messages)} cards.`);
  for (const [key, times] of world.handedIn) if (times > 1) broken.push(`${key} was carried out ${String(times)} times.`);
  return [...broken, ...world.wrongs, ...new Set(world.chat.leaks), ...(await brokenCoordination(world)), ...(await brokenJudging(world)), ...(await brokenRoster(world)), ...(await brokenCorrections(world)), ...(await brokenDeeds(world)), ...(await brokenPacks(world)), ...(await brokenSight(world)), ...(await brokenIncidents(world))];
};

const alarmOf = (standing: Standing): Moment | undefined => {
  switch (standing.kind) {
    case 'election':
      return subjects.election.alarm(standing.state);
    case 'duty':
      return subjects.duty.alarm(standing.state);
    case 'request':
      return subjects.request.alarm(standing.state);
    case 'agency':
      return subjects.agency.alarm(standing.state);
    case 'incident':
      return subjects.incident.alarm(standing.state);
    case 'report':
      return subjects.report.alarm(standing.state);
    case 'round':
      return subjects.round.alarm(standing.state);
    case 'text':
      return subjects.text.alarm(standing.state);
    case 'closure':
      return subjects.closure.alarm(standing.state);
    case 'delivery':
      return subjects.delivery.alarm(standing.state);
    case 'pack':
      return subjects.pack.alarm(standing.state);
    case 'pack-text':
      return subjects['pack-text'].alarm(standing.state);
  }
};

/** After everything has settled, no promise is left. */
export const unkept = async (world: World): Promise<readonly string[]> => {
  const waiting = await world.store.outbox.waiting();
  return waiting > 0 ? [`${String(waiting)} promises were never kept.`] : [];
};
