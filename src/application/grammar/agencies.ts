import type { Typed } from './typed';
import { joined } from './typed';

type Parts = Typed['parts'];

/** The agencies in front, what follows them, its first words where they may be one more of them, and what stands behind a quoted title. */
export type AgenciesFirst = { readonly agencies: readonly string[]; readonly rest: Parts; readonly doubt?: string; readonly left?: string };

/**
 * `doj,dhs "What"`, `doj and dhs "What"`, `doj dhs "What"`: in front of what alone is quoted stand agencies. Where nothing is, a
 * comma or an `and` says that there is one more, and a name of one that only follows may be meant as either.
 */
export const agenciesFirst = (parts: Parts, isAgency: (text: string) => boolean): AgenciesFirst => {
  const quoted = parts.findIndex((part) => part.quoted);
  const [first] = parts;
  const front = namesIn(parts.slice(0, Math.max(quoted, 0)), isAgency);
  const behind = parts.slice(quoted + 1);
  if (quoted > 0 && (behind.length === 0 || front.every(isAgency))) {
    return { agencies: front, rest: parts.slice(quoted, quoted + 1), ...(behind.length > 0 && { left: joined(behind) }) };
  }
  if (first?.quoted) return isAgency(first.text) ? { agencies: [first.text], rest: parts.slice(1) } : { agencies: [], rest: parts };
  const count = countOf(parts, isAgency);
  const rest = parts.slice(count);
  return { agencies: namesIn(parts.slice(0, count), isAgency), rest, ...doubtIn(rest, isAgency) };
};

const isAnd = (text: string): boolean => /^(?:and|&|\+)$/i.test(text);

/** How many of the words in front are agencies, or between them. */
const countOf = (parts: Parts, isAgency: (text: string) => boolean): number => {
  let count = 0;
  let goesOn = parts.length > 0;
  while (goesOn) {
    const [here, next, after] = parts.slice(count, count + 3);
    count += 1;
    const isJoined = here !== undefined && (here.text.endsWith(',') || isAnd(here.text));
    const joins = next !== undefined && (next.text.startsWith(',') || (isAnd(next.text) && after !== undefined && isAgency(bare(after.text))));
    goesOn = next !== undefined && !next.quoted && (isJoined || joins);
  }
  return count;
};

const bare = (text: string): string => text.replaceAll(',', '');

/** Names of more than one word are found whole. */
const namesIn = (parts: Parts, isAgency: (text: string) => boolean): readonly string[] => {
  const whole = joined(parts);
  if (isAgency(whole)) return [whole];
  return whole
    .split(/,|\s+(?:and|&|\+)(?=\s)|^(?:and|&|\+)\s/i)
    .map((each) => each.trim())
    .flatMap((each) => (isAgency(each) ? [each] : each.split(/\s+/)))
    .filter((each) => each !== '');
};

const doubtIn = ([first, second]: Parts, isAgency: (text: string) => boolean): { readonly doubt?: string } => {
  if (!first || first.quoted) return {};
  if (isAgency(bare(first.text))) return { doubt: bare(first.text) };
  return isAnd(first.text) && second && !second.quoted ? { doubt: `${first.text} ${second.text}` } : {};
};
