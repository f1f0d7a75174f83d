import { z } from 'zod';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import { aboutSchema } from '../../src/application/forms/button';
import { filledIn, wordsSchema } from '../../src/application/forms/fields';
import { aboutIn, fieldIn } from '../../src/application/forms/said';
import { titled } from '../../src/application/forms/title';
import { effectOf, whereOf } from '../../src/application/pack-change';
import { stateOf } from '../../src/application/present';
import { proposedAnswer } from '../../src/application/proposing';
import type { PackPlan } from '../../src/application/queries/pack-plan';
import { planPack } from '../../src/application/queries/pack-plan';
import { packName } from '../../src/application/sayings/pack';
import { movesInWords } from '../../src/application/sayings/proposal';

/** Proposes that the text that was found takes the place of the one in use. What was on the screen is what is proposed. */
export const applyPack = defineCommand({
  path: 'pack/apply',
  may: 'change-pack',
  schema: z.object({
    id: aboutSchema,
    plan: z.custom<PackPlan>((input) => input !== undefined, { error: 'Nothing that was found waits to be applied: /watch packs shows which text is in use.' }),
    reason: wordsSchema('Say why the floor goes by it: where it was published, or what it puts right.'),
  }),
  read: async (said, floor) => {
    const id = aboutIn(said, 'pack');
    const pack = id === undefined ? undefined : await stateOf('pack', id, floor.reading);
    const known = pack ? [...(pack.offered ? [pack.offered] : []), pack.edition, ...pack.former] : [];
    // A version that was on the screen and is not the newest any more is refused by the pack itself, with both.
    const shown = said.given === undefined ? pack?.offered : (known.find(({ hash }) => hash === said.given) ?? { version: 'you were shown', hash: said.given });
    const plan = pack && shown ? await planPack(pack, shown, await whereOf(floor)) : undefined;
    return { id, plan, reason: fieldIn(said, 'reason') };
  },
  form: async ({ id, ...filled }, problems, _, floor) => {
    const pack = typeof id === 'string' ? await stateOf('pack', id, floor.reading) : undefined;
    if (!pack?.offered) return words(pack ? `Nothing new was found for ${packName(pack)}. In use is ${pack.edition.version}.` : 'There is no such pack. /watch packs lists those of the floor.');
    const { version, hash } = pack.offered;
    const { moves, also } = await effectOf(pack, { kind: 'apply', from: pack.edition, to: { version, hash }, same: [] }, floor);
    return {
      command: 'pack/apply',
      title: titled(`Apply ${pack.id} ${version}`, 'Apply a version'),
      submit: 'Propose',
      about: { kind: 'pack', id: pack.id },
      given: hash,
      intro: `Version ${version} of ${packName(pack)} takes the place of ${pack.edition.version}, once a second coordinator confirms it.\n${movesInWords(moves)}${also === '' ? '' : `\n${also}`}`.slice(0, MOST_INTRO),
      fields: filledIn([{ name: 'reason', label: 'Why', kind: 'paragraph', hint: 'Where it was published, or what it puts right. It stays on the card.' }], filled, problems),
    };
  },
  order: ({ id, plan: { change, announced }, reason }, { who }, { at, words: keep }) => ({
    to: 'pack', id, order: { type: 'propose-change', by: who, at, change, moves: announced, reason: keep(reason) },
  }),
  done: (about, _, floor) => proposedAnswer('pack', about, 'another coordinator', floor),
});

/** As much as a form shows above its fields. */
const MOST_INTRO = 2900;
