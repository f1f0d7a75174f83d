import { drawCard } from '../../../src/application/cards';
import { ring } from '../../../src/application/ring';
import { cardInWords } from '../../../src/application/shown';
import { addSeconds } from '../../../src/core/calendar';
import type { PersonId } from '../../../src/core/language/actor';
import { spellRef } from '../../../src/core/language/refs';
import type { Answer } from '../../../src/application/answer';
import type { Delivery, Saying } from '../../../src/ports/outbox';
import { moment } from '../../core/spec';
import type { TestFloor } from '../floor';
import { formOf, ref } from '../floor';

export type Said = Saying & { readonly to: string };

/** Everything that is promised by now, as it is delivered. */
export const delivered = async ({ store, machine, clock }: Pick<TestFloor, 'store' | 'machine' | 'clock'>): Promise<readonly Delivery[]> => {
  const all: Delivery[] = [];
  for (;;) {
    clock.pass(1);
    const now = machine.now();
    const rows = await store.outbox.claim(now, addSeconds(now, 30), 50, clock.now());
    if (rows.length === 0) return all;
    for (const { id, promise } of rows) {
      all.push(promise);
      await store.outbox.kept(id, now, now, []);
    }
  }
};

export const said = async (floor: Pick<TestFloor, 'store' | 'machine' | 'clock'>): Promise<readonly Said[]> =>
  (await delivered(floor)).flatMap((each) => (each.kind === 'notice' ? [{ ...each, to: each.at.at === 'person' ? each.at.person : each.at.at }] : []));

/** Time passes, and everything that is due on the way rings. */
export const until = async ({ store, clock, desk }: TestFloor, then: string): Promise<void> => {
  for (;;) {
    const [next] = await store.alarms.overdue(moment(then), 1);
    if (!next) {
      clock.turnTo(moment(then));
      return;
    }
    // Several may ring at one instant.
    if (next.at > clock.now()) clock.turnTo(next.at);
    await ring(next, desk);
  }
};

export const cardOf = async ({ store }: TestFloor, subject: string): Promise<string> => {
  const card = await drawCard(ref(subject), store.reading);
  return card ? cardInWords(card) : '';
};

/** Presses Confirm, reads what the form shows, and sends it. */
export const confirm = async ({ press, send }: TestFloor, who: PersonId, about: string): Promise<{ readonly shown: string; readonly answer: Answer }> => {
  const path = `${about.split(' ')[0] ?? ''}/confirm`;
  const form = formOf(await press(who, path, about));
  return { shown: form.intro ?? '', answer: await send(who, path, about, {}, form.given) };
};

/** Types what one person corrects alone; where it moves something, reads what the form shows, and sends it. */
export const corrects = async ({ say, send }: Pick<TestFloor, 'say' | 'send'>, who: PersonId, line: string): Promise<{ readonly shown: string; readonly answer: Answer }> => {
  const answer = await say(who, line);
  if (answer.kind !== 'form') return { shown: '', answer };
  const { command, about, given, intro = '', fields } = answer.form;
  const filled = Object.fromEntries(fields.flatMap((field) => (field.filled === undefined ? [] : [[field.name, field.filled]])));
  return { shown: intro, answer: await send(who, command, about && spellRef(about), filled, given) };
};
