import { z } from 'zod';
import { forbids } from '../../src/core/authority';
import { dayOf } from '../../src/core/calendar';
import type { Zone } from '../../src/core/language/time';
import type { Pack, Rule } from '../../src/core/law';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import type { Floor } from '../../src/application/floor';
import { aboutIn } from '../../src/application/forms/said';
import { nearest } from '../../src/application/nearest';
import { PAGE, paged, spotOf } from '../../src/application/paging';
import type { Present } from '../../src/application/present';
import { listOf } from '../../src/application/present';
import { pressableBy } from '../../src/application/pressing';
import { hashInWords, howToUse, packButtons, rulesButton } from '../../src/application/sayings/pack';
import { ruleRef } from '../../src/application/rule-ref';
import { dayInWords } from '../../src/application/words/dates';
import { counted } from '../../src/application/words/numbers';
import { lawInWords, limitInWords } from '../../src/application/words/rules';

export const watchPacks = defineCommand({
  path: 'watch/packs',
  help: {
    usage: '[PACK]',
    says: 'lists the packs of the law with the version in use, or the rules of one with what counsel has verified; from there a version is applied, a rule verified, a pack turned off or on',
    example: '/watch packs eo-13848',
  },
  schema: z.object({ offset: z.number(), filter: z.string() }),
  read: (said) => {
    const pack = aboutIn(said, 'pack');
    return pack === undefined || said.page !== undefined ? spotOf(said) : { offset: 0, filter: pack };
  },
  query: async (spot, floor) => {
    const [packs, states] = [await floor.packs(), await listOf('pack', { limit: MOST }, floor.reading)];
    const wanted = spot.filter.trim().toLowerCase();
    const lines = wanted === '' ? [...packs.map((pack) => packLine(pack, states, floor)), ...unusedLines(states, floor)] : rulesIn(wanted, packs, floor);
    if (!lines) return words(noPack(wanted, packs, floor));
    const { length: more } = floor.shelf.unused;
    const title = wanted === '' ? `${counted(packs.length, 'pack')}${more === 0 ? '' : `, and ${String(more)} that ${more === 1 ? 'is' : 'are'} here and not used`}` : `${wanted}: ${counted(lines.length, 'rule')}`;
    const empty = 'No pack of the law is loaded. An operator names them: PACKS=eo-13848,usc-50.';
    return paged(lines.slice(spot.offset, spot.offset + PAGE + 1), spot, { command: 'watch/packs', title, empty }, (line) => line);
  },
});

const MOST = 200;

/** What is shipped and not among those this floor goes by, and how it is. */
const unusedLines = (states: readonly Present<'pack'>[], { shelf, zone }: Floor) =>
  shelf.unused.map(({ title, id, version, rules }) => ({
    text: `${title}, ${id} ${version}: ${counted(rules.length, 'rule')}.`,
    under: `${outSince(states.find((each) => each.id === id), zone)} ${howToUse(shelf, shelf.unused.map((each) => each.id))}`,
    buttons: [],
  }));

const outSince = (state: Present<'pack'> | undefined, zone: Zone): string =>
  state?.unnamed ? `Out of use since ${dayInWords(dayOf(state.unnamed.at, zone))}; its duties that run stay.` : 'Here and not used.';

const noPack = (wanted: string, packs: readonly Pack[], { shelf }: Floor): string => {
  const unused = shelf.unused.find(({ id }) => id === wanted);
  if (unused) return `${unused.title}, ${unused.id}, is here and not used on this floor. ${howToUse(shelf, [unused.id])}`;
  const meant = nearest(wanted, packs.map(({ id }) => id));
  return `There is no pack “${wanted}” on this floor.${meant === undefined ? '' : ` Did you mean ${meant}?`} /watch packs lists those there are.`;
};

const packLine = (pack: Pack, states: readonly Present<'pack'>[], { zone, who }: Floor) => {
  const state = states.find(({ id }) => id === pack.id);
  const verified = pack.rules.filter((rule) => rule.verified).length;
  const off = state?.status === 'off' ? ' It is turned off and opens nothing new.' : '';
  const found = state?.offered ? ` Version ${state.offered.version} was found and is not applied.` : '';
  const edited = state?.edited ? ` Its file was changed without a new version (${hashInWords(state.edited.kept)}, ${hashInWords(state.edited.found)}) and is not used.` : '';
  const since = state ? `, in use since ${dayInWords(dayOf(state.since, zone))}` : '';
  return {
    text: `${pack.title}, ${pack.id} ${pack.version}${since}: ${counted(pack.rules.length, 'rule')}, ${String(verified)} verified by counsel.${off}${found}${edited}`,
    buttons: state ? [rulesButton(state), ...pressableBy(who, { kind: 'pack', id: state.id, state }, packButtons(state))] : [],
  };
};

const rulesIn = (wanted: string, packs: readonly Pack[], { who }: Floor) => {
  const counsel = forbids(who, 'verify-rule') === undefined;
  return packs.find(({ id }) => id === wanted)?.rules.map((rule) => ruleLine(rule, counsel));
};

/** Only counsel is shown what marks it. */
const ruleLine = (rule: Rule, counsel: boolean) => ({
  text: `${rule.title}, ${rule.id}: ${limitInWords(rule.limit)}. ${rule.citation}, ${lawInWords(rule)}${rule.verified || rule.status === 'verify' ? '' : ', verified by nobody'}.${rule.off === undefined ? '' : ` Off: ${rule.off}`}${rule.watch === undefined ? '' : ' Watched only.'}`,
  buttons: counsel
    ? [
        { command: 'watch/verify', label: 'Verify', about: ruleRef(rule.id) },
        ...(rule.verified ? [{ command: 'watch/unverify', label: 'Take mark back', about: ruleRef(rule.id) }] : []),
      ]
    : [],
});
