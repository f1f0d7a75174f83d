import { z } from 'zod';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import { aboutSchema } from '../../src/application/forms/button';
import { filledIn, wordsSchema } from '../../src/application/forms/fields';
import { aboutIn, fieldIn } from '../../src/application/forms/said';
import { titled } from '../../src/application/forms/title';
import { effectOf } from '../../src/application/pack-change';
import { stateOf } from '../../src/application/present';
import { proposedAnswer } from '../../src/application/proposing';
import { packName } from '../../src/application/sayings/pack';

/** Proposes that a pack opens nothing new. It takes two, because a clock of the law that nobody starts says nothing. */
export const turnPackOff = defineCommand({
  path: 'pack/off',
  may: 'change-pack',
  schema: z.object({ id: aboutSchema, reason: wordsSchema('Say why: it stays on the card while the pack is off.') }),
  read: (said) => ({ id: aboutIn(said, 'pack'), reason: fieldIn(said, 'reason') }),
  form: async ({ id, ...filled }, problems, _, floor) => {
    const pack = typeof id === 'string' ? await stateOf('pack', id, floor.reading) : undefined;
    if (!pack) return words('There is no such pack. /watch packs lists those of the floor.');
    const { also } = await effectOf(pack, { kind: 'off' }, floor);
    return {
      command: 'pack/off',
      title: titled(`Turn off ${pack.id}`, 'Turn a pack off'),
      submit: 'Propose',
      about: { kind: 'pack', id: pack.id },
      intro: `${packName(pack)} is turned off once a second coordinator confirms it. ${also}`,
      fields: filledIn([{ name: 'reason', label: 'Why', kind: 'paragraph', hint: 'It stays on the card while the pack is off.' }], filled, problems),
    };
  },
  order: ({ id, reason }, { who }, { at, words: keep }) => ({
    to: 'pack', id, order: { type: 'propose-change', by: who, at, change: { kind: 'off' }, moves: [], reason: keep(reason) },
  }),
  done: (about, _, floor) => proposedAnswer('pack', about, 'another coordinator', floor),
});
