import { z } from 'zod';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import { filledIn, saidOf, wordsSchema } from '../../src/application/forms/fields';
import { fieldIn } from '../../src/application/forms/said';
import { amongWritten } from '../../src/application/forms/among';
import { titled } from '../../src/application/forms/title';
import { nameFirst, readTyped, unquoted } from '../../src/application/grammar/typed';
import type { WrittenWords } from '../../src/application/queries/written';
import { holderOf, whichHolder, wordsWrittenOn } from '../../src/application/queries/written';
import { proposedAnswer } from '../../src/application/proposing';
import { namesOf } from '../../src/application/seats';
import { momentInWords } from '../../src/application/words/dates';

const WHICH = 'Say where the words stand, such as /watch expunge INC-14, RPT-31, 2026-general or EO-1A.';

export const watchExpunge = defineCommand({
  path: 'watch/expunge',
  help: {
    usage: 'INC-14',
    says: 'lists the words people wrote on an incident, a report, an election or a duty, to propose that some are expunged; a second coordinator confirms it',
    example: '/watch expunge INC-14',
  },
  may: 'expunge-text',
  which: amongWritten,
  schema: z.object({
    name: z.string({ error: WHICH }),
    written: z.custom<WrittenWords>((input) => input !== undefined, { error: 'Pick the words that have to go.' }),
    reason: wordsSchema('Say why they have to go, without repeating them: this stays.'),
  }),
  read: async (said, floor) => {
    const typed = nameFirst(readTyped(said.typed).parts);
    const name = said.about?.id ?? typed ?? said.here?.id;
    const behind = unquoted(typed === undefined ? said.typed : said.typed.slice(typed.length).trim());
    const of = name === undefined ? undefined : await holderOf(name, floor);
    const picked = fieldIn(said, 'written');
    const written = of && picked !== undefined ? (await wordsWrittenOn(of, floor)).find(({ id }) => id === picked) : undefined;
    return { name: of?.id ?? name, written, reason: fieldIn(said, 'reason') ?? (behind === '' ? undefined : behind) };
  },
  form: async (filled, problems, _, floor) => {
    const name = saidOf(filled, 'name');
    const of = await holderOf(name, floor);
    if (!of) return (await whichHolder(name, 'watch/expunge', floor)) ?? words(`There is no incident, report, election or duty “${name}”. ${WHICH}`);
    const all = await wordsWrittenOn(of, floor);
    if (all.length === 0) return words(`Nobody's words stand on ${of.id}.`);
    const nameOf = await namesOf(floor.reading);
    return {
      command: 'watch/expunge',
      title: titled(`Expunge: ${of.id}`, 'Expunge words'),
      submit: 'Propose',
      about: of,
      intro: `These are the words on ${of.id}. Nothing goes before a second coordinator confirms it. The words are then deleted for good; that they were there, who wrote them and when stays in the history.`,
      fields: filledIn(
        [
          {
            name: 'written',
            label: 'Which words',
            kind: 'choice',
            options: all.map(({ id, author, writtenAt, zone, words: said }) => ({ value: id, label: `${nameOf(author.person)}, ${momentInWords(writtenAt, zone)}: ${said}` })),
          },
          { name: 'reason', label: 'Why they have to go', kind: 'paragraph', hint: 'Do not repeat them: the reason stays.' },
        ],
        filled,
        problems,
      ),
    };
  },
  order: ({ written: { words: _, ...expunge }, reason }, { who }, { at, words: keep }) => ({
    to: 'text',
    id: expunge.id,
    order: { type: 'propose-change', by: who, at, change: { expunge }, moves: [], reason: keep(reason) },
  }),
  done: (about, _, floor) => proposedAnswer('text', about, 'another coordinator', floor),
});
