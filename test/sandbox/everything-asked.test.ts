import { commands } from '../../commands';
import { drawForm } from '../../src/adapters/slack/draw-form';
import { errorsOf } from '../../src/adapters/slack/fields';
import { formPayload } from '../../src/adapters/slack/payloads';
import { nounOf, verbOf } from '../../src/application/help';
import type { Answer, Field, Form } from '../../src/application/answer';
import { spellRef } from '../../src/core/language/refs';
import type { PersonId } from '../../src/core/language/actor';
import { nobody } from '../commands/floor';
import type { BusyFloor } from './said/busy-floor';
import { openBusyFloor } from './said/busy-floor';
import { againstAnswer } from './said/taken';
import { TEXT, growing } from './said/worst';

/*
 * Whatever is asked, in every way it can be asked and with the longest of words, the answer goes out. The commands are
 * the list the house has, so a new one is asked here without anybody adding it.
 */

const lines = (path: string): readonly string[] => {
  const command = commands.find((each) => each.path === path);
  if (!command?.help) return [];
  const typed = `/${nounOf(command)} ${verbOf(command)}`;
  return [typed, command.help.example, `${typed} ${growing(TEXT)}`, `${typed} "${growing(TEXT)}" by ${growing(TEXT)}`, `${typed} a b --${'x'.repeat(TEXT)} c`];
};

/** A field filled in with the most it can hold. */
const most = (field: Field): string | readonly string[] => {
  switch (field.kind) {
    case 'line':
    case 'paragraph':
      return growing(TEXT);
    case 'day':
      return '2099-12-31';
    case 'time':
      return '17:00';
    case 'choice':
      return field.options.at(-1)?.value ?? '';
    case 'choices':
      return field.options.map(({ value }) => value);
  }
};

const filled = ({ fields }: Form, value: (field: Field) => string | readonly string[]) =>
  Object.fromEntries(fields.map((field) => [field.name, value(field)]));

/** Errors go beside fields that are there, or Slack shows none of them. */
const misplaced = (answer: Answer, form: Form): readonly string[] => {
  if (answer.kind !== 'problems') return [];
  const view = { ...drawForm(form, {}), id: 'V1' };
  const errors = errorsOf(answer.problems, formPayload.parse({ user: { id: 'U1' }, view }));
  const names = form.fields.map(({ name }) => name);
  return Object.keys(errors).filter((name) => !names.includes(name));
};

describe('on a floor where everything is as much as it can be', () => {
  let floor: BusyFloor;
  let abouts: readonly (string | undefined)[];
  const seen = new Map<string, Map<Answer['kind'], Form | undefined>>();

  beforeAll(async () => {
    floor = await openBusyFloor();
    abouts = [undefined, ...(await floor.refs()).map(spellRef), ...floor.late, floor.leftOut, floor.extension, floor.bounded, floor.grantable, floor.denied, floor.sentBack, floor.accepted, floor.merelyAsked, 'round RPT-1/v1', 'request RPT-99'];
  }, 60_000);

  /** Every answer is looked at; one that many people are given, once. */
  const looked = new Set<string>();
  const goesOut = (path: string, answer: Answer): void => {
    seen.set(path, (seen.get(path) ?? new Map<Answer['kind'], Form | undefined>()).set(answer.kind, answer.kind === 'form' ? answer.form : undefined));
    const spelled = JSON.stringify(answer);
    if (looked.has(spelled)) return;
    looked.add(spelled);
    expect(againstAnswer(answer)).toEqual([]);
  };

  /** A form is sent empty and full; what comes back goes out too. */
  const sent = async (who: PersonId, form: Form): Promise<void> => {
    const about = form.about && spellRef(form.about);
    for (const value of [() => '', most, () => growing(TEXT + 1)]) {
      const answer = await floor.send(who, form.command, about, filled(form, value), form.given);
      goesOut(form.command, answer);
      expect(misplaced(answer, form)).toEqual([]);
    }
  };

  // Those that open a form first: what they do not do by themselves leaves more for the others to be asked about.
  // Of those a hold comes before all: once a ladder waits for a day that was named, nobody is asked for a reason.
  // What is left out together is confirmed together before it is confirmed one by one.
  // What is proposed for an election is confirmed before the election has changed, after which it can only be withdrawn.
  // A statement is added before what is late has more time. So it is with an extension that is asked for or was denied: once the report is handed in there is none. It is withdrawn before
  // it is granted; what a duty bounds that is over is not granted at all, and is denied after all that. Nor is what was sent back
  // judged after all then, which hands it in. What is over is not declined, and nothing is filed, sent back or accepted of it.
  const firstOfRequest = ['report/statement', 'request/decline', 'request/withdraw-extension', 'request/grant-until', 'request/grant-after-all', 'request/deny', 'request/judge-after-all', 'request/interim', 'request/contribute', 'request/take-back', 'request/send-back'];
  const comesFirst = (path: string): boolean => path.endsWith('hold') || path === 'duty/confirm-all' || path === 'election/confirm';
  const turn = ({ path, opensForm }: (typeof commands)[number]): number => {
    if (comesFirst(path)) return -1;
    return firstOfRequest.includes(path) ? firstOfRequest.indexOf(path) : opensForm ? 100 : 101;
  };
  const paths = [...commands].sort((a, b) => turn(a) - turn(b)).map(({ path }) => path);

  it.each(paths)('%s answers what goes out', async (path) => {
    const forms: (readonly [PersonId, Form])[] = [];
    const asked = (who: PersonId, answer: Answer): void => {
      goesOut(path, answer);
      if (answer.kind === 'form') forms.push([who, answer.form]);
    };
    for (const who of floor.people) {
      for (const line of lines(path)) asked(who, await floor.say(who, line));
      for (const about of abouts) asked(who, await floor.press(who, path, about));
      for (const page of ['0', '10', `20 ${growing(1900)}`]) asked(who, await floor.press(who, path, undefined, page));
    }
    for (const [who, form] of forms.slice(0, 20)) await sent(who, form);
    const kinds = [...(seen.get(path)?.keys() ?? [])];
    expect(kinds).not.toEqual([]);
    expect(kinds.includes('form')).toBe(commands.some((each) => each.path === path && each.opensForm));
  }, 60_000);

  it.each(['', 'help', 'nonsense', growing(TEXT)])('a verb nobody knows is answered with what goes out: %#', async (verb) => {
    for (const noun of [...new Set(commands.map(nounOf)), 'nonsense']) goesOut('help', await floor.say(floor.people[0]!, `/${noun} ${verb}`));
  });

  it('a stranger, a marking and a button of an older version are answered with what goes out', async () => {
    goesOut('front', await floor.say(nobody, '/watch me'));
    goesOut('front', await floor.say(floor.people[0]!, '/incident open SECRET//NOFORN'));
    for (const about of abouts) goesOut('front', await floor.press(floor.people[0]!, 'card/older', about));
  });
});
