import fc from 'fast-check';
import { refusalOfMessage, refusalOfView } from '../../../sandbox/slack/rules';
import { cut } from '../../../src/adapters/slack/cut';
import { drawCard, drawPage, drawSaying } from '../../../src/adapters/slack/draw';
import { drawForm } from '../../../src/adapters/slack/draw-form';
import { escaped, escapedFor } from '../../../src/adapters/slack/mrkdwn';
import { readValue } from '../../../src/adapters/slack/buttons';
import type { Form, Page } from '../../../src/application/answer';
import type { PersonId } from '../../../src/core/language/actor';
import type { Card } from '../../../src/ports/chat';
import type { Button } from '../../../src/ports/outbox';

const about = { kind: 'request', id: 'RPT-31' } as const;
const take: Button = { command: 'request/take', label: 'Take', about, weight: 'primary' };
const giveBack: Button = { command: 'request/return', label: 'Not ours', about, confirm: 'It goes back to ODNI.' };

const drawnTake = {
  type: 'button',
  action_id: 'request/take',
  text: { type: 'plain_text', text: 'Take', emoji: false },
  value: 'request RPT-31',
  style: 'primary',
};
const plain = (text: string) => ({ type: 'plain_text', text, emoji: false });
const marked = (text: string) => ({ type: 'mrkdwn', text, verbatim: true });

