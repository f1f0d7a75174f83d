import { electionDay, dayOf, isDay, readInstant, yearOf } from '../../core/calendar';
import { isAgencyId } from '../../core/language/agencies';
import type { Day, Moment, Zone } from '../../core/language/time';
import type { ElectionFacts, Happened, Pack, Rule } from '../../core/law';

/** What was typed, read; or every mistake in it. */
export type PlanAsked =
  | { readonly elections: readonly ElectionFacts[]; readonly happened: Happened }
  | { readonly mistakes: readonly string[] };

/** Elections as `NAME=YYYY-MM-DD`; one held on a regular Election Day is general, any other special. */
export const readElection = (text: string, concluded: boolean): ElectionFacts | string => {
  const [name = '', day = ''] = text.split('=');
  if (!/^[a-z0-9][a-z0-9-]{0,60}$/i.test(name)) {
    return `--election ${text}: expected NAME=YYYY-MM-DD with a name of letters, digits and dashes, as in 2026-general=2026-11-03.`;
  }
  if (!isDay(day)) return `--election ${text}: expected a day such as 2026-11-03 after the "=", got "${day}".`;
  const kind = electionDay(yearOf(day)) === day ? 'general' : 'special';
  return { name, day, kind, ...(concluded && { conclusion: { on: day, basis: 'presumed' as const } }) };
};

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] extends readonly (infer Item)[] ? Item[] : T[Key] };

const events = ['received', 'delivered', 'started'] as const;

/** Events as `RULE[/ELECTION]:received[@agency]=DATE`, `:delivered=DATE`, `:started=DATE|INSTANT`. */
export const readEvents = (
  texts: readonly string[],
  packs: readonly Pack[],
  elections: readonly ElectionFacts[],
): { readonly happened: Happened; readonly mistakes: readonly string[] } => {
  const happened: Mutable<Happened> = { receipts: [], sendings: [], starts: [] };
  const mistakes: string[] = [];
  for (const text of texts) {
    const read = readEvent(text, packs, elections);
    if (typeof read === 'string') mistakes.push(`--event ${text}: ${read}`);
    else read(happened);
  }
  return { happened, mistakes };
};

type Record_ = (happened: Mutable<Happened>) => void;

const readEvent = (text: string, packs: readonly Pack[], elections: readonly ElectionFacts[]): Record_ | string => {
  const parts = /^([^:/=]+)(?:\/([^:=]+))?:([a-z]+)(?:@([^=]+))?=(.+)$/i.exec(text);
  if (!parts) return 'expected RULE:EVENT=DATE, as in EO-1A:received=2021-01-07 or EO-1A/2026-general:received@doj=2021-01-07.';
  const [, id = '', name, event = '', agency, when = ''] = parts;
  const rules = packs.flatMap((pack) => pack.rules);
  const rule = rules.find((each) => each.id.toLowerCase() === id.toLowerCase());
  if (!rule) return `no pack that is loaded has a rule "${id}".`;
  const election = elections.find((each) => each.name.toLowerCase() === name?.toLowerCase());
  if (name && !election) return `there is no --election called "${name}".`;
  if (!name && elections.length > 1 && event !== 'started') {
    return `say of which election: ${elections.map((each) => `${rule.id}/${each.name}`).join(' or ')}.`;
  }
  const time = readWhen(when, rule.zone);
  if (!time) return `expected a day such as 2021-01-07 or an instant such as 2026-10-31T20:00-04:00, got "${when}".`;
  return recorded({ rule, rules, event, agency, on: time.on, at: time.at, election: election?.name });
};

type Told = {
  readonly rule: Rule;
  readonly rules: readonly Rule[];
  readonly event: string;
  readonly agency: string | undefined;
  readonly on: Day;
  readonly at: Moment | undefined;
  readonly election: string | undefined;
};

const recorded = ({ rule, rules, event, agency, on, at, election }: Told): Record_ | string => {
  const of = election ? { election } : {};
  if (agency && event !== 'received') return `only "received" names an agency, "${event}" does not.`;
  switch (event) {
    case 'received': {
      const named = namedRecipients(rule, rules);
      if (named.length === 0) return `no clock counts from the receipt of ${rule.id}.`;
      if (agency === undefined) {
        return (happened) => {
          happened.receipts.push(...named.map((by) => ({ rule: rule.id, by, on, ...of })));
        };
      }
      const by = agency.toLowerCase();
      if (!isAgencyId(by) || !named.includes(by)) {
        return `${rule.id} starts a clock when received by ${named.join(' or ')}, not by "${agency}".`;
      }
      return (happened) => {
        happened.receipts.push({ rule: rule.id, by, on, ...of });
      };
    }
    case 'delivered':
      return (happened) => {
        happened.sendings.push({ rule: rule.id, on, ...of });
      };
    case 'started':
      if (rule.trigger.kind !== 'determination' && rule.trigger.kind !== 'fact') {
        return `${rule.id} does not start by being recorded; it counts from its own trigger.`;
      }
      return (happened) => {
        happened.starts.push({ rule: rule.id, on, ...(at && { at }), ...of });
      };
    default:
      return `there is no event "${event}". There are: ${events.join(', ')}.`;
  }
};

const namedRecipients = (rule: Rule, rules: readonly Rule[]): readonly (Rule['recipients'][number])[] => [
  ...new Set(
    rules.flatMap(({ trigger }) => (trigger.kind === 'received' && trigger.rule === rule.id ? trigger.by : [])),
  ),
];

const readWhen = (text: string, zone: Zone): { readonly on: Day; readonly at: Moment | undefined } | undefined => {
  if (isDay(text)) return { on: text, at: undefined };
  const at = text.includes('T') ? readInstant(text) : undefined;
  return at && { on: dayOf(at, zone), at };
};
