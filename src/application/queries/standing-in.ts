import { addDays, atTime, dayOf } from '../../core/calendar';
import type { AgencyId } from '../../core/language/agencies';
import { missingIn } from '../../core/round';
import type { Floor } from '../floor';
import type { Present } from '../present';
import { listOf } from '../present';
import { peopleOn } from '../roster';
import { hasWorkers, nobodyOwing } from '../sayings/present';
import { lacksReceiver } from '../sayings/report';
import { lackingIn } from '../sayings/round';
import { DAYS_AHEAD } from '../work';
import { MOST } from '../work/item';

/** What a coordinator has in the place of owners who have nobody at the table, soonest first, and what is said of those. */
export const dutiesOfNobody = async ({ who, reading, clock, zone }: Floor): Promise<readonly { readonly duty: Present<'duty'>; readonly nobody: string }[]> => {
  if (!who.roles.includes('coordinator')) return [];
  const today = dayOf(clock.now(), zone);
  const people = await peopleOn(reading, today);
  const duties = await listOf('duty', { statuses: ['missed', 'open'], dueBefore: atTime(addDays(today, DAYS_AHEAD), '00:00', zone), limit: MOST }, reading);
  return duties
    .filter(({ rule: { owners } }) => !owners.includes(who.agency) && owners.some((owner) => !hasWorkers(owner, people)))
    .map((duty) => ({ duty, nobody: nobodyOwing(duty.rule.owners, people) }));
};

/** What a coordinator has in the place of agencies that were asked and have nobody who could work on it, and what is said of those. */
export const requestsOfNobody = async ({ who, reading, clock, zone }: Floor): Promise<readonly { readonly request: Present<'request'>; readonly nobody: string }[]> => {
  if (!who.roles.includes('coordinator')) return [];
  const people = await peopleOn(reading, dayOf(clock.now(), zone));
  const running = await listOf('request', { statuses: ['asked'], limit: MOST }, reading);
  return running
    .filter(({ agency }) => agency !== who.agency && !hasWorkers(agency, people))
    .map((request) => ({ request, nobody: nobodyOwing([request.agency], people) }));
};

/** Answers on a version that a coordinator has in the place of agencies that have nobody who could give or confirm them, and what is said of those. */
export const answersOfNobody = async ({ who, reading, clock, zone }: Floor): Promise<readonly { readonly round: Present<'round'>; readonly agency: AgencyId; readonly nobody: string }[]> => {
  if (!who.roles.includes('coordinator')) return [];
  const people = await peopleOn(reading, dayOf(clock.now(), zone));
  const rounds = await listOf('round', { statuses: ['open'], limit: MOST }, reading);
  return rounds.flatMap((round) =>
    missingIn(round)
      .map((agency) => ({ round, agency, nobody: lackingIn([agency], round, people) }))
      .filter(({ agency, nobody }) => agency !== who.agency && nobody !== ''));
};

/** What a coordinator has in the place of recipients of whom nobody could record the receipt. */
export const receiptsOfNobody = async ({ who, reading, clock, zone }: Floor): Promise<readonly Present<'delivery'>[]> => {
  if (!who.roles.includes('coordinator')) return [];
  const people = await peopleOn(reading, dayOf(clock.now(), zone));
  const sent = await listOf('delivery', { statuses: ['sent'], limit: MOST }, reading);
  return sent.filter(({ recipient }) => recipient !== who.agency && lacksReceiver(recipient, people));
};
