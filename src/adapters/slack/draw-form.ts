import type { types } from '@slack/bolt';
import type { Form, Page, Problem } from '../../application/answer';
import { spellRef } from '../../core/language/refs';
import type { Saying } from '../../ports/outbox';
import { drawField } from './draw-field';
import { drawList, drawSaying } from './draw';
import { plain, section, escaped } from './mrkdwn';
import { split } from './cut';

/** What travels with a form: ids only, and checked again when it is sent. */
export type Context = {
  readonly about?: string;
  readonly given?: string;
  /** Where its words are said when it is sent: where it was asked for. */
  readonly channel?: string;
  readonly thread?: string;
};

type Where = Omit<Context, 'about' | 'given'>;

const MOST_BLOCKS = 100;

export const drawForm = (form: Form, where: Where): types.ModalView => {
  const intro = form.intro === undefined ? [] : split(escaped(form.intro), 3000, 4).map(section);
  const context: Context = {
    ...where,
    ...(form.about && { about: spellRef(form.about) }),
    ...(form.given !== undefined && { given: form.given }),
  };
  return {
    type: 'modal',
    callback_id: form.command,
    title: plain(form.title, 24),
    submit: plain(form.submit, 24),
    close: plain('Cancel', 24),
    private_metadata: JSON.stringify(context),
    blocks: [...intro, ...form.fields.flatMap(drawField)].slice(0, MOST_BLOCKS),
  };
};

/** Words, a list or a wait where a form was. */
const drawView = (blocks: types.KnownBlock[], where: Where): types.ModalView => ({
  type: 'modal',
  title: plain('Watchfloor', 24),
  close: plain('Close', 24),
  private_metadata: JSON.stringify(where),
  blocks: blocks.slice(0, MOST_BLOCKS),
});

export const drawWordsView = (words: Saying, where: Where): types.ModalView =>
  drawView(drawSaying(words).blocks, where);

export const drawPageView = (page: Page, where: Where): types.ModalView =>
  drawView(drawList(page, MOST_BLOCKS), where);

/** Field errors where there is no field to put them beside. */
export const problemsInWords = (problems: readonly Problem[]): string => problems.map(({ says }) => says).join('\n');
