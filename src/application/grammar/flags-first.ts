/** `--on 2026-11-20 --corrects 2` in front of what somebody writes; further on it is part of their words. */
export const flagsFirst = (text: string, known: readonly string[]): { readonly flags: Readonly<Record<string, string>>; readonly rest: string } => {
  const [whole = '', said = '', value = ''] = /^(?:--|[—–])([a-z][a-z-]*)(?:\s+|=)(\S+)\s*/i.exec(text) ?? [];
  const flag = said.toLowerCase();
  if (!known.includes(flag)) return { flags: {}, rest: text };
  const { flags, rest } = flagsFirst(text.slice(whole.length), known);
  return { flags: { [flag]: value, ...flags }, rest };
};

/** Another one in front is a slip. */
export const flagInFront = (text: string): readonly string[] => (/^(?:--|[—–])([a-z][a-z-]*)/i.exec(text)?.slice(1) ?? []).map((flag) => flag.toLowerCase());
