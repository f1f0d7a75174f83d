import { z } from 'zod';
import { isDay } from '../../src/core/calendar';
import type { Envelope } from '../../src/core/house';
import type { Shift } from '../../src/core/language/proposal';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import { findSubject, unlessOne } from '../../src/application/finding';
import type { Floor } from '../../src/application/floor';
import { WHICH_DAY, dayField, daySchema } from '../../src/application/forms/dates';
import { filledIn, saidOf, wordsSchema } from '../../src/application/forms/fields';
import { flagsSchema } from '../../src/application/forms/flags';
import { aboutIn, fieldIn } from '../../src/application/forms/said';
import { amongReleasedReports } from '../../src/application/forms/among';
import { joined, nameFirst, readTyped } from '../../src/application/grammar/typed';
import { listOf, stateOf } from '../../src/application/present';
import { proposedAnswer } from '../../src/application/proposing';
import { movesOfReceipt, movesOfSending } from '../../src/application/queries/moves';
import type { Recorded } from '../../src/application/queries/recorded';
import { recordedDays, recordedInWords, spellRecorded } from '../../src/application/queries/recorded';
import { recipientInWords } from '../../src/application/sayings';
import { movesInWords } from '../../src/application/sayings/proposal';
import { dayInWords } from '../../src/application/words/dates';

/** What was recorded, its right day, and what that moves. */
type Plan = { readonly recorded: Recorded; readonly moves: readonly Shift[] };

const schema = z.object({
  id: z.string({ error: 'Say which report, such as /report correct RPT-31.' }),
  what: z.string({ error: 'Say which day: that it was released, sent or received, and by or to whom.' }),
  on: daySchema(WHICH_DAY).optional(),
  never: z.boolean(),
  reason: wordsSchema('Say what was wrong: everyone who reads its thread reads this.'),
  plan: z.custom<Plan>((input) => input !== undefined, { error: 'That is not recorded, so there is nothing to correct. Pick what is.' }),
  flags: flagsSchema('on', 'reason'),
});

