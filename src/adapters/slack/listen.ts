import type { App, ViewSubmitAction } from '@slack/bolt';
import type { Answer } from '../../application/answer';
import type { Front } from '../../application/front';
import type { Addresses } from '../../ports/addresses';
import type { Ids } from '../../ports/ids';
import type { Saying } from '../../ports/outbox';
import { answerClick, answerForm, answerInHome, answerInView, answerSlash } from './answer';
import { readValue } from './buttons';
import { TURN_PAGE } from './draw-home';
import type { HeardEvent } from './events';
import { hearEvents } from './events';
import type { AnswerParts } from './give';
import type { Ear, Hearing } from './hear';
import { contextOf, nounOf, whoClicked } from './hear';
import type { Homes } from './homes';
import { offsetIn } from './homes';
import { nameOf, whereOf } from './logger';
import type { ClickPayload } from './payloads';
import { clickPayload, eventPayload, formPayload, shortcutPayload, slashPayload } from './payloads';
import { readTyped } from './typed';
import type { Made, WaitingParts } from './waiting';
import { waitingOf } from './waiting';
import { olderCommand, wentWrong } from './words';

export type ListenParts = Omit<AnswerParts, 'waiting' | 'seconds'> & WaitingParts & {
  readonly seconds: AnswerParts['seconds'] & WaitingParts['seconds'];
  readonly front: Front;
  readonly ear: Ear;
  readonly ids: Ids;
  readonly addresses: Addresses;
  readonly team: () => Promise<string>;
  readonly homes: Homes;
  readonly hearEvent: (event: HeardEvent) => Promise<void>;
  readonly prefix: string;
  /** What can be asked, by path. Anything else comes from an older version. */
  readonly paths: ReadonlySet<string>;
  readonly mayOpenForm: (path: string) => boolean;
};

/** Every gesture Slack can bring, whatever it is called: what is unknown is answered too. */
export const listen = (app: App, parts: ListenParts): void => {
  const nouns = new Set([...parts.paths].map((path) => path.split('/')[0] ?? ''));

  app.command(/.*/, async ({ body, ack }) => {
    const payload = slashPayload.parse(body);
    const noun = nounOf(payload.command, parts.prefix);
    const verb = payload.text.trim().split(/\s+/)[0]?.toLowerCase() ?? '';
    const { hearing, answering } = nouns.has(noun)
      ? heard(() => parts.ear.slash(payload), `slash ${noun}`, parts)
      : heardOlder(noun, parts);
    const ways = { user: payload.user_id, responseUrl: payload.response_url, channel: payload.channel_id };
    const typed = `${payload.command} ${readTyped(payload.text)}`;
    const opens = { trigger: payload.trigger_id, ways, mayOpenForm: parts.mayOpenForm(`${noun}/${verb}`), typed };
    await answerSlash(
      hearing,
      (drawn) => (drawn ? ack({ response_type: 'ephemeral', ...drawn }) : ack()),
      opens,
      answering,
    );
  });

  app.action({}, async ({ body, ack }) => {
    const payload = clickPayload.parse(body);
    const path = payload.actions[0]?.action_id ?? '';
    const { view } = payload;
    if (view?.type === 'home') return inHome(payload, view, () => ack(), parts);
    const { hearing, answering } = heardClick(payload, path, parts);
    if (view?.type === 'modal') {
      const where = contextOf(view.private_metadata);
      const ways = { user: payload.user.id, channel: where.channel, thread: where.thread };
      return answerInView(hearing, () => ack(), { onScreen: { id: view.id, hash: view.hash }, ways }, answering);
    }
    const ways = {
      user: payload.user.id,
      responseUrl: payload.response_url,
      channel: payload.channel?.id,
      thread: threadOf(payload),
    };
    const order = ['ephemeral', 'response', 'direct'] as const;
    return answerClick(
      hearing,
      () => ack(),
      { trigger: payload.trigger_id, ways, order, mayOpenForm: parts.mayOpenForm(path) },
      answering,
    );
  });

  app.shortcut({}, async ({ body, ack }) => {
    const payload = shortcutPayload.parse(body);
    const path = payload.callback_id;
    const { hearing, answering } = heard(() => parts.ear.shortcut(payload), `shortcut ${path}`, parts);
    const ways = { user: payload.user.id, responseUrl: payload.response_url, channel: payload.channel?.id };
    const order = ['response', 'ephemeral', 'direct'] as const;
    await answerClick(
      hearing,
      () => ack(),
      { trigger: payload.trigger_id, ways, order, mayOpenForm: parts.mayOpenForm(path) },
      answering,
    );
  });

  app.view<ViewSubmitAction>({ type: 'view_submission' }, async ({ body, ack }) => {
    const payload = formPayload.parse(body);
    const path = payload.view.callback_id;
    const known = parts.paths.has(path);
    const { hearing, answering } = heard(() => parts.ear.form(payload), `form ${path}`, parts, known ? 'form' : undefined);
    const where = contextOf(payload.view.private_metadata);
    const ways = { user: payload.user.id, channel: where.channel, thread: where.thread };
    await answerForm(hearing, ack, { payload, ways }, answering);
    await parts.homes.redraw(whoClicked(payload));
  });

  app.options({}, async ({ ack }) => ack({ options: [] }));

  app.event(/.*/, async ({ body }) => {
    for (const event of await hearEvents(eventPayload.parse(body), parts)) await parts.hearEvent(event);
  });
};

