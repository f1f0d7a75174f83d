import { z } from 'zod';
import type { YamlSource } from './yaml-source';

// What can be made out in a pack even where other parts of it are wrong. The schema stops at a mistake; the questions
// between keys, rules and packs do not, so that one reading finds everything. What is not there reads as ''.

const word = z.string().catch('');
const words = z.array(word).catch([]);

const trigger = z.object({ kind: word, rule: word, rules: words, by: words });
const limit = z.object({ unit: word, count: z.number().optional().catch(undefined) });
const partner = z.object({ agencies: words, others: word });

const rule = z.object({
  id: word,
  status: word,
  label: word,
  evidence: word,
  trigger: trigger.catch(trigger.parse({})),
  limit: limit.catch(limit.parse({})),
  owners: words,
  ownership: word,
  partners: z.array(partner.catch(partner.parse({ others: '?' }))).catch([]),
  recipients: words,
});

const permission = z.object({ id: word });

const pack = z.object({
  format: z.unknown().optional(),
  id: word,
  rules: z.array(rule.catch(rule.parse({}))).catch([]),
  permissions: z.array(permission.catch(permission.parse({}))).catch([]),
});

export type RuleGlimpse = Readonly<z.infer<typeof rule>>;

/** One pack as far as it can be made out, with the file it stands in. */
export type PackGlimpse = Readonly<z.infer<typeof pack>> & { readonly source: YamlSource };

export const glimpseOf = (source: YamlSource): PackGlimpse => ({
  ...pack.catch(pack.parse({})).parse(source.data),
  source,
});