describe('what is drawn for Slack', () => {
  it('is a card: title, standing, facts, sections, what comes next, buttons', () => {
    const card: Card = {
      title: '“Materiality”, RPT-31',
      standing: 'Asked; nobody at <FBI> has taken it.',
      facts: [
        { name: 'Owner', value: 'FBI' },
        { name: 'Suspense', value: '~Fri 4 December~ Mon 7 December 2026, 17:00 ET' },
      ],
      sections: [{ title: 'Due', lines: ['EO-1A', 'EO-1B & C'] }],
      next: 'Next: reminder, Mon 30 November 2026, 09:00 ET.',
      buttons: [take],
    };
    const drawn = drawCard(card);
    expect(drawn).toEqual({
      text: '“Materiality”, RPT-31. Asked; nobody at &lt;FBI&gt; has taken it.',
      blocks: [
        { type: 'header', text: plain('“Materiality”, RPT-31') },
        { type: 'section', text: marked('Asked; nobody at &lt;FBI&gt; has taken it.') },
        {
          type: 'section',
          fields: [marked('*Owner*\nFBI'), marked('*Suspense*\n~Fri 4 December~ Mon 7 December 2026, 17:00 ET')],
        },
        { type: 'section', text: marked('*Due*\n• EO-1A\n• EO-1B &amp; C') },
        { type: 'context', elements: [marked('Next: reminder, Mon 30 November 2026, 09:00 ET.')] },
        { type: 'actions', elements: [drawnTake] },
      ],
    });
    expect(refusalOfMessage(drawn)).toBeUndefined();
  });

  it('is a notice that mentions who must act, with buttons, one of which asks back', () => {
    const drawn = drawSaying({
      text: 'ODNI asks FBI.',
      mentions: ['T0HOME/U0ANA' as PersonId],
      buttons: [take, giveBack],
    });
    expect(drawn).toEqual({
      text: '<@U0ANA> ODNI asks FBI.',
      blocks: [
        { type: 'section', text: marked('<@U0ANA> ODNI asks FBI.') },
        {
          type: 'actions',
          elements: [
            drawnTake,
            {
              type: 'button',
              action_id: 'request/return',
              text: plain('Not ours'),
              value: 'request RPT-31',
              confirm: {
                title: plain('Not ours'),
                text: plain('It goes back to ODNI.'),
                confirm: plain('Not ours'),
                deny: plain('Not now'),
              },
            },
          ],
        },
      ],
    });
    expect(refusalOfMessage(drawn)).toBeUndefined();
  });

  it.each(['T000000001/U07D987D6C', '@U07D987D6C', 'U07D987D6C'])('shows nobody the id of a person who is not in the list: %s', (filled) => {
    const drawn = drawForm({ command: 'x/y', title: 'T', submit: 'S', fields: [{ kind: 'choice', name: 'who', label: 'Who', hint: 'Of DOJ only.', options: [{ value: 'a', label: 'A' }], filled }] }, {});
    expect(drawn.blocks).toMatchObject([{ hint: plain('Of DOJ only.') }]);
  });

  it.each(['2026-02-30', '2026-11-31', '2027-02-29', '2026-13-01'])('fills in no day that is not in the calendar: %s', (filled) => {
    const drawn = drawForm({ command: 'x/y', title: 'T', submit: 'S', fields: [{ kind: 'day', name: 'by', label: 'By', filled }] }, {});
    expect(drawn.blocks).toEqual([
      {
        type: 'input',
        block_id: 'by',
        label: plain('By'),
        element: { type: 'datepicker', action_id: 'value' },
        optional: false,
        hint: plain(`You wrote “${filled}”.`),
      },
    ]);
    expect(refusalOfView(drawn, 'modal')).toBeUndefined();
  });

  it('is a form: fields by name, filled in, and below a field what could not be', () => {
    const form: Form = {
      command: 'report/request',
      title: 'Ask for a report',
      submit: 'Ask',
      about,
      intro: 'Which agency, and by when?',
      fields: [
        { kind: 'line', name: 'title', label: 'Title', filled: 'Materiality' },
        {
          kind: 'day',
          name: 'by',
          label: 'By',
          hint: 'The day it is wanted.',
          problem: 'A day, as in 2026-12-01.',
          filled: 'by next Friday',
          optional: true,
        },
        {
          kind: 'choice',
          name: 'agency',
          label: 'Agency',
          options: [
            { value: 'fbi', label: 'FBI' },
            { value: 'dhs', label: 'DHS' },
          ],
          filled: 'dhs',
        },
      ],
    };
    const drawn = drawForm(form, { channel: 'C0FLOOR01' });
    const fbi = { text: plain('FBI'), value: 'fbi' };
    const dhs = { text: plain('DHS'), value: 'dhs' };
    expect(drawn).toEqual({
      type: 'modal',
      callback_id: 'report/request',
      title: plain('Ask for a report'),
      submit: plain('Ask'),
      close: plain('Cancel'),
      private_metadata: '{"channel":"C0FLOOR01","about":"request RPT-31"}',
      blocks: [
        { type: 'section', text: marked('Which agency, and by when?') },
        {
          type: 'input',
          block_id: 'title',
          label: plain('Title'),
          optional: false,
          element: {
            type: 'plain_text_input',
            action_id: 'value',
            multiline: false,
            max_length: 3000,
            initial_value: 'Materiality',
          },
        },
        { type: 'context', elements: [plain('A day, as in 2026-12-01.')] },
        {
          type: 'input',
          block_id: 'by',
          label: plain('By'),
          optional: true,
          element: { type: 'datepicker', action_id: 'value' },
          hint: plain('The day it is wanted. You wrote “by next Friday”.'),
        },
        {
          type: 'input',
          block_id: 'agency',
          label: plain('Agency'),
          optional: false,
          element: { type: 'static_select', action_id: 'value', options: [fbi, dhs], initial_option: dhs },
        },
      ],
    });
    expect(refusalOfView(drawn, 'modal')).toBeUndefined();
  });

  it('is a page: a line with its button, a line with several, and more', () => {
    const page: Page = {
      title: 'Open requests',
      lines: [
        { text: 'RPT-31', buttons: [take] },
        { text: 'RPT-32', buttons: [take, giveBack] },
      ],
      empty: 'Nothing is open.',
      more: { command: 'report/list', label: 'More', value: '20' },
    };
    const drawn = drawPage(page);
    expect(drawn.text).toBe('Open requests\nRPT-31\nRPT-32');
    expect(drawn.blocks.map(({ type }) => type)).toEqual(['section', 'section', 'section', 'actions', 'actions']);
    expect(drawn.blocks[1]).toEqual({ type: 'section', text: marked('RPT-31'), accessory: drawnTake });
    expect(drawn.blocks[4]).toEqual({
      type: 'actions',
      elements: [{ type: 'button', action_id: 'report/list', text: plain('More'), value: 'page 20' }],
    });
    expect(readValue('page 20')).toEqual({ page: '20' });
    expect(drawPage({ ...page, lines: [] }).text).toBe('Nothing is open.');
    expect(refusalOfMessage(drawn)).toBeUndefined();
  });

  it('keeps every limit, and says how much it left out', () => {
    const long = 'word '.repeat(2000);
    const many = Array.from({ length: 130 }, (_, index) => index);
    const card = drawCard({
      title: long,
      standing: long,
      facts: many.map((index) => ({ name: `fact ${index}`, value: long })),
      sections: many.map((index) => ({
        title: `section ${index}`,
        lines: many.map((line) => `line ${line} ${'x'.repeat(90)}`),
      })),
      next: long,
      buttons: many.map(() => take),
    });
    expect(refusalOfMessage(card, 'updated')).toBeUndefined();
    expect(JSON.stringify(card.blocks)).toMatch(/… and \d+ more"/);
    const page = drawPage({
      title: long,
      lines: many.map(() => ({ text: long, buttons: [take] })),
      empty: '',
      more: { command: 'report/list', label: long, value: '2' },
    });
    expect(refusalOfMessage(page)).toBeUndefined();
    expect(page.blocks.at(-2)).toEqual({ type: 'section', text: marked('… and 83 more') });
    const notice = drawSaying({ text: `${long}&&&`.repeat(9), mentions: [], buttons: many.map(() => giveBack) });
    expect(refusalOfMessage(notice)).toBeUndefined();
    expect(notice.text.length).toBeLessThanOrEqual(40_000);
    const options = many.map((index) => ({ value: `v${index}`, label: `${long}${index}` }));
    const form = drawForm(
      {
        command: 'x/y',
        title: long,
        submit: long,
        fields: [...many, ...many].map((index) => ({
          kind: 'choices',
          name: `f${index}`,
          label: long,
          hint: long,
          options,
          filled: 'v1, v99',
        })),
      },
      {},
    );
    expect(refusalOfView(form, 'modal')).toBeUndefined();
  });

  it('keeps one of every button, however many there are of one, and says how many are left out', () => {
    const confirms = Array.from({ length: 40 }, (_, nth): Button => ({
      command: 'round/confirm',
      label: `Confirm for agency ${nth}`,
      about,
      confirm: 'Of record.',
    }));
    const release: Button = { command: 'report/release', label: 'Release', about, weight: 'primary' };
    const card: Card = { title: 'a', standing: 'b', facts: [], sections: [], buttons: [take, ...confirms, release] };
    const { blocks } = drawCard(card);
    const rows = blocks.flatMap((block) => (block.type === 'actions' ? [block.elements.map(({ action_id }) => action_id)] : []));
    expect(rows).toEqual([['request/take', 'round/confirm', 'report/release'], ...Array.from({ length: 9 }, () => ['round/confirm'])]);
    expect(blocks.at(-1)).toEqual({
      type: 'context',
      elements: [marked('… and 30 more buttons. /watch me shows everyone their own.')],
    });
    const said = drawSaying({ text: 'a', mentions: [], buttons: card.buttons });
    expect(said.blocks.at(-1)).toMatchObject({ type: 'context', elements: [{ text: expect.stringMatching(/^… and \d+ more buttons/) }] });
    expect(JSON.stringify(said.blocks)).toContain('report/release');
  });

  it('spells no more of a long text than goes out, which is the same as of all of it', () => {
    const given = fc.string({ unit: fc.constantFrom('&', '<', 'a', ' ', '\n', '\u{1f5f3}'), maxLength: 60 });
    fc.assert(
      fc.property(given, fc.integer({ min: 1, max: 40 }), (text, limit) => {
        expect(cut(escapedFor(limit, text), limit)).toBe(cut(escaped(text), limit));
      }),
    );
  });

  it('breaks a long text between words, never within what was escaped', () => {
    const { blocks } = drawSaying({ text: '<'.repeat(3000), mentions: [], buttons: [] });
    for (const block of blocks) expect(JSON.stringify(block)).not.toMatch(/&(?!lt;)/);
  });
});
