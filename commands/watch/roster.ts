import { z } from 'zod';
import { dayOf } from '../../src/core/calendar';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import { unseated } from '../../src/application/forms/agencies';
import { PAGE, paged, spotOf } from '../../src/application/paging';
import { rosterLines } from '../../src/application/queries/roster-line';
import { agencyInWords } from '../../src/application/sayings';
import { agencyNamed, seatedAgencies } from '../../src/application/seats';

export const watchRoster = defineCommand({
  path: 'watch/roster',
  help: { usage: '[AGENCY]', says: 'lists who is at the table in which role, who is away with which cover, and who binds an agency for whom', example: '/watch roster doj' },
  schema: z.object({ offset: z.number(), filter: z.string() }),
  read: spotOf,
  query: async (spot, { who, reading, clock, zone }) => {
    const seats = await seatedAgencies(reading);
    const wanted = spot.filter.trim();
    const agency = wanted === '' ? undefined : agencyNamed(wanted, seats);
    if (wanted !== '' && agency === undefined) return words(unseated('agency', [wanted.toLowerCase()], seats).map(({ says }) => says).join(' '));
    const shown = agency === undefined ? seats : seats.filter(({ id }) => id === agency);
    const lines = shown.flatMap((seat) => rosterLines(seat, dayOf(clock.now(), zone), who));
    const title = `${agency === undefined ? 'The roster' : agencyInWords(agency)}: ${String(lines.length)} ${lines.length === 1 ? 'person' : 'people'}`;
    const empty = 'Nobody is on the roster. An operator seats it: watchfloor roster apply FILE.';
    return paged(lines.slice(spot.offset, spot.offset + PAGE + 1), spot, { command: 'watch/roster', title, empty }, (line) => line);
  },
});
