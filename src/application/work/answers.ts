import { wantingReleases } from '../../core/report';
import { answerOf, faceOfRound, missingIn } from '../../core/round';
import type { PersonId } from '../../core/language/actor';
import type { AgencyId } from '../../core/language/agencies';
import type { TextId } from '../../core/language/words';
import type { Button } from '../../ports/outbox';
import { releaseButtons } from '../cards/release';
import { toRelease } from '../cards/whole';
import type { Present } from '../present';
import { listOf } from '../present';
import { readingOnce } from '../reading-once';
import { agencyInWords, recipientInWords } from '../sayings';
import type { People } from '../sayings/calls';
import { answeringFor, bindingFor, receivingFor, releasersOf, withRole, workersOf } from '../sayings/calls';
import { byCoordinator, lacksReceiver, receivedButton } from '../sayings/report';
import { answerButtons, confirmButton, holdingOfRound, lackingIn } from '../sayings/round';
import { dayInWords, momentInWords } from '../words/dates';
import type { ByWhen } from './by-when';
import { byWhen } from './by-when';
import type { Item, WorkParts } from './item';
import { MOST, show } from './item';
import { climbed } from './ladder';

/** Answers to a version that are still missing, agency by agency; a staff answer waits for its releaser. */
export const answersDue = async ({ reading, people, now, today }: WorkParts): Promise<readonly Item[]> => {
  const rounds = await listOf('round', { statuses: ['open'], limit: MOST }, reading);
  const titles = await reading.texts(rounds.map(({ title }) => title.text));
  return rounds.flatMap((round): readonly Item[] => {
    const about = { kind: 'round', id: round.id } as const;
    const by = momentInWords(round.suspense, round.zone);
    const shared = { about, standing: { kind: 'round', id: round.id, state: round }, as: 'due', target: round.suspense, late: now >= round.suspense, quotes: [round.title.text] } as const;
    const text = `${titled(titles, round.title.text, round.report)}, version ${String(round.version)} by ${agencyInWords(round.owner)}: answer by ${by}`;
    const report = show('report/status', { kind: 'request', id: round.report });
    const read = { command: 'report/read', label: 'Read', about: report.about };
    const each = missingIn(round).flatMap((agency): readonly Item[] => {
      const staff = answerOf(round, agency);
      const lacking = lackingIn([agency], round, people);
      const waits = staff ? `${text}; the staff answer waits for the releaser.` : `${text}.`;
      // Whoever stands in for an agency without anybody presses nothing of what its people press.
      if (lacking !== '') return [{ ...shared, text: `${waits}${lacking}`, buttons: [report, read], people: (staff ? bindingFor : answeringFor)([agency], people) }];
      if (!staff) return [{ ...shared, text: waits, buttons: [...answerButtons(round), read], people: workersOf(agency, people) }];
      const { may, cover } = releasing(agency, people);
      return [
        { ...shared, text: waits, buttons: [confirmButton(staff, round), report], people: may },
        { ...shared, text: `${waits} ${coversInWords(agency, 'confirm')}`, buttons: [report, read], people: cover },
      ];
    });
    const { called } = climbed({ ...round, face: faceOfRound(round) }, holdingOfRound(round, people), undefined, today, people);
    const missing = missingIn(round).map(agencyInWords).join(', ');
    return called.length > 0 ? [...each, { ...shared, text: `${text}; no answer of record from ${missing}.`, buttons: [report], people: called }] : each;
  });
};

/** Versions that wait for a release, and reports that have to go out or be received. */
export const releasesDue = async ({ reading, people, now }: WorkParts): Promise<readonly Item[]> => {
  const reports = await listOf('report', { statuses: ['submitted'], limit: MOST }, reading);
  const owed = await listOf('delivery', { statuses: ['owed', 'sent'], limit: MOST }, reading);
  const titles = await reading.texts([...reports, ...owed].map(({ title }) => title.text));
  const once = readingOnce(reading);
  const toReleases = await Promise.all(reports.map(async (report) => releaseOf(report, { release: releaseButtons(await toRelease(report, once)), until: await byWhen({ ...report, report: report.id }, now, once) }, titles, people)));
  const deliveries = await Promise.all(owed.map(async (parcel) => deliveryOf(parcel, await byWhen(parcel, now, once), titles, people)));
  return [...toReleases.flat(), ...deliveries.flat()];
};

