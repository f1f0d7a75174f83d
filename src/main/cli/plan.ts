import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readPacks } from '../../adapters/files/packs';
import { planAsLines, planAsText } from '../../application/queries/plan';
import type { ElectionFacts } from '../../core/law';
import { planDuties } from '../../core/law';
import { defaultPacks } from '../settings';
import { projectFolder } from '../project-folder';
import { mistakesInWords } from './packs';
import { readElection, readEvents } from './plan-arguments';
import type { Outcome, Verb } from './verb';
import { done, found, mistyped } from './verb';

const usage =
  'plan --election NAME=YYYY-MM-DD... [--packs a,b] [--event ID:EVENT=DATE|INSTANT]... [--not-concluded] [--json]';

const options = {
  election: { type: 'string', multiple: true },
  packs: { type: 'string' },
  event: { type: 'string', multiple: true },
  'not-concluded': { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

/** Prints every duty and moment the packs would open, and stores nothing. */
export const plan: Verb = {
  name: 'plan',
  usage,
  says: 'Prints every duty the packs open for these elections and facts, with every reminder, and stores nothing.',
  run: (args) => {
    const typed = typedOptions(args);
    if (typeof typed === 'string') return mistyped([typed], usage);
    const names = (typed.packs ?? process.env['PACKS'] ?? defaultPacks).split(',').map((name) => name.trim());
    const read = readPacks(join(projectFolder(), 'packs'), names);
    if ('mistakes' in read) return found(mistakesInWords(read.mistakes));
    const elections = (typed.election ?? []).map((text) => readElection(text, !typed['not-concluded']));
    const known = elections.filter((each): each is ElectionFacts => typeof each !== 'string');
    const { happened, mistakes } = readEvents(typed.event ?? [], read.packs, known);
    const all = [...elections.filter((each) => typeof each === 'string'), ...twice(known), ...mistakes];
    if (all.length > 0) return mistyped(all, usage);
    if (known.length === 0 && happened.starts.length === 0) {
      return mistyped(['Name at least one election, as in --election 2026-general=2026-11-03.'], usage);
    }
    return print(planDuties(read.packs, known, happened), typed.json ?? false);
  },
};

const print = (duties: ReturnType<typeof planDuties>, json: boolean): Outcome =>
  done(json ? JSON.stringify({ duties: planAsLines(duties) }, null, 2) : planAsText(duties));

const twice = (elections: readonly ElectionFacts[]): readonly string[] =>
  elections
    .filter((each, index) => elections.findIndex((other) => other.name === each.name) < index)
    .map(({ name }) => `--election ${name}: given twice; each election has one name and one day.`);

const typedOptions = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options, strict: true }).values;
  } catch (mistake) {
    return mistake instanceof Error ? mistake.message : String(mistake);
  }
};
