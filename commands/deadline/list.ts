import { z } from 'zod';
import type { Answer } from '../../src/application/answer';
import { words } from '../../src/application/answer';
import type { Floor } from '../../src/application/define-command';
import { defineCommand } from '../../src/application/define-command';
import { findSubject, whichElection } from '../../src/application/finding';
import type { Spot } from '../../src/application/paging';
import { paged, spotOf, windowOf } from '../../src/application/paging';
import { listOf } from '../../src/application/present';
import { dutyLine } from '../../src/application/queries/duty-line';
import { agencyInWords } from '../../src/application/sayings';
import { agencyNamed, seatedAgencies } from '../../src/application/seats';

export const listDeadlines = defineCommand({
  path: 'deadline/list',
  help: {
    usage: '[overdue|AGENCY|ELECTION]',
    says: 'lists what is owed under the law, soonest due first; what is missed, what an agency owes, or what an election started',
    example: '/deadline list overdue',
  },
  schema: z.object({ offset: z.number(), filter: z.string() }),
  read: spotOf,
  query: async (spot, floor) => {
    const wanted = spot.filter.trim().toLowerCase();
    if (wanted === '' || wanted === 'all') return listed(spot, floor, { title: 'What is owed', statuses: unmet, empty: 'Nothing is owed. An election starts the clocks: /election add 2026-general 2026-11-03' });
    if (wanted === 'overdue') return listed(spot, floor, { title: 'Overdue', statuses: ['missed'], empty: 'Nothing is overdue.' });
    const agency = agencyNamed(wanted, await seatedAgencies(floor.reading)) ?? ownerIn(wanted, floor);
    if (agency !== undefined) return listed(spot, floor, { title: `What ${agencyInWords(agency)} owes`, statuses: unmet, agency, empty: `${agencyInWords(agency)} owes nothing.` });
    const election = await findSubject('election', wanted, floor);
    if (election.found === 'several') return whichElection(election, 'election/show', floor);
    if (election.found === 'one') return listed(spot, floor, { title: `What ${election.id} started`, statuses: unmet, election: election.id, empty: `Everything ${election.id} started is met.` });
    return words(`“${spot.filter}” is no agency and no election of this floor. Say overdue, an agency such as odni, or an election such as 2026-general.`);
  },
});

const unmet = ['open', 'missed'];

type Filter = { readonly title: string; readonly empty: string; readonly statuses: readonly string[]; readonly agency?: string; readonly election?: string };

const listed = async (spot: Spot, { reading }: Floor, { title, empty, ...filter }: Filter): Promise<Answer> =>
  paged(
    await listOf('duty', { ...filter, ...windowOf(spot) }, reading),
    spot,
    { command: 'deadline/list', title, empty },
    (state) => ({ text: dutyLine(state), buttons: [{ command: 'deadline/show', label: 'Show', about: { kind: 'duty', id: state.id } }] }),
  );

/** Packs name agencies that may not sit at this floor; what they owe is owed all the same. */
const ownerIn = (wanted: string, { packs }: Floor) =>
  packs.flatMap(({ rules }) => rules.flatMap(({ owners }) => owners)).find((owner) => owner === wanted);
