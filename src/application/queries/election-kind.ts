import type { Outcome } from '../../core/election';
import { dutiesOfElection } from '../../core/law';
import { openedByCorrection } from '../../core/policies';
import type { Floor } from '../floor';
import type { Present } from '../present';
import { listOf, stateOf } from '../present';
import { dutyName } from '../sayings/duty';
import { broughtInWords } from '../sayings/opening';
import { broughtTo } from './brought';
import { recordOf } from './on-record';

const MOST_DUTIES = 200;

/** What another kind of an election opens, and what stays open although that kind would not have opened it; nothing by itself closes. */
export const effectOfKind = async (name: string, { day, conclusion, kind }: Outcome, { packs, reading, clock }: Floor): Promise<string> => {
  const election = await stateOf('election', name, reading);
  if (!election || kind === undefined || kind === election.kind) return '';
  const after = { name, day, kind, ...(conclusion && { conclusion }) };
  const planned = dutiesOfElection(await packs(), after);
  const there = await listOf('duty', { election: name, limit: MOST_DUTIES }, reading);
  const { byKind } = openedByCorrection(await packs(), after, election.kind, await recordOf(reading), there, clock.now());
  const opens = byKind.map((each) => `• ${broughtInWords(broughtTo(each, clock.now()))}`);
  return [...(opens.length > 0 ? ['It opens:', ...opens] : ['It opens no duty.']), ...leftOpen(there, planned.map(({ id }) => id))].join('\n');
};

/** The same once it is done. */
export const leftByKind = async (name: string, { packs, reading }: Pick<Floor, 'packs' | 'reading'>): Promise<string> => {
  const election = await stateOf('election', name, reading);
  if (!election?.corrections?.at(-1)?.to.kind) return '';
  const planned = dutiesOfElection(await packs(), { name, day: election.day, kind: election.kind });
  return leftOpen(await listOf('duty', { election: name, limit: MOST_DUTIES }, reading), planned.map(({ id }) => id)).map((line) => `\n${line}`).join('');
};

const leftOpen = (there: readonly Present<'duty'>[], planned: readonly string[]): readonly string[] => {
  const left = there.filter(({ id, status }) => (status === 'open' || status === 'missed') && !planned.includes(id));
  return left.length === 0 ? [] : ['These stay open, for nothing closes by itself; two people close each with the reason:', ...left.map((duty) => `• ${dutyName(duty)}: /deadline close ${duty.id}`)];
};