/** What has to go out by a day; a receipt has none. */
const deliveryOf = (parcel: Present<'delivery'>, { by, ...until }: ByWhen, titles: ReadonlyMap<TextId, string>, people: People): readonly Item[] => {
  const about = { kind: 'delivery', id: parcel.id } as const;
  const name = titled(titles, parcel.title.text, parcel.report);
  const shared = { about, standing: { kind: 'delivery', id: parcel.id, state: parcel }, as: 'waiting', quotes: [parcel.title.text] } as const;
  if (parcel.status === 'owed') {
    const text = `${name}, released ${dayInWords(parcel.releasedOn)}: to go out to ${recipientInWords(parcel.recipient)}${by}.`;
    return [{ ...shared, ...until, always: true, text, buttons: [{ command: 'delivery/sent', label: 'Delivered', about }], people: parcel.owners.flatMap((owner) => workersOf(owner, people)) }];
  }
  const { recipient } = parcel;
  const text = `${name}: sent to ${recipientInWords(recipient)}, receipt not recorded yet.`;
  const waits = { ...shared, late: false, buttons: [receivedButton(parcel)] } as const;
  if (lacksReceiver(recipient, people)) return [{ ...waits, text: `${text} ${byCoordinator(recipient, 'it')}`, people: receivingFor(recipient, people) }];
  const { may, cover } = releasing(recipient, people);
  // A coordinator of the recipient records it with evidence.
  const coordinators = withRole(recipient, 'coordinator', people);
  const canRecord = (person: PersonId): boolean => coordinators.includes(people.away(person)?.standIn?.person ?? person);
  return [
    { ...waits, text, people: [...may, ...cover.filter(canRecord)] },
    { ...waits, text: `${text} ${coversInWords(recipient, 'record')}`, people: cover.filter((person) => !canRecord(person)) },
  ];
};

type ToRelease = { readonly release: readonly Button[]; readonly until: ByWhen };

/** Whoever covers for a releaser and is none is told what it waits for; the button is for those who may press it. */
const releaseOf = (report: Present<'report'>, { release, until: { by, ...until } }: ToRelease, titles: ReadonlyMap<TextId, string>, people: People): readonly Item[] => {
  if (report.status !== 'submitted') return [];
  const about = { kind: 'request', id: report.id } as const;
  const waits = `${titled(titles, report.title.text, report.id)}: version ${String(report.versions.length)} waits for`;
  const shared = { about, as: 'waiting', ...until, always: true, quotes: [report.title.text] } as const;
  const buttons = [show('report/status', about), { command: 'report/read', label: 'Read', about }];
  const wanted = by === '' ? '' : `, wanted${by}`;
  return wantingReleases(report).flatMap((agency): readonly Item[] => {
    const whose = agencyInWords(agency);
    const { may, cover } = releasing(agency, people);
    return [
      { ...shared, text: `${waits} your release${by}.`, buttons: [...release, ...buttons], people: may },
      {
        ...shared, buttons, people: cover,
        text: `${waits} the release by ${whose}${wanted}. ${coversInWords(agency, 'release')}`,
      },
    ];
  });
};

/** Releasers who are there or have one in their place; and those in whose place somebody is who can bind nobody. */
const releasing = (agency: AgencyId, people: People): { readonly may: readonly PersonId[]; readonly cover: readonly PersonId[] } => {
  const releasers = withRole(agency, 'releaser', people);
  const called = releasersOf([agency], people);
  const may = called.filter((person) => releasers.includes(people.away(person)?.standIn?.person ?? person));
  return { may, cover: called.filter((person) => !may.includes(person)) };
};

const coversInWords = (agency: AgencyId, verb: 'release' | 'confirm' | 'record'): string =>
  `You cover for its releaser, but only a releaser, or whoever binds ${agencyInWords(agency)} by delegation, can ${verb} it.`;

const titled = (titles: ReadonlyMap<TextId, string>, title: TextId, id: string): string => {
  const said = titles.get(title);
  return said === undefined ? id : `“${said}”, ${id}`;
};
