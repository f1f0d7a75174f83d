import { isClimbing } from '../../core/law';
import { interimOf, nextOfRequest } from '../../core/request';
import { missingIn, nextOfRound } from '../../core/round';
import type { Card } from '../../ports/chat';
import { agencyInWords, listed, quoted } from '../sayings';
import { correctionFacts, extensionFacts, extensionsInWords, suspenseInWords } from '../sayings/extension';
import { dueWord, dutyName } from '../sayings/duty';
import { formerHoldFacts, heldFacts, liftButtons } from '../sayings/hold';
import { judgedAfterAllFacts, takenAfterAllFacts } from '../sayings/judged-after-all';
import { reinstatementFacts } from '../sayings/reinstating';
import { requestName } from '../sayings/request-name';
import { releaseInWords } from '../sayings/report';
import { rungComing } from '../sayings/rungs';
import { dayInWords, momentInWords } from '../words/dates';
import { coordination, coordinationButtons } from './coordination';
import { lateFacts, lateLineButtons, lateStatements } from './late';
import { lineButtons, lines } from './lines';
import { onlyFor } from './parted';
import { corrections, deliveries, deliveryButtons, releaseButtons, releases } from './release';
import { expectedOn } from './struck';
import type { Whole } from './whole';

/**
 * A request and the report that answers it, as one card: who was asked, by whom, by when, where it lies, who has
 * answered about it, who has it, what comes next.
 */
export const requestCard = (whole: Whole): Card => {
  const { request, report, round } = whole;
  const done = report?.status === 'released';
  return {
    title: requestName(request, whole),
    standing: standingOf(whole),
    facts: factsOf(whole),
    sections: [...lines(whole), ...(round ? [coordination(round, whole)] : []), ...releases(whole), ...deliveries(whole), ...lateStatements(whole), ...corrections(whole)],
    ...nextInWords(whole),
    buttons: done
      ? [...deliveryButtons(whole), ...lateLineButtons(whole), ...readButtons(whole)]
      : [
          ...(request.status === 'cancelled' ? [{ command: 'report/reinstate', label: 'Reinstate', about: { kind: 'request', id: request.id } } as const] : []),
          ...lineButtons(whole),
          ...(round ? coordinationButtons(round) : []),
          ...releaseButtons(whole),
          ...lateLineButtons(whole),
          ...holdButtons(whole),
          ...readButtons(whole),
        ],
  };
};

/** What was written on the way is read apart, by those it concerns. */
const readButtons = ({ request, hasWords }: Whole): Card['buttons'] =>
  hasWords ? [{ command: 'report/read', label: 'Read', about: { kind: 'request', id: request.id } }] : [];

const factsOf = (whole: Whole): Card['facts'] => {
  const { request, report, serves } = whole;
  const version = report?.versions.at(-1);
  const interim = interimOf(request);
  return [
    { name: request.tasked ? 'Tasked by' : 'Asked by', value: agencyInWords(request.asker.agency) },
    { name: 'Owner', value: listed((report?.owners ?? [request.agency]).map(agencyInWords)) },
    { name: 'Suspense', value: [suspenseInWords(request), ...inBrackets(extensionsInWords(request))].join(' ') },
    ...reinstatementFacts(request, whole),
    ...takenAfterAllFacts(request, whole),
    ...judgedAfterAllFacts(request, whole),
    ...correctionFacts(request, whole),
    ...extensionFacts(request, whole),
    ...serves.map((duty) => ({ name: 'Serves', value: `${dutyName(duty)}${servedInWords(duty, serves)}` })),
    ...(request.partOf === undefined ? [] : [{ name: 'Part of', value: request.partOf }]),
    ...(request.incident === undefined ? [] : [{ name: 'Incident', value: request.incident }]),
    ...onlyFor(request),
    ...(interim ? [{ name: 'Interim', value: `filed ${momentInWords(interim.at, request.zone)}, the rest on ${restInWords(interim)}` }] : []),
    ...(interim?.corrections ?? []).slice(-1).map(({ by, reason }) => ({ name: 'Interim corrected', value: `by ${agencyInWords(by.agency)}: ${quoted(reason, whole)}` })),
    ...(request.forecast ? [{ name: 'Expected', value: expectedOn(request.forecast, ({ on }) => dayInWords(on)) }] : []),
    ...lateFacts(whole),
    ...holdsOf(whole),
    ...(report && report.recipients.length > 0 ? [{ name: 'Recipients', value: listed(report.recipients.map(agencyInWords)) }] : []),
    ...(version ? [{ name: 'Version', value: `${String(version.number)}, ${momentInWords(version.at, request.zone)}` }] : []),
  ];
};

/** The former days stay, struck through. */
const restInWords = ({ restOn, corrections = [] }: NonNullable<Whole['request']['interim']>): string =>
  `${corrections.map(({ from }) => `~${dayInWords(from)}~ `).join('')}${dayInWords(restOn)}`;

