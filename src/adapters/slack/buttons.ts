import type { types } from '@slack/bolt';
import type { SubjectRef } from '../../core/language/refs';
import { readRef, spellRef } from '../../core/language/refs';
import type { Button } from '../../ports/outbox';
import { andMore } from './cut';
import { mrkdwn, plain } from './mrkdwn';

/** What a button carries: what it is about, or the next page. Nothing in it is trusted; `older` cannot be read any more. */
export type Carried = { readonly about?: SubjectRef; readonly page?: string; readonly older?: true };

/** No subject's kind is `page`, so the two never meet. */
const PAGE = 'page ';

export const readValue = (value: string | undefined): Carried => {
  if (value === undefined) return {};
  if (value.startsWith(PAGE)) return { page: value.slice(PAGE.length) };
  const about = readRef(value);
  return about ? { about } : { older: true };
};

export const drawButton = ({ command, label, about, weight, confirm }: Button): types.Button => ({
  type: 'button',
  action_id: command,
  text: plain(label, 75),
  value: spellRef(about),
  ...(weight && { style: weight }),
  ...(confirm !== undefined && {
    confirm: {
      title: plain(label, 100),
      text: plain(confirm, 300),
      confirm: plain(label, 30),
      deny: plain('Not now', 30),
    },
  }),
});

export const drawMore = ({
  command,
  label,
  value,
}: {
  readonly command: string;
  readonly label: string;
  readonly value: string;
}): types.Button => ({
  type: 'button',
  action_id: command,
  text: plain(label, 75),
  value: `${PAGE}${value}`,
});

const ROW = 25;

/**
 * Rows of buttons. Slack wants an id once in a row, and the id is the command's path, so two buttons of one command lie
 * in two rows; each goes into the first row that has none of it, so that every command is in the first rows.
 */
export const drawRows = (buttons: readonly types.Button[]): readonly types.ActionsBlock[] => {
  const rows: types.Button[][] = [];
  for (const button of buttons) {
    const row = rows.find((each) => each.length < ROW && each.every(({ action_id }) => action_id !== button.action_id));
    if (row) row.push(button);
    else rows.push([button]);
  }
  return rows.map((elements) => ({ type: 'actions', elements }));
};

/** As many rows as there may be, and how many buttons that left out. */
export const drawButtons = (buttons: readonly Button[], mostRows: number): readonly types.KnownBlock[] => {
  const rows = drawRows(buttons.map(drawButton));
  const shown = rows.slice(0, mostRows);
  const left = buttons.length - shown.reduce((sum, { elements }) => sum + elements.length, 0);
  if (left === 0) return shown;
  const says = `${andMore(left)} ${left === 1 ? 'button' : 'buttons'}. /watch me shows everyone their own.`;
  return [...shown, { type: 'context', elements: [mrkdwn(says)] }];
};
