import type { types } from '@slack/bolt';
import type { Page } from '../../application/answer';
import type { Card } from '../../ports/chat';
import type { Saying } from '../../ports/outbox';
import { drawButton, drawMore, drawRows } from './buttons';
import { andMore, cut, cutLines, orDash, split } from './cut';
import { escaped, mentioning, mrkdwn, plain, section } from './mrkdwn';

/** A message as Slack takes it. `text` is what a notification and a screen reader say. */
export type Drawn = { readonly text: string; readonly blocks: types.KnownBlock[] };

const MOST_BLOCKS = 50;
const MOST_TEXT = 40_000;
const SECTION = 3000;
const FIELDS = 10;

export const drawSaying = ({ text, mentions, buttons }: Saying): Drawn => {
  const said = mentioning(mentions, escaped(text));
  const rows = drawRows(buttons.map(drawButton)).slice(0, MOST_BLOCKS - 14);
  return { text: orDash(cut(said, MOST_TEXT)), blocks: [...split(said, SECTION, 14).map(section), ...rows] };
};

export const drawCard = (card: Card): Drawn => {
  const buttons = drawRows(card.buttons.map(drawButton)).slice(0, 10);
  const blocks: types.KnownBlock[] = [
    { type: 'header', text: plain(card.title, 150) },
    section(escaped(card.standing)),
    ...drawFacts(card.facts),
    ...drawSections(card.sections),
    ...drawNext(card.next),
    ...buttons,
  ];
  return { text: orDash(cut(escaped(`${card.title}. ${card.standing}`), MOST_TEXT)), blocks };
};

const drawNext = (next: string | undefined): readonly types.ContextBlock[] =>
  next === undefined ? [] : [{ type: 'context', elements: [mrkdwn(escaped(next))] }];

const drawFacts = (facts: Card['facts']): readonly types.SectionBlock[] => {
  const fields = facts
    .slice(0, FIELDS * 4)
    .map(({ name, value }) => mrkdwn(`*${escaped(name)}*\n${orDash(escaped(value))}`, 2000));
  const rows = Array.from({ length: Math.ceil(fields.length / FIELDS) }, (_, row) =>
    fields.slice(row * FIELDS, (row + 1) * FIELDS),
  );
  return rows.map((row) => ({ type: 'section', fields: row }));
};

const MOST_SECTIONS = 25;

const drawSections = (sections: Card['sections']): readonly types.SectionBlock[] => {
  const shown = sections.slice(0, sections.length > MOST_SECTIONS ? MOST_SECTIONS - 1 : MOST_SECTIONS);
  const left = sections.length - shown.length;
  return [
    ...shown.map(({ title, lines }) =>
      section(cutLines([`*${escaped(title)}*`, ...lines.map((line) => `• ${escaped(line)}`)], SECTION)),
    ),
    ...(left > 0 ? [section(andMore(left))] : []),
  ];
};

/** A list with its buttons, and a way to the rest of it. `most` is 50 blocks in a message, 100 in a form. */
export const drawPage = (page: Page, most = MOST_BLOCKS): Drawn => {
  const title = `*${escaped(page.title)}*`;
  if (page.lines.length === 0)
    return { text: orDash(escaped(page.empty)), blocks: [section(title), section(escaped(page.empty))] };
  const lines = page.lines.map(drawLine);
  const room = most - 3;
  let used = 0;
  const fitting = lines.filter((blocks) => (used += blocks.length) <= room);
  const left = lines.length - fitting.length;
  const blocks: types.KnownBlock[] = [
    section(title),
    ...fitting.flat(),
    ...(left > 0 ? [section(andMore(left))] : []),
    ...(page.more ? drawRows([drawMore(page.more)]) : []),
  ];
  return {
    text: orDash(cut(escaped([page.title, ...page.lines.map(({ text }) => text)].join('\n')), SECTION)),
    blocks,
  };
};

/** One button stands beside its line, several under it. */
const drawLine = ({ text, buttons }: Page['lines'][number]): readonly types.KnownBlock[] => {
  const [only, ...others] = buttons;
  const said = section(escaped(text));
  if (only && others.length === 0) return [{ ...said, accessory: drawButton(only) }];
  return [said, ...drawRows(buttons.map(drawButton))];
};
