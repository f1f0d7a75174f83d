import type { types } from '@slack/bolt';
import type { Page, PageLine } from '../../application/answer';
import type { Card } from '../../ports/chat';
import type { Saying } from '../../ports/outbox';
import { drawButton, drawButtons, drawMore, drawRows } from './buttons';
import { andMore, cut, cutLines, orDash, split } from './cut';
import { escaped, escapedFor, mentioning, mrkdwn, plain, section } from './mrkdwn';
import { MOST_TOGETHER, fitting, lengthOf } from './room';

/** A message as Slack takes it. `text` is what a notification and a screen reader say. */
export type Drawn = { readonly text: string; readonly blocks: types.KnownBlock[] };

const MOST_BLOCKS = 50;
/** Slack takes 40,000; on the floor a note of where it belongs comes after it. */
const MOST_TEXT = 39_000;
/** A change takes 4,000 bytes of text (`chat.update`), and a character may be three. */
const MOST_UPDATED = 1300;
const SECTION = 3000;
const FIELDS = 10;
const MOST_ROWS = 10;
/** For the sections a text is split into, themselves. */
const ROOM_FOR_PIECES = 500;

/** What does not fit stands in `text`, which is read aloud, and on the card it belongs to. */
export const drawSaying = ({ text, mentions, buttons, rows: beside }: Saying): Drawn => {
  if (beside) return drawListed(text, beside);
  const said = mentioning(mentions, escapedFor(MOST_TEXT, text));
  const rows = drawButtons(buttons, MOST_ROWS);
  const room = MOST_TOGETHER - lengthOf(rows) - ROOM_FOR_PIECES;
  return { text: orDash(cut(said, MOST_TEXT)), blocks: [...split(cut(said, room), SECTION, 14).map(section), ...rows] };
};

/** A list: each line with what can be pressed beside it. A line that has gone leaves its buttons to nobody. */
const drawListed = (text: string, rows: NonNullable<Saying['rows']>): Drawn => {
  const lines = text.split('\n').map((line, nth) => ({ text: line, buttons: rows[nth] ?? [] }));
  return {
    text: orDash(cut(escapedFor(MOST_TEXT, text), MOST_TEXT)),
    blocks: fitting((longest) => {
      let used = 0;
      return lines.map((line) => drawLine(line, longest)).filter((blocks) => (used += blocks.length) <= MOST_BLOCKS).flat();
    }),
  };
};

export const drawCard = (card: Card): Drawn => {
  const buttons = drawButtons(card.buttons, MOST_ROWS);
  const blocks = fitting((longest) => [
    { type: 'header', text: plain(card.title, 150) },
    section(cut(escapedFor(longest, card.standing), longest)),
    ...drawFacts(card.facts, longest),
    ...drawSections(card.sections, longest),
    ...drawNext(card.next, longest),
    ...buttons,
  ]);
  return { text: orDash(cut(escapedFor(MOST_UPDATED, `${card.title}. ${card.standing}`), MOST_UPDATED)), blocks };
};

const drawNext = (next: string | undefined, longest: number): readonly types.ContextBlock[] =>
  next === undefined ? [] : [{ type: 'context', elements: [mrkdwn(escapedFor(longest, next), longest)] }];

const drawFacts = (facts: Card['facts'], longest: number): readonly types.SectionBlock[] => {
  const limit = Math.min(2000, longest);
  const fields = facts
    .slice(0, FIELDS * 4)
    .map(({ name, value }) => mrkdwn(`*${escaped(name)}*\n${orDash(escapedFor(limit, value))}`, limit));
  const rows = Array.from({ length: Math.ceil(fields.length / FIELDS) }, (_, row) =>
    fields.slice(row * FIELDS, (row + 1) * FIELDS),
  );
  return rows.map((row) => ({ type: 'section', fields: row }));
};

const MOST_SECTIONS = 25;

const drawSections = (sections: Card['sections'], longest: number): readonly types.SectionBlock[] => {
  const shown = sections.slice(0, sections.length > MOST_SECTIONS ? MOST_SECTIONS - 1 : MOST_SECTIONS);
  const left = sections.length - shown.length;
  return [
    ...shown.map(({ title, lines }) => section(cutLines([`*${title}*`, ...lines.map((line) => `• ${line}`)], longest, escaped))),
    ...(left > 0 ? [section(andMore(left))] : []),
  ];
};

/** A list with its buttons, and a way to the rest of it. */
export const drawPage = (page: Page): Drawn => ({
  text: orDash(cut(escaped(page.lines.length === 0 ? page.empty : [page.title, ...page.lines.map(({ text }) => text)].join('\n')), SECTION)),
  blocks: fitting((longest) => drawList(page, MOST_BLOCKS, longest)),
});

/** The same in a form, which holds more. */
export const drawList = (page: Page, most: number, longest = SECTION): types.KnownBlock[] => {
  const title = section(cut(`*${escaped(page.title)}*`, longest));
  const turns = drawRows([...(page.narrow ? [drawMore(page.narrow)] : []), ...(page.more ? [drawMore(page.more)] : [])]);
  if (page.lines.length === 0) return [title, section(escaped(page.empty)), ...turns];
  const lines = page.lines.map((line, nth) => [...drawHeading(line, page.lines[nth - 1], longest), ...drawLine(line, longest)]);
  const room = most - 2 - turns.length;
  let used = 0;
  const shown = lines.filter((blocks) => (used += blocks.length) <= room);
  const left = lines.length - shown.length;
  return [
    title,
    ...shown.flat(),
    ...(left > 0 ? [section(andMore(left))] : []),
    ...turns,
  ];
};

/** A heading stands above the first line under it. */
const drawHeading = ({ under }: PageLine, before: PageLine | undefined, longest: number): readonly types.KnownBlock[] =>
  under === undefined || under === before?.under ? [] : [section(cut(`*${escaped(under)}*`, longest))];

/** One button stands beside its line, several under it. */
export const drawLine = ({ text, buttons }: Page['lines'][number], longest: number): readonly types.KnownBlock[] => {
  const [only, ...others] = buttons;
  const said = section(cut(escapedFor(longest, text), longest));
  if (only && others.length === 0) return [{ ...said, accessory: drawButton(only) }];
  return [said, ...drawRows(buttons.map(drawButton))];
};