/** A click in a Home is answered in it; one that turns its page asks nobody. */
const inHome = async (payload: ClickPayload, view: NonNullable<ClickPayload['view']>, ack: () => Promise<void>, parts: ListenParts): Promise<void> => {
  const [action] = payload.actions;
  const path = action?.action_id ?? '';
  const who = whoClicked(payload);
  if (path === TURN_PAGE) {
    await ack();
    await parts.homes.draw(who, Number(readValue(action?.value).page ?? 0) || 0);
    return;
  }
  const { hearing, answering } = heardClick(payload, path, parts);
  const publish = (said?: Saying): Promise<boolean> => parts.homes.draw(who, offsetIn(view.private_metadata), said);
  await answerInHome(hearing, ack, { trigger: payload.trigger_id, ways: { user: payload.user.id }, mayOpenForm: parts.mayOpenForm(path), publish }, answering);
};

const heardClick = (payload: ClickPayload, path: string, parts: ListenParts): Answering =>
  heard(() => parts.ear.click(payload), `button ${path}`, parts);

/** The parent of the thread the button stands in; none for a card itself, whose thread may be closed. */
const threadOf = ({ message, container }: ClickPayload): string | undefined => {
  const thread = message?.thread_ts ?? container?.thread_ts;
  return thread === message?.ts ? undefined : thread;
};

/** An answer on its way, and how it is given. */
type Answering = { readonly hearing: Promise<Answer>; readonly answering: AnswerParts };

const heard = (hear: () => Hearing, gesture: string, parts: ListenParts, on?: 'form'): Answering => {
  let made: Made | undefined;
  const hearing = answerTo(
    () => {
      const heardNow = hear();
      made = heardNow.made;
      return heardNow;
    },
    gesture,
    parts,
    on,
  );
  return { hearing, answering: { ...parts, waiting: waitingOf(() => made, parts) } };
};

/** A command of an app that was not installed again since. A button or form of that age is heard like any other. */
const heardOlder = (noun: string, parts: ListenParts): Answering => ({
  hearing: Promise.resolve(olderCommand(noun, parts.prefix)),
  answering: { ...parts, waiting: waitingOf(() => undefined, parts) },
});

/** What the house answers. What broke is our mistake: it is noted under a name the person can give us. */
const answerTo = async (
  hear: () => Hearing,
  gesture: string,
  { front, ids, log }: ListenParts,
  on?: 'form',
): Promise<Answer> => {
  try {
    return await front.hear(await hear().heard());
  } catch (mistake) {
    const note = ids.order().slice(0, 8);
    log.error('A gesture could not be answered.', { note, gesture, mistake: nameOf(mistake), where: whereOf(mistake) });
    const says = wentWrong(note);
    // A form stays open, so that what was written in it is not lost.
    return on === 'form'
      ? { kind: 'problems', problems: [{ field: '', says }] }
      : { kind: 'words', words: { text: says, mentions: [], buttons: [] } };
  }
};
