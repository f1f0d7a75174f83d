import type { Person } from '../../core/language/actor';
import type { AgencyId } from '../../core/language/agencies';
import type { Day, Moment, Zone } from '../../core/language/time';
import type { Reading } from '../../ports/store';
import type { Filled, Floor } from '../floor';
import type { Doing } from '../may';
import { listOf, stateOf } from '../present';
import { agencyInWords, recipientInWords } from '../sayings';
import { recordedWhen } from '../words/when';

/** A day of a report that is on record and may turn out to have been another. */
export type Recorded = {
  readonly what: 'released' | 'sent' | 'received';
  readonly agency: AgencyId;
  readonly on: Day;
  /** Who recorded it. */
  readonly by: Person;
  /** Of a sending, where somebody gave it. */
  readonly hour?: Moment;
  readonly zone: Zone;
  /** The subject that keeps it: the report, or one of its deliveries. */
  readonly id: string;
};

const MOST_DELIVERIES = 50;

/** In the order in which they happened: releases, sendings, receipts. */
export const recordedDays = async (report: string, reading: Reading): Promise<readonly Recorded[]> => {
  const state = await stateOf('report', report, reading);
  const { releases, zone } = state && 'releases' in state ? state : { releases: [], zone: undefined };
  const parcels = await listOf('delivery', { parent: report, limit: MOST_DELIVERIES }, reading);
  return [
    ...(zone === undefined ? [] : releases.map(({ agency, on, by }): Recorded => ({ what: 'released', agency, on, by, id: report, zone }))),
    ...parcels.flatMap((each): readonly Recorded[] => ('sent' in each ? [{ what: 'sent', agency: each.recipient, on: each.sent.on, ...(each.sent.hour && { hour: each.sent.hour }), by: each.sent.by, id: each.id, zone: each.zone }] : [])),
    ...parcels.flatMap((each): readonly Recorded[] => ('received' in each ? [{ what: 'received', agency: each.recipient, on: each.received.on, by: each.received.by, id: each.id, zone: each.zone }] : [])),
  ];
};

const deeds = { released: 'correct-release', sent: 'correct-sending', received: 'correct-receipt' } as const;

/** Whoever recorded it may correct it, too: what is picked, or anything that is recorded. */
export const mayCorrectRecorded = async ({ id, what: said }: Filled, { reading }: Floor): Promise<readonly Doing[]> => {
  const all = typeof id === 'string' ? await recordedDays(id, reading) : [];
  const picked = typeof said === 'string' ? all.filter((each) => said.endsWith(spellRecorded(each))) : all;
  return picked.map(({ what, agency, by }) => ({ deed: deeds[what], agencies: [agency], did: by }));
};

/** How it is picked in a form: `received doj`. */
export const spellRecorded = ({ what, agency }: Pick<Recorded, 'what' | 'agency'>): string => `${what} ${agency}`;

/** That it was none. */
export const neverInWords = ({ what, agency }: Recorded): string => {
  if (what === 'released') return `Not released by ${agencyInWords(agency)} at all`;
  return what === 'sent' ? `Not gone out to ${recipientInWords(agency)} at all` : `Not received by ${recipientInWords(agency)} at all`;
};

export const recordedInWords = ({ what, agency, on, hour, zone }: Recorded): string => {
  const day = recordedWhen(on, hour, zone);
  if (what === 'released') return `Released by ${agencyInWords(agency)}: ${day}`;
  return what === 'sent' ? `Gone out to ${recipientInWords(agency)}: ${day}` : `Received by ${recipientInWords(agency)}: ${day}`;
};
