import { dayOf } from '../../core/calendar';
import { forbids } from '../../core/authority';
import type { Floor } from '../floor';
import { awayIn, seatedAgencies, seatedIn } from '../seats';
import { agencyInWords, listed } from '../sayings';
import { dayInWords } from '../words/dates';
import type { Waiting } from './by-two';

/** As many people as one sentence names. */
const MOST = 3;

/**
 * Why nobody confirms what was proposed today, and what helps: the roster has nobody else who may, or they are all away.
 * Whoever proposed it would wait, and nobody was called. Nothing where somebody may who is there.
 */
export const nobodyElse = async ({ second: [deed, agencies] }: Pick<Waiting, 'second'>, { who, reading, clock, zone }: Floor): Promise<string> => {
  const today = dayOf(clock.now(), zone);
  const able = (await seatedAgencies(reading)).flatMap((seat) =>
    seat.members.flatMap(({ person, name }) => {
      const seated = person === who.person ? undefined : seatedIn(seat, person, today);
      const may = seated && (agencies.length === 0 ? [seat.id] : agencies).some((agency) => !forbids(seated, deed, agency));
      return may ? [{ name: `${name} of ${agencyInWords(seat.id)}`, away: awayIn(seat, person, today) }] : [];
    }),
  );
  if (able.length === 0) return ' Nobody else on the roster may: whoever runs this floor adds a coordinator, with “watchfloor roster apply”.';
  if (able.some(({ away }) => !away)) return '';
  const some = able.slice(0, MOST).flatMap(({ name, away }) => (away ? [`${name}, until ${dayInWords(away.until)}`] : []));
  const more = able.length - some.length;
  return ` Whoever else may is away today: ${listed(more > 0 ? [...some, `${String(more)} more`] : some)}.`;
};

/** The same of duties that are set aside together: said once where it holds for all of them, else with those it holds for. */
export const nobodyElseFor = async (duties: readonly { readonly id: string; readonly owners: Waiting['second'][1] }[], floor: Floor): Promise<string> => {
  const whys = await Promise.all(duties.map(async ({ id, owners }) => ({ id, why: await nobodyElse({ second: ['second-set-aside', owners] }, floor) })));
  const all = [...new Set(whys.map(({ why }) => why))];
  if (all.length === 1) return all[0] ?? '';
  return all.filter((why) => why !== '').map((why) => ` For ${listed(whys.flatMap((each) => (each.why === why ? [each.id] : [])))}:${why}`).join('');
};
