import type { DayCorrection, Dispatch } from '../../core/delivery';
import type { Day, Zone } from '../../core/language/time';
import { isMetByActs } from '../../core/law';
import { isMetWith, rulesOf } from '../../core/policies';
import { wantingReleases } from '../../core/report';
import { answerOf, missingIn } from '../../core/round';
import type { Card } from '../../ports/chat';
import type { Button } from '../../ports/outbox';
import type { Quotes } from '../sayings';
import { agencyInWords, listed, quoted, recipientInWords } from '../sayings';
import { dutyName } from '../sayings/duty';
import { proposalButtons } from '../sayings/proposal';
import { dayInWords } from '../words/dates';
import { recordedWhen } from '../words/when';
import { newest } from './newest';
import { startableByReceipt, startedByReceipt, startedBySending } from './starts';
import type { ToRelease, Whole } from './whole';

type Parcel = Whole['deliveries'][number];

/** Who has let a version go that takes several. */
export const releases = ({ report }: Whole): readonly Card['sections'][number][] => {
  if (report?.status !== 'submitted' || report.releases.length === 0) return [];
  const done = report.releases.map(({ agency, by, on }) => `${agencyInWords(agency)}: released ${dayInWords(on)}${by.delegation ? ', by delegation' : ''}`);
  return [{ title: 'Release', lines: [...done, ...wantingReleases(report).map((agency) => `${agencyInWords(agency)}: not released yet`)] }];
};

/** Where each recipient's copy is. */
export const deliveries = ({ deliveries: parcels, ...known }: Whole): readonly Card['sections'][number][] =>
  parcels.length === 0 ? [] : [{ title: 'Deliveries', lines: parcels.map((parcel) => `${agencyInWords(parcel.recipient)}: ${whereIs(parcel, known)}`) }];

const whereIs = (parcel: Parcel, known: Quotes): string => {
  switch (parcel.status) {
    case 'owed':
      return `${former(parcel, 'sent')}owed since ${dayInWords(parcel.releasedOn)}`;
    case 'called-off':
      return 'not owed: it is not released any more';
    case 'sent':
      return `sent ${former(parcel, 'sent')}${handed(parcel.sent, parcel.zone, known)}, receipt not recorded yet`;
    case 'received':
      return `sent ${former(parcel, 'sent')}${handed(parcel.sent, parcel.zone, known)}, received ${former(parcel, 'received')}${handed(parcel.received, parcel.zone, known)}`;
  }
};

/** `Fri 11 December 2026, says ODNI: “Receipt 7”`: the day, and what proves it where that was named. */
const handed = ({ on, hour, by, evidence }: Dispatch, zone: Zone, known: Quotes): string =>
  `${recordedWhen(on, hour, zone)}${evidence ? `, says ${agencyInWords(by.agency)}: “${quoted(evidence, known)}”` : ''}`;

/** Days it was recorded for, struck through. */
const former = ({ corrections = [], zone }: Parcel, of: 'sent' | 'received'): string =>
  corrections.filter((each) => each.of === of).map((each) => `~${formerWhen(each, zone)}~ `).join('');

const formerWhen = (each: DayCorrection, zone: Zone): string => recordedWhen(each.from, each.of === 'sent' ? each.fromHour : undefined, zone);
const whenNow = (each: DayCorrection, zone: Zone): string => (each.to === undefined ? 'never' : recordedWhen(each.to, each.of === 'sent' ? each.toHour : undefined, zone));

/** What was recorded wrongly, by whom it was put right and why; and what waits for a second person. */
export const corrections = (whole: Whole): readonly Card['sections'][number][] => {
  const { report, deliveries: parcels } = whole;
  const released = (report?.corrections ?? []).map(({ agency, from, to, by, reason }) =>
    correctedLine(`Released by ${agencyInWords(agency)}`, dayInWords(from), dayOrNever(to), agencyInWords(by.agency), quoted(reason, whole)));
  const handed = parcels.flatMap(({ recipient, zone, corrections: all = [] }) =>
    all.map((each) => {
      const what = `${each.of === 'sent' ? 'Gone out to' : 'Received by'} ${agencyInWords(recipient)}`;
      const by = each.of === 'sent' ? agencyInWords(each.by.agency) : listed([each.proposer, each.second].map(({ agency }) => agencyInWords(agency)));
      return correctedLine(what, formerWhen(each, zone), whenNow(each, zone), by, quoted(each.reason, whole));
    }));
  const waiting = parcels.flatMap(({ recipient, proposal }) =>
    proposal
      ? [`Received by ${agencyInWords(recipient)} ${dayOrNever(proposal.change.to)}, not ${dayInWords(proposal.change.from)}; proposed by ${agencyInWords(proposal.by.agency)}: ${quoted(proposal.reason, whole)}`]
      : []);
  const sections = [
    { title: 'Corrected', lines: newest([...released, ...handed]) },
    { title: 'Waits for a second person', lines: newest(waiting) },
  ];
  return sections.filter(({ lines }) => lines.length > 0);
};

