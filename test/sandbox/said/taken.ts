import { refusalOfMessage, refusalOfView } from '../../../sandbox/slack/rules';
import type { Refusal } from '../../../sandbox/slack/rules';
import type { Drawn } from '../../../src/adapters/slack/draw';
import { drawCard, drawPage, drawSaying } from '../../../src/adapters/slack/draw';
import { drawForm, drawPageView, drawWordsView, problemsInWords } from '../../../src/adapters/slack/draw-form';
import { refilled } from '../../../src/adapters/slack/fields';
import { whyOnTheFloor, withLine } from '../../../src/adapters/slack/outcome';
import { formPayload } from '../../../src/adapters/slack/payloads';
import { metadataOf } from '../../../src/adapters/slack/post';
import { quietly } from '../../../src/adapters/slack/tell';
import { howToAttach, inWords, saying } from '../../../src/adapters/slack/words';
import type { Answer, Form, Page } from '../../../src/application/answer';
import { never } from '../../../src/core/language/never';
import type { Card } from '../../../src/ports/chat';
import type { Saying } from '../../../src/ports/outbox';

/* Everything said goes out in every way it can; what Slack would say against it is given back, and nothing if it would not. */

const where = { channel: 'C0123456789', thread: '1700000000.000001' };
const of = { kind: 'request', id: 'RPT-100000' } as const;

export type Refused = Refusal & { readonly as: string };

const found = (as: string, refusal: Refusal | undefined): readonly Refused[] => (refusal ? [{ as, ...refusal }] : []);

const posted = (drawn: Drawn) => refusalOfMessage({ ...drawn, ...quietly, metadata: metadataOf('a'.repeat(36)) });

export const againstSaying = (words: Saying): readonly Refused[] => {
  const drawn = drawSaying(words);
  return [
    ...found('message', posted(drawn)),
    ...found('floor', posted(withLine(drawn, whyOnTheFloor({ at: 'thread', of })))),
    ...found('view', refusalOfView(drawWordsView(words, where), 'modal')),
  ];
};

export const againstCard = (card: Card): readonly Refused[] => {
  const drawn = drawCard(card);
  const onTheFloor = withLine(drawn, whyOnTheFloor({ at: 'channel', of }, { failed: 'permanent', code: 'channel_not_found', why: '', seconds: 0 }));
  return [
    ...found('message', posted(drawn)),
    ...found('update', refusalOfMessage({ ...drawn, metadata: metadataOf('a') }, 'updated')),
    ...found('floor', posted(onTheFloor)),
    ...found('without channel', posted(withLine(drawn, howToAttach('x'.repeat(16))(of.id)))),
  ];
};

export const againstPage = (page: Page): readonly Refused[] => [
  ...found('message', posted(drawPage(page))),
  ...found('view', refusalOfView(drawPageView(page, where), 'modal')),
];

/** As it is opened, and as it comes back with what is wrong on top when it took too long. */
export const againstForm = (form: Form): readonly Refused[] => {
  const view = drawForm(form, where);
  // Slack gives a block without an id one of its own before it sends the form back.
  const blocks = view.blocks.map((block, nth) => ({ block_id: `made-${String(nth)}`, ...block }));
  const payload = formPayload.parse({ user: { id: 'U1' }, view: { ...view, blocks, id: 'V1' } });
  const again = refilled(form.fields.map(({ name, label }) => ({ field: name, says: label })), payload);
  return [...found('view', refusalOfView(view, 'modal')), ...found('view again', refusalOfView(again, 'modal'))];
};

export const againstAnswer = (answer: Answer): readonly Refused[] => {
  switch (answer.kind) {
    case 'words':
      return againstSaying(answer.words);
    case 'form':
      return againstForm(answer.form);
    case 'page':
      return againstPage(answer.page);
    case 'problems':
      return againstSaying(inWords(answer) ?? saying(problemsInWords(answer.problems)));
    case 'nothing':
      return [];
    default:
      return never(answer);
  }
};