export const correctReport = defineCommand({
  path: 'report/correct',
  help: {
    usage: 'RPT-31 released|sent|received AGENCY DAY|never --reason WORDS',
    says: 'corrects the day a report was released, sent or received, or that it was received at all; a receipt, from which clocks count, is confirmed by a second person',
    example: '/report correct RPT-31 received doj 2027-01-07 --reason "stamped on the 7th"',
  },
  which: amongReleasedReports,
  schema,
  read: async (said, floor) => {
    const { parts, flags } = readTyped(said.typed);
    const named = parts[0] && !recordings.includes(parts[0].text.toLowerCase()) ? nameFirst(parts) : undefined;
    const [what, agency, ...rest] = named === undefined ? parts : parts.slice(1);
    const text = aboutIn(said, 'report', 'request') ?? named;
    const found = text === undefined ? undefined : await findSubject('report', text, floor);
    const id = found?.found === 'one' ? found.id : text;
    const wasNever = NEVER.test(joined(rest));
    const typed = what && agency ? spelled(what.text, agency.text) : undefined;
    const picked = fieldIn(said, 'what') ?? (typed !== undefined && wasNever ? `never ${typed}` : typed);
    const never = picked !== undefined && NEVER.test(picked);
    const on = never ? undefined : (fieldIn(said, 'on') ?? dayField(flags['on'] ?? joined(rest), floor));
    // Nothing is wrong with a day that nobody has picked yet.
    const plan = picked === undefined ? null : id === undefined ? undefined : await planOf(id, picked.replace(NEVER, ''), on, floor);
    return { id, what: picked, on, never, plan, reason: fieldIn(said, 'reason') ?? flags['reason'], flags: Object.keys(flags) };
  },
  check: async ({ plan: { recorded }, on, never }, { reading }) => {
    if (never) return recorded.what === 'received' ? undefined : { kind: 'problems', problems: [{ field: 'what', says: 'Only a receipt can be said never to have been. Of what was released or went out, say the right day.' }] };
    if (on === undefined) return { kind: 'problems', problems: [{ field: 'on', says: WHICH_DAY }] };
    if (recorded.what !== 'released') return undefined;
    // A report that was not out yet cannot have gone out.
    const early = (await listOf('delivery', { parent: recorded.id, limit: 50 }, reading)).find((each) => 'sent' in each && each.sent.on < on);
    if (!early || !('sent' in early)) return undefined;
    return { kind: 'problems', problems: [{ field: 'on', says: `${early.id} went out on ${dayInWords(early.sent.on)}, before that. Correct that day first: /report correct ${recorded.id} sent ${early.recipient}.` }] };
  },
  form: async (filled, problems, _, floor) => {
    const id = saidOf(filled, 'id');
    const missing = unlessOne('report', await findSubject('report', id, floor));
    if (missing) return missing;
    const recorded = await recordedDays(id, floor.reading);
    if (recorded.length === 0) return words(`Nothing of ${id} is recorded with a day yet: it has not been released, sent or received.`);
    const plan = schema.shape.plan.safeParse(filled['plan']).data;
    const said = filled['never'] === true || (typeof filled['on'] === 'string' && filled['on'] !== '');
    return {
      command: 'report/correct',
      title: `Correct ${id}`.slice(0, 24),
      submit: 'Correct',
      about: { kind: 'report', id },
      intro: `${plan && said ? `${movesInWords(plan.moves)}\n` : ''}A receipt is only proposed: a second person sees what it moves and confirms it. Former days and dues stay on the card, struck through.`,
      fields: filledIn(
        [
          { name: 'what', label: 'Which day', kind: 'choice', options: recorded.flatMap(optionsOf) },
          { name: 'on', label: 'It really was on', kind: 'day', optional: true, hint: 'Not asked where there was no receipt at all.' },
          { name: 'reason', label: 'What was wrong', kind: 'paragraph' },
        ],
        filled,
        problems,
      ),
    };
  },
  order: ({ on, reason, plan: { recorded, moves } }, { who }, { at, words: keep }): Envelope => {
    const { what, agency, id, on: from } = recorded;
    const to = on ?? from;
    const given = { by: who, at, reason: keep(reason) };
    switch (what) {
      case 'released':
        return { to: 'report', id, order: { type: 'correct-release', ...given, agency, on: to } };
      case 'sent':
        return { to: 'delivery', id, order: { type: 'correct-sending', ...given, on: to } };
      case 'received':
        return { to: 'delivery', id, order: { type: 'propose-change', ...given, change: { from, ...(on && { to: on }) }, moves } };
    }
  },
  done: async (about, { plan: { recorded, moves }, on }, floor) => {
    if (recorded.what === 'received') return proposedAnswer('delivery', about, 'a coordinator, or a releaser of an owner of the report,', floor);
    const now = recordedInWords({ ...recorded, on: on ?? recorded.on });
    const former = recorded.on === on ? '' : `, and not ${dayInWords(recorded.on)}`;
    return words(`Corrected. ${now}${former}.${moves.length > 0 ? `\n${movesInWords(moves)}` : ''}`);
  },
  fieldOf: {
    'delivery-in-the-future': 'on', 'received-before-sent': 'on', 'sent-before-release': 'on', 'sent-after-received': 'on',
    'released-in-the-future': 'on', 'receipt-changed-since': 'on',
  },
});

/** `never`, alone or in front of what was picked. */
const NEVER = /^never\b\s*/i;

/** A receipt may have another day, or not have been. */
const optionsOf = (recorded: Recorded) => {
  const day = { value: spellRecorded(recorded), label: recordedInWords(recorded) };
  return recorded.what === 'received' ? [day, { value: `never ${day.value}`, label: `Not received by ${recipientInWords(recorded.agency)} at all` }] : [day];
};

/** What a day is recorded of, as it is typed. */
const recordings: readonly string[] = ['released', 'sent', 'delivered', 'received'];

/** `delivered` is how the card calls what was sent. */
const spelled = (what: string, agency: string): string => {
  const word = what.toLowerCase();
  return `${word === 'delivered' ? 'sent' : word} ${agency.toLowerCase()}`;
};

const planOf = async (id: string, picked: string, on: string | undefined, floor: Floor): Promise<Plan | undefined> => {
  const recorded = (await recordedDays(id, floor.reading)).find((each) => spellRecorded(each) === picked);
  if (!recorded) return undefined;
  const delivery = recorded.what === 'released' ? undefined : await stateOf('delivery', recorded.id, floor.reading);
  if (!delivery || (on !== undefined && !isDay(on))) return { recorded, moves: [] };
  if (recorded.what === 'received') return { recorded, moves: await movesOfReceipt(delivery, { from: recorded.on, ...(on && { to: on }) }, floor) };
  return { recorded, moves: on === undefined ? [] : await movesOfSending(delivery, on, floor) };
};
