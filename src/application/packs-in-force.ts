import type { Pack, Rule } from '../core/law';
import { PACK_IS_OFF, verificationBy } from '../core/law';
import type { Mark, PackInForce } from '../core/pack';
import type { Reading } from '../ports/store';
import type { Present } from './present';
import { listOf, presentIn } from './present';

/** A pack as the floor uses it, and the text it uses. */
export type KeptPack = { readonly state: Present<'pack'>; readonly text: Pack };

/**
 * What the floor goes by: of every pack that was read, the text that is in use, which may not be the one in the file,
 * with what counsel has verified; of one that is off, no rule opens anything. A house that has kept none goes by its files.
 */
export const inForce = (files: readonly Pack[], kept: readonly KeptPack[]): readonly PackInForce[] =>
  files.map((file) => {
    const found = kept.find(({ state }) => state.id === file.id);
    if (!found) return file;
    const { state, text } = found;
    const { added, applied, since } = state;
    return { ...text, rules: text.rules.map((rule) => marked(switched(rule, state), state.marks)), ...(added && { added }), ...(applied && { since }) };
  });

/** What is switched off by its own text stays so for its own reason. */
const switched = (rule: Rule, { status }: Present<'pack'>): Rule => (status === 'off' ? { off: PACK_IS_OFF, ...rule } : rule);

const marked = (rule: Rule, marks: readonly Mark[]): Rule => {
  const mark = marks.find((each) => each.rule === rule.id);
  return mark ? { ...rule, verified: verificationBy(mark) } : rule;
};

const MOST_PACKS = 200;

/**
 * The same outside a commit. Texts never change, so each is read once; which one is in use is asked anew every time,
 * for another process may have changed it.
 */
export const packsInForce = (files: readonly Pack[], reading: Reading): (() => Promise<readonly PackInForce[]>) => {
  const texts = new Map<string, Pack>();
  return async () => {
    const states = await listOf('pack', { limit: MOST_PACKS }, reading);
    const missing = states.map(({ edition }) => edition.hash).filter((hash) => !texts.has(hash));
    for (const [hash, text] of await textsOf(missing, reading)) texts.set(hash, text);
    return inForce(files, states.flatMap((state) => keptIn(state, texts)));
  };
};

const keptIn = (state: Present<'pack'>, texts: ReadonlyMap<string, Pack>): readonly KeptPack[] => {
  const text = texts.get(state.edition.hash);
  return text ? [{ state, text }] : [];
};

/** Texts of packs by their hashes; one that is not kept is left out. */
export const textsOf = async (hashes: readonly string[], reading: Reading): Promise<ReadonlyMap<string, Pack>> => {
  if (hashes.length === 0) return new Map();
  const kept = await reading.subjects([...new Set(hashes)].map((id) => ({ kind: 'pack-text', id })));
  return new Map(kept.flatMap(({ standing }) => {
    const text = presentIn(standing, 'pack-text');
    return text ? [[text.pack.hash, text.pack] as const] : [];
  }));
};
