import type { Person, PersonId } from '../../core/language/actor';
import { never } from '../../core/language/never';
import type { RequestState } from '../../core/request';
import type { Saying } from '../../ports/outbox';
import { momentInWords } from '../words/dates';
import { nobodyAsked } from './asked';
import { themOrDesk } from './calls';
import { extensionButtons } from './extension';
import { nobodyMissing } from './present';
import { nameInWords } from './proposal';
import { anotherButtons, heldButtons, judgeButtons } from './request-buttons';
import type { Known, Quotes } from './saying';
import { agencyInWords, calling, ended, quoted, said } from './saying';
import type { Wanted } from './wanted';
import { wantedAgain } from './wanted';

type Kept = Exclude<RequestState, { status: 'absent' }>;

/** What was cancelled by mistake is as it was; whoever goes on with it is called, and whoever is to answer for a later suspense. */
export const sayReinstated = (name: string, state: Kept, known: Known): Saying => {
  const last = state.reinstatements?.at(-1);
  const by = last ? ` ${nameInWords(last.by, known)} reinstates it. In their words: “${quoted(last.reason, known)}”` : '';
  const nobody = last && isRunning(state) ? nobodyAsked([state.agency], state, last.at, known) : nobodyMissing;
  const { asks, buttons, people } = whoGoesOn(state, known);
  return calling(
    said(`${name} is wanted after all.${by} ${standsAgain(state)}${wantedStill(state)}${nobody.words}${asks}`, ...buttons, ...extensionButtons(state)),
    [...people, ...nobody.people, ...(last ? answering(state, last.by, known) : [])],
  );
};

/** Whoever reinstates it themselves knows what it waits for. */
const answering = ({ extension, asker }: Kept, by: Person, known: Known): readonly PersonId[] =>
  extension && by.person !== asker.person ? themOrDesk(asker, known) : [];

const isRunning = ({ status }: Kept): boolean => status === 'asked' || status === 'taken';

const whoGoesOn = (state: Kept, known: Known): Omit<Wanted, 'words'> =>
  isRunning(state)
    ? wantedAgain(state, known)
    : { asks: '', buttons: [...heldButtons(state), ...judgeButtons(state), ...anotherButtons(state)], people: themOrDesk(state.asker, known) };

const wantedStill = ({ agency, extension, zone }: Kept): string =>
  extension ? ` ${agencyInWords(agency)} still wants it until ${momentInWords(extension.until, zone)}, and nobody has answered that.` : '';

/** `It is asked of DOJ again, wanted by Tue 1 December 2026, 17:00 ET as before.` */
export const standsAgain = (state: Kept): string => {
  const agency = agencyInWords(state.agency);
  const by = momentInWords(state.suspense, state.zone);
  const wanted = state.late ? `. It was wanted by ${by}: that has passed, and it is missed.` : `, wanted by ${by}, as before.`;
  switch (state.status) {
    case 'asked':
      return `It is asked of ${agency} again${wanted}`;
    case 'taken':
      return `It is with ${agency} again${wanted}`;
    case 'answered':
      return `What ${agency} handed in is judged as before: ${agencyInWords(state.asker.agency)} accepts it or sends it back.`;
    case 'accepted':
      return `What ${agency} handed in is accepted, as before.`;
    case 'returned':
    case 'declined':
      return `${agency} had ${state.status === 'declined' ? 'declined it' : 'given it back'}: ${agencyInWords(state.asker.agency)} asks another agency or drops it.`;
    case 'lapsed':
      return `The report is out without the part of ${agency}.`;
    case 'cancelled':
      return 'It is cancelled.';
    default:
      return never(state);
  }
};

/** The newest time, as a line of its card. */
export const reinstatementFacts = ({ reinstatements = [], zone }: Kept, known: Quotes): readonly { readonly name: string; readonly value: string }[] =>
  reinstatements.slice(-1).map(({ canceller, cancelledAt, cancelledFor, by, at, reason }) => ({
    name: 'Reinstated',
    value: `by ${agencyInWords(by.agency)}, ${momentInWords(at, zone)}: ${ended(quoted(reason, known))} It had been cancelled by ${agencyInWords(canceller.agency)}, ${momentInWords(cancelledAt, zone)}: ${quoted(cancelledFor, known)}`,
  }));