const inBrackets = (words: string): readonly string[] => (words === '' ? [] : [`(${words})`]);
/** `: due Fri 18 December 2026, 23:59 ET`, or that it was set aside, and that this report does not meet what it was merged into. */
const servedInWords = (duty: Whole['serves'][number], serves: Whole['serves']): string => {
  if (duty.status === 'not-applicable') return ': closed as not applicable';
  if (duty.status === 'replaced') return `: merged into ${duty.into}${serves.some(({ id }) => id === duty.into) ? '' : ', which this report does not meet'}`;
  return duty.dates.status === 'dated' ? `: ${dueWord(duty)} ${momentInWords(duty.dates.due, duty.rule.zone)}` : '';
};

/** What has been held and still climbs, and what ended before. */
const holdsOf = (whole: Whole): Card['facts'] => {
  const { request, round } = whole;
  const own = nextOfRequest(request) ? heldFacts(request, '', request.zone, whole) : [];
  return [
    ...formerHoldFacts(request, 'suspense', request.zone, whole), ...own,
    ...(round ? formerHoldFacts(round, 'suspense', round.zone, whole, ', of the round') : []), ...(round && nextOfRound(round) ? heldFacts(round, ', of the round', round.zone, whole) : []),
  ];
};

const holdButtons = ({ request, round }: Whole): Card['buttons'] => [
  ...(nextOfRequest(request) ? liftButtons(request, { kind: 'request', id: request.id }) : []),
  ...(round && nextOfRound(round) ? liftButtons(round, { kind: 'round', id: round.id }) : []),
];

const standingOf = (whole: Whole): string => {
  const { request, report, parts, deliveries: parcels } = whole;
  if (request.status === 'cancelled') return leadingIn(whole);
  if (report?.status === 'released') {
    const count = (statuses: readonly string[]): string => String(parcels.filter(({ status }) => statuses.includes(status)).length);
    return `Released ${dayInWords(report.releasedOn)}; ${count(['sent', 'received'])} of ${String(parcels.length)} delivered, ${count(['received'])} received.`;
  }
  const handedIn = parts.filter(({ status }) => status === 'answered' || status === 'accepted').length;
  const ofParts = parts.length > 0 ? ` ${String(handedIn)} of ${String(parts.length)} ${parts.length > 1 ? 'parts' : 'part'} handed in.` : '';
  return `${leadingIn(whole)}${ofParts}`;
};

const leadingIn = (whole: Whole): string => {
  const { request } = whole;
  const agency = agencyInWords(request.agency);
  const since = momentInWords(request.withSince ?? request.askedAt, request.zone);
  switch (request.status) {
    case 'asked':
      return `${request.backSince ? `Asked since ${since}, back on the desk since ${momentInWords(request.backSince, request.zone)}` : `Asked since ${since}`}; nobody at ${agency} has taken it${request.late ? '; late' : ''}.`;
    case 'taken':
      return `With ${agency}${request.drafting ? ', drafting' : ''}${request.sentBack ? ', sent back' : ''}${request.late ? ', late' : ''}.`;
    case 'answered':
      return `Handed in${request.late ? ' late' : ''}, ${momentInWords(request.answeredAt, request.zone)}; with ${agencyInWords(request.asker.agency)}.`;
    case 'accepted':
      return `Accepted${request.late ? ', handed in late' : ''}; not released yet.`;
    case 'returned':
      return `Given back by ${agency}.`;
    case 'declined':
      return `Declined by ${agency}.`;
    case 'lapsed':
      return `Not handed in by ${agency}; the report went out without it.`;
    case 'cancelled':
      return `Cancelled by ${agencyInWords(request.canceller.agency)}, ${momentInWords(request.cancelledAt, request.zone)}: ${quoted(request.reason, whole)}`;
  }
};

/** The next thing that happens by itself, or whoever the next step lies with. */
const nextInWords = (whole: Whole): { readonly next?: string } => {
  const { request, report, round, deliveries: parcels } = whole;
  const next = nextOfRequest(request) ?? (round && nextOfRound(round));
  if (next) {
    const word = next.kind.startsWith('remind') ? 'reminder' : next.kind === 'untaken' ? 'whoever leads is called if nobody has taken it' : next.kind === 'extension-unanswered' ? 'the coordinators are called if nobody has answered the extension' : next.kind === 'late' ? 'suspense, then the ladder starts' : isClimbing(next.kind) ? rungComing(next.kind) : 'asked about again';
    const asked = round?.status === 'open' ? ` Still asked: ${listed(missingIn(round).map(agencyInWords))}.` : '';
    return { next: `Next: ${word}, ${momentInWords(next.at, request.zone)}.${asked}` };
  }
  if (report?.status === 'submitted') return { next: `Next: ${releaseInWords(report)}` };
  const owed = parcels.filter(({ status }) => status === 'owed').map(({ recipient }) => agencyInWords(recipient));
  if (owed.length > 0) return { next: `Next: delivery to ${listed(owed)}.` };
  const sent = parcels.filter(({ status }) => status === 'sent').map(({ recipient }) => agencyInWords(recipient));
  return sent.length > 0 ? { next: `Next: receipt by ${listed(sent)}.` } : {};
};