const dayOrNever = (day: Day | undefined): string => (day === undefined ? 'never' : dayInWords(day));

const correctedLine = (what: string, from: string, to: string, by: string, reason: string): string =>
  `${what}: ~${from}~ ${to}, by ${by}: ${reason}`;

export const releaseButtons = (whole: ToRelease): readonly Button[] => {
  const { report } = whole;
  if (report?.status !== 'submitted') return [];
  return [{ command: 'report/release', label: 'Release', about: { kind: 'report', id: report.id }, weight: 'primary', confirm: releaseWords(whole) }];
};

/** What stands against it travels with it and stops nobody; what it will start is said before it is pressed. */
const releaseWords = ({ report, round, beside }: ToRelease): string => {
  if (report?.status !== 'submitted') return '';
  const wanting = wantingReleases(report);
  const against = round ? round.asked.map(({ agency }) => agency).filter((agency) => answerOf(round, agency)?.kind === 'nonconcur') : [];
  const silent = round ? missingIn(round) : [];
  return [
    `Releases version ${String(report.current.number)}${report.recipients.length === 0 ? '. The law names no recipient of it' : ` to ${listed(report.recipients.map(agencyInWords))}`}.`,
    ...(wanting.length > 1 ? [`It goes out when ${listed(wanting.map(agencyInWords))} have each released it.`] : []),
    ...(against.length > 0 ? [`The nonconcur of ${listed(against.map(agencyInWords))} travels with it.`] : []),
    ...(silent.length > 0 ? [`No answer of record from ${listed(silent.map(agencyInWords))}.`] : []),
    ...startableByReceipt(rulesOf(report.duties), beside),
  ].join(' ');
};

export const deliveryButtons = (whole: Whole): readonly Button[] =>
  whole.deliveries.flatMap((parcel): readonly Button[] => {
    const about = { kind: 'delivery', id: parcel.id } as const;
    const to = agencyInWords(parcel.recipient);
    switch (parcel.status) {
      case 'owed':
        return [{ command: 'delivery/sent', label: `Delivered: ${to}`, about, confirm: sentWords(parcel, whole) }];
      case 'sent':
        return [{ command: 'delivery/received', label: `Received: ${to}`, about, confirm: receivedWords(parcel, whole) }];
      case 'called-off':
        return [];
      case 'received':
        return parcel.proposal ? proposalButtons(about) : [];
    }
  });

const sentWords = (parcel: Parcel, { deliveries: parcels, serves, beside }: Whole): string => {
  const owed = parcels.filter(({ status }) => status === 'owed').length - 1;
  const records = `Records that it went out to ${recipientInWords(parcel.recipient)}.`;
  const met = serves.filter((duty) => (duty.status === 'open' || duty.status === 'missed') && isMetWith(parcel, duty, parcels)).map(dutyName);
  if (owed > 0) return [records, ...(met.length > 0 ? [`It meets ${listed(met)}.`] : []), `${String(owed)} more to be recorded.`].join(' ');
  const meets = met.length > 0 ? `It is the last one and meets ${listed(met)}.` : 'It is the last one.';
  return [records, meets, ...startedBySending(rulesOf(parcel.duties.filter((id) => !serves.some((duty) => duty.id === id && isMetByActs(duty.rule)))), beside)].join(' ');
};

const receivedWords = (parcel: Extract<Parcel, { status: 'sent' }>, { beside }: Whole): string => {
  const { duties, recipient, sent } = parcel;
  const starts = startedByReceipt(rulesOf(duties), recipient, sent.on, beside);
  return starts.length > 0 ? starts.join(' ') : `Records that ${recipientInWords(recipient)} has it. No clock counts from this receipt.`;
};
