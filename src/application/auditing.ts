import type { Actor } from '../core/language/actor';
import { never } from '../core/language/never';
import type { Entry } from './workbench';
import type { Known } from './sayings';
import { agencyInWords } from './sayings';
import { nameInWords } from './sayings/proposal';
import { rolesOfOne } from './seats';

/** What auditors read along, where the floor has a channel for them: who may do what, what was taken out, and which law is in use. */
export const readAlong: ReadonlySet<string> = new Set(['authority-delegated', 'delegation-ended', 'expunge-proposed', 'expunge-withdrawn', 'text-expunged', 'pack-unnamed', 'pack-named-again']);

/** A change of the roster, which is said nowhere else. */
export const rosterInWords = ({ happening, row }: Entry, known: Known): string | undefined => {
  if (happening.of !== 'agency' || happening.standing.state.status === 'absent') return undefined;
  const { event, standing: { state } } = happening;
  if (event.type === 'person-left') return `${event.name} is no longer on the roster of ${agencyInWords(state.id)}.`;
  if (event.type !== 'agency-seated') return undefined;
  const people = event.members.map(({ name, roles }) => `${name} (${rolesOfOne(roles)})`);
  return `The roster of ${agencyInWords(event.id)} was set by ${actorInWords(row.actor, known)}: ${people.length === 0 ? 'nobody' : people.join(', ')}.`;
};

const actorInWords = (actor: Actor, known: Known): string => {
  switch (actor.kind) {
    case 'person':
      return nameInWords(actor, known);
    case 'operator':
      return `operator:${actor.name}`;
    case 'clock':
      return 'the clock';
    case 'policy':
      return 'Watchfloor itself';
    default:
      return never(actor);
  }
};
