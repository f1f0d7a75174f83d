import type { Person, PersonId } from '../../core/language/actor';
import type { AfterAll, Extended, RequestNotice, RequestState, WishEnded } from '../../core/request';
import { standingDenial } from '../../core/request';
import type { Button, Saying } from '../../ports/outbox';
import { dayInWords, momentInWords } from '../words/dates';
import { holdersOf, themOrDesk } from './calls';
import { coordinatorsThere } from './present';
import { nameInWords } from './proposal';
import type { Known, Quotes } from './saying';
import { agencyInWords, calling, quoted, said } from './saying';

type Kept = Exclude<RequestState, { status: 'absent' }>;
type ExtensionNotice = Extract<RequestNotice, { say: 'extension-asked' | 'extension-granted' | 'extension-denied' | 'extension-withdrawn' }>;

/** A later suspense that is asked for, granted, denied or withdrawn; asking stops nothing, and each says so. */
export const sayExtension = (notice: ExtensionNotice, name: string, state: Kept, known: Known): Saying => {
  const { agency, asker, extension, denied, extended, suspense, zone } = state;
  const whose = agencyInWords(agency);
  const stands = `The suspense, ${momentInWords(suspense, zone)}, stands`;
  switch (notice.say) {
    case 'extension-asked': {
      if (!extension) return said(`${whose} asked for a later suspense of ${name}.`);
      const { until, forecast, reason } = extension;
      const words = `${whose} asks for ${name} until ${momentInWords(until, zone)}, and expects to hand it in on ${dayInWords(forecast)}: ${quoted(reason, known)}\n\n${stands} until ${agencyInWords(asker.agency)} or a coordinator answers.`;
      return calling(said(words, ...extensionButtons(state)), themOrDesk(asker, known));
    }
    case 'extension-granted': {
      const granted = extended?.at(-1);
      const after = granted?.afterAll ? afterAllInWords({ ...granted, afterAll: granted.afterAll }, state, known) : '. ';
      const words = `${name}: ${granted ? agencyInWords(granted.by.agency) : 'somebody'} grants ${whose} until ${momentInWords(suspense, zone)}${after}${sentence(extensionsInWords(state))}`;
      return calling(said(words), hearing(notice, state, known));
    }
    case 'extension-denied': {
      const words = denied
        ? `${name}: ${agencyInWords(denied.by.agency)} denies ${whose} the extension until ${momentInWords(denied.until, zone)}: ${quoted(denied.reason, known)}\n\n${stands}.`
        : `${name}: the extension is denied. ${stands}.`;
      return calling(said(words), hearing(notice, state, known));
    }
    case 'extension-withdrawn':
      return extensionWithdrawn(name, state, known);
  }
};

/** Whoever was asked has nothing to answer any more; those of the agency who count on it hear it, too. */
const extensionWithdrawn = (name: string, state: Kept, known: Known): Saying => {
  const { agency, asker, withdrawn, suspense, zone, late } = state;
  if (!withdrawn) return said(`${agencyInWords(agency)} asks for no later suspense of ${name} any more.`);
  const { by, reason, wish } = withdrawn;
  const wanted = momentInWords(suspense, zone);
  const stands = late ? `It was wanted by ${wanted}: that has passed, and it is missed.` : `The suspense, ${wanted}, stands.`;
  const words = `${agencyInWords(agency)} does not ask for ${name} until ${momentInWords(wish.until, zone)} any more. Withdrawn by ${nameInWords(by, known)}. In their words: “${quoted(reason, known)}”\n\nThere is nothing to answer. ${stands}`;
  const counting = [...(state.status === 'taken' ? holdersOf(state, known) : []), ...themOrDesk(wish.by, known)];
  return calling(said(words), [...themOrDesk(asker, known), ...counting].filter((person) => person !== by.person));
};

/** ` after all; it had denied that by mistake. In the words of Dana Reyes of ODNI: “…” ` */
const afterAllInWords = ({ by, until, afterAll: { denied, reason } }: Extended & { readonly afterAll: AfterAll }, { zone }: Kept, known: Known): string => {
  const did = `${denied.by.agency === by.agency ? 'it' : agencyInWords(denied.by.agency)} had denied`;
  const what = denied.until === until ? 'that' : `until ${momentInWords(denied.until, zone)}`;
  return ` after all; ${did} ${what} by mistake. In the words of ${nameInWords(by, known)}: “${quoted(reason, known)}” `;
};

/** Said once with what ended it; there is nothing left to answer. */
export const wishEnded = ({ unanswered, coordinatorsHear }: WishEnded, { agency, zone }: Kept): string => {
  if (!unanswered) return '';
  const coordinators = coordinatorsHear ? ' The coordinators have nothing to answer any more.' : '';
  return ` With that ends the wish of ${agencyInWords(agency)} for a later suspense, until ${momentInWords(unanswered, zone)}, which nobody had answered.${coordinators}`;
};

