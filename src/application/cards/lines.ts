import { dayOf } from '../../core/calendar';
import type { Passed } from '../../core/request';
import { interimOf } from '../../core/request';
import type { Card } from '../../ports/chat';
import type { Button } from '../../ports/outbox';
import { agencyInWords, listed, spanInWords } from '../sayings';
import { lostDays } from '../sayings/asked';
import { extensionButtons, extensionsInWords } from '../sayings/extension';
import { anotherButtons, heldButtons, judgeButtons, lateButtons } from '../sayings/request-buttons';
import { dayInWords, momentInWords } from '../words/dates';
import { expectedOn } from './struck';
import type { Whole } from './whole';

type Line = Whole['request'];

/** One line for each agency, the lead's first; where one agency alone was ever asked, the card itself says it all. */
export const lines = ({ request, parts }: Whole): readonly Card['sections'][number][] => {
  const all = [request, ...parts];
  if (parts.length === 0 && request.passed === undefined) return [];
  return [{ title: 'Who is asked', lines: all.map((line) => lineInWords(line, parts.length > 0)) }];
};

const lineInWords = (line: Line, several: boolean): string => {
  const lead = several && line.partOf === undefined ? ' (lead)' : '';
  const lost = lostDays(line);
  const before = [...(line.passed ?? []).map((each) => passedInWords(each, line)), ...(lost ? [`first asked ${dayInWords(lost.first)}, ${lost.span} lost`] : [])];
  const interim = interimOf(line);
  const rest = interim && (line.status === 'asked' || line.status === 'taken') ? [`interim filed, the rest on ${dayInWords(interim.restOn)}`] : [];
  const expected = line.forecast && line.late ? [`expected ${expectedOn(line.forecast, ({ on }) => dayInWords(on))}`] : [];
  const takenAgain = line.takenAfterAll ? [`~${line.takenAfterAll.as}${line.takenAfterAll.givenBackAt ? ` ${momentInWords(line.takenAfterAll.givenBackAt, line.zone)}` : ''}~, taken after all`] : [];
  const judgedAgain = line.judgedAfterAll ? [`~sent back ${momentInWords(line.judgedAfterAll.sentBack.at, line.zone)}~, judged after all`] : [];
  const own = line.partOf !== undefined && extensionsInWords(line) !== '' ? [`by ${momentInWords(line.suspense, line.zone)}, ${extensionsInWords(line)}`] : [];
  const wanting = line.partOf !== undefined && line.extension ? [`asks for it until ${momentInWords(line.extension.until, line.zone)}`] : [];
  return `${agencyInWords(line.agency)}${lead}: ${[...before, ...takenAgain, ...judgedAgain, `${stageOf(line)}${lateIn(line)}`, ...own, ...wanting, ...rest, ...expected].join('; ')}`;
};

/** `returned by FBI after 3 days (it left its part: press Read)`. */
const passedInWords = ({ agency, from, until, as, interim, contribution }: Passed, { zone }: Line): string => {
  const left = [...(interim ? ['an interim answer'] : []), ...(contribution ? ['its part'] : [])];
  const read = left.length > 0 ? ` (it left ${listed(left)}: press Read)` : '';
  return `${as} by ${agencyInWords(agency)} after ${spanInWords(dayOf(from, zone), dayOf(until, zone))}${read}`;
};

const lateIn = ({ late, status }: Line): string => (late && (status === 'asked' || status === 'taken') ? ', late' : '');

/** How far one agency is. */
const stageOf = (line: Line): string => {
  const { zone } = line;
  switch (line.status) {
    case 'asked':
      if (line.backSince) return `back on the desk since ${momentInWords(line.backSince, zone)}, not taken`;
      return line.seenAt ? `seen ${momentInWords(line.seenAt, zone)}, not taken` : `asked ${momentInWords(line.withSince ?? line.askedAt, zone)}, not seen`;
    case 'taken':
      return line.drafting ? `drafting since ${momentInWords(line.drafting, zone)}` : line.sentBack ? 'sent back, taken' : 'taken';
    case 'answered':
      return `submitted ${momentInWords(line.answeredAt, zone)}`;
    case 'accepted':
      return 'accepted';
    case 'returned':
      return line.returnedAt ? `returned ${momentInWords(line.returnedAt, zone)}` : 'returned';
    case 'declined':
      return line.returnedAt ? `declined ${momentInWords(line.returnedAt, zone)}` : 'declined';
    case 'lapsed':
      return 'not handed in; the report went out without it';
    case 'cancelled':
      return `cancelled ${momentInWords(line.cancelledAt, zone)}`;
  }
};

/**
 * What can be pressed on a card with several lines. A button of those who were asked stands once and means the line of
 * whoever presses it; what the asker presses says whose line it is of.
 */
export const lineButtons = ({ request, parts }: Whole): readonly Button[] => {
  const all = [request, ...parts];
  const own = new Map<string, Button>();
  for (const each of [...all.flatMap(lateButtons), ...all.flatMap(heldButtons)]) {
    if (!own.has(each.command)) own.set(each.command, { ...each, about: { kind: 'request', id: request.id } });
  }
  return [...own.values(), ...all.flatMap(extensionButtons), ...all.flatMap(judgeButtons), ...all.flatMap((line) => anotherButtons(line, all.map(({ agency }) => agency))).map((each) => named(each, all))];
};

/** Of several lines, which one a button means. */
export const named = (button: Button, all: readonly Line[]): Button => {
  const line = all.find(({ id }) => id === button.about.id);
  return line && all.length > 1 ? { ...button, label: `${button.label}, for ${agencyInWords(line.agency)}` } : button;
};