/** Nobody has answered for a working day: the coordinators are asked. */
export const sayUnanswered = (name: string, state: Kept, known: Known): Saying => {
  const { agency, asker, extension, suspense, zone } = state;
  if (!extension) return said(`${name} is wanted by ${momentInWords(suspense, zone)}.`);
  const words = `To the coordinator: ${agencyInWords(agency)} has asked since ${momentInWords(extension.at, zone)} for ${name} until ${momentInWords(extension.until, zone)}, and ${agencyInWords(asker.agency)} has not answered: ${quoted(extension.reason, known)}\n\nThe suspense, ${momentInWords(suspense, zone)}, stands until somebody does.`;
  return calling(said(words, ...extensionButtons(state)), coordinatorsThere(known));
};

/** The answer is for whoever has it, or could, and for whoever asked for the time. */
const hearing = ({ askedBy }: { readonly askedBy?: Person }, state: Kept, known: Known): readonly PersonId[] => [
  ...holdersOf(state, known),
  ...(askedBy ? themOrDesk(askedBy, known) : []),
];

/** `~Tue 1 December 2026, 17:00 ET~ Fri 4 December 2026, 17:00 ET`: what it was before it was put right, struck through. */
export const suspenseInWords = ({ extended = [], suspense, zone }: Kept): string =>
  [...extended.filter(({ reason }) => reason).map(({ from }) => `~${momentInWords(from, zone)}~`), momentInWords(suspense, zone)].join(' ');

/** `2nd extension, first suspense Tue 24 November 2026, 17:00 ET`; nothing where there is none. */
export const extensionsInWords = ({ extended = [], zone }: Kept): string => {
  const granted = extended.filter(({ reason }) => !reason);
  const [first] = granted;
  return first ? `${ordinal(granted.length)} extension, first suspense ${momentInWords(first.from, zone)}` : '';
};

const sentence = (words: string): string => (words === '' ? '' : `${words.charAt(0).toUpperCase()}${words.slice(1)}.`);

const ordinal = (count: number): string => {
  const tens = count % 100;
  const ending = tens > 10 && tens < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][count % 10] ?? 'th');
  return `${String(count)}${ending}`;
};

/** Who put the suspense right, and why. */
export const correctionFacts = ({ extended = [] }: Kept, known: Quotes): readonly { readonly name: string; readonly value: string }[] =>
  extended.flatMap(({ by, reason }) => (reason ? [{ name: 'Suspense corrected', value: `by ${agencyInWords(by.agency)}: ${quoted(reason, known)}` }] : [])).slice(-1);

/** What is asked for, or was denied or withdrawn last, as facts of a card; what is withdrawn, or granted after all, is struck through. */
export const extensionFacts = ({ extension, denied, withdrawn, extended, zone }: Kept, known: Quotes): readonly { readonly name: string; readonly value: string }[] => [
  ...(extension
    ? [{ name: 'Extension asked', value: `until ${momentInWords(extension.until, zone)}, expected ${dayInWords(extension.forecast)}: ${quoted(extension.reason, known)}` }]
    : []),
  ...(denied ? [{ name: 'Extension denied', value: `until ${momentInWords(denied.until, zone)}: ${quoted(denied.reason, known)}` }] : []),
  ...(withdrawn ? [{ name: 'Extension withdrawn', value: `~until ${momentInWords(withdrawn.wish.until, zone)}~: ${quoted(withdrawn.reason, known)}` }] : []),
  ...(extended ?? []).slice(-1).flatMap(({ by, afterAll }) =>
    afterAll
      ? [
          { name: 'Extension denied', value: `~until ${momentInWords(afterAll.denied.until, zone)}~: ${quoted(afterAll.denied.reason, known)}` },
          { name: 'Granted after all', value: `by ${agencyInWords(by.agency)}: ${quoted(afterAll.reason, known)}` },
        ]
      : []),
];

/** What whoever asked for the work, or a coordinator, can press. On a card with several lines each says whose it is. */
export const extensionButtons = (state: Kept): readonly Button[] => {
  const { id, agency, partOf, extension, status } = state;
  const about = { kind: 'request', id } as const;
  const whose = partOf === undefined ? '' : `: ${agencyInWords(agency)}`;
  if (standingDenial(state)) return [{ command: 'request/grant-after-all', label: `Grant after all${whose}`, about }];
  if (!extension || (status !== 'asked' && status !== 'taken')) return [];
  return [
    { command: 'request/grant', label: `Grant${whose}`, about, weight: 'primary' },
    { command: 'request/grant-until', label: `Grant until…${whose}`, about },
    { command: 'request/deny', label: `Deny${whose}`, about },
  ];
};
