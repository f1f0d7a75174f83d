import type { DayLimit } from '../calendar';
import type { AgencyId } from '../language/agencies';
import type { Brand } from '../language/brand';
import type { LegalVerb } from '../language/legal-verbs';
import type { Day, Zone } from '../language/time';

/** An entry of a pack by its short name, `EO-1A` or `U3371c-14`. Unique over all packs without regard to case. */
export type RuleId = Brand<'RuleId'>;

const ruleIdSpelling = /^[A-Za-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*$/;
export const isRuleId = (text: string): text is RuleId => text.length <= 30 && ruleIdSpelling.test(text);

/**
 * What the law says today, as far as somebody checked it. `in-force`: law, verified or quoted from the code.
 * `verify`: a live check is owed before anyone relies on it. `proposed`: a bill; its date is a target, never a due.
 * `preview`: enacted and not in force yet; a target too. `local-policy`: the floor's own.
 */
export const ruleStatuses = ['in-force', 'verify', 'proposed', 'preview', 'local-policy'] as const;
export type RuleStatus = (typeof ruleStatuses)[number];

/** What binds nobody today has a target, never a due, and its ladder ends at the coordinator. */
export const isTarget = (status: RuleStatus): boolean => status === 'proposed' || status === 'preview';

/** How we know the words: quoted from a source that was read, paraphrased from one, or remembered and unverified. */
export const evidenceMarks = ['quoted', 'paraphrased', 'remembered'] as const;
export type EvidenceMark = (typeof evidenceMarks)[number];

/** Which elections a rule speaks of: every Federal election, or only the regularly scheduled general one. */
export const electionScopes = ['any-federal', 'regular-general'] as const;
export type ElectionScope = (typeof electionScopes)[number];

/** The fact a limit counts from. */
export type Trigger =
  /** A date the law itself names. */
  | { readonly kind: 'fixed-date'; readonly on: Day }
  /** Election Day itself, forward or backward, whatever basis its conclusion has. */
  | { readonly kind: 'election-day'; readonly elections: ElectionScope }
  /** The end of the Federal election cycle the election falls in: the next regularly scheduled general Election Day. */
  | { readonly kind: 'election-cycle-end'; readonly elections: ElectionScope }
  /** The conclusion of an election, presumed on its day until another basis is recorded. */
  | { readonly kind: 'election-concluded'; readonly elections: ElectionScope }
  /** Receipt of what another rule produces, by these recipients. The first sets the plan date, the last the due. */
  | { readonly kind: 'received'; readonly rule: RuleId; readonly by: readonly AgencyId[] }
  /** A joint decision of these agencies. */
  | { readonly kind: 'determination'; readonly what: string; readonly by: readonly AgencyId[] }
  /** Something that happens in the world and is recorded. */
  | { readonly kind: 'fact'; readonly what: string }
  /** All of these have been met: delivered, or done where the law asks for that. */
  | { readonly kind: 'completed'; readonly rules: readonly RuleId[] }
  /** Comes round every year on this month and day, `09-30`; every half-year on it and on the same day six months off. */
  | { readonly kind: 'recurring'; readonly every: 'year' | 'half-year'; readonly on: string };

/** How long the law gives. */
export type Limit =
  | DayLimit
  /** Continuous hours from an instant. */
  | { readonly unit: 'hours'; readonly count: number }
  /** The law gives no number. None is invented; its own word is shown. */
  | { readonly unit: 'none'; readonly words: string };

/** Who checked the rule against the live source, and when. */
export type Verification = { readonly by: string; readonly on: Day };

/** One duty the law lays on somebody, before it happens to anyone. */
export type Rule = {
  readonly id: RuleId;
  readonly title: string;
  readonly status: RuleStatus;
  /** Shown wherever the rule is, where its status needs words: "Local policy after a bill that was never enacted". */
  readonly label?: string;
  readonly trigger: Trigger;
  readonly limit: Limit;
  readonly zone: Zone;
  readonly owners: readonly AgencyId[];
  /** `joint` where several owners must agree. */
  readonly ownership: 'single' | 'joint' | 'each';
  readonly partners: readonly Partner[];
  readonly recipients: readonly AgencyId[];
  readonly contents: readonly string[];
  /** What must happen before it is met, where the law asks for more than a report that goes out. */
  readonly acts?: readonly string[];
  /** Rules that share one report carry the same product: EO-1A and U3371C-45. */
  readonly product?: string;
  readonly citation: string;
  readonly quote: string;
  readonly evidence: EvidenceMark;
  readonly source: string;
  /** Absent until counsel has checked it; the screen says so. */
  readonly verified?: Verification;
  /** What is doubtful about it, in a sentence. */
  readonly doubt?: string;
  /** Why it ships switched off, if it does. */
  readonly off?: string;
  /** Why its date is only watched: it opens no duty and reminds nobody. */
  readonly watch?: string;
};

/** Whether it names neither a recipient nor an act: nothing is owed to anybody, and what meets it is that it is done. */
export const isDeed = ({ recipients, acts = [] }: Pick<Rule, 'recipients' | 'acts'>): boolean => recipients.length === 0 && acts.length === 0;

/** The one act of a rule that names none. */
export const DEED = 'done';

/** What is recorded before it is met; nothing where it is met by a report that goes out to everybody it is owed to. */
export const actsOf = (rule: Pick<Rule, 'recipients' | 'acts'>): readonly string[] => (isDeed(rule) ? [DEED] : (rule.acts ?? []));

/** Whether what is done meets it, whatever goes out for it. */
export const isMetByActs = (rule: Pick<Rule, 'recipients' | 'acts'>): boolean => actsOf(rule).length > 0;

/** What a duty keeps of its rule: enough to count, to say who owes whom, and to find the whole rule in its pack again. */
export type Terms = Pick<
  Rule,
  | 'id' | 'title' | 'status' | 'label' | 'trigger' | 'limit' | 'zone'
  | 'owners' | 'ownership' | 'recipients' | 'acts' | 'product' | 'citation' | 'verified' | 'off'
>;

/** Why no rule of a pack opens anything that two people turned off. It is not said of a rule, and no duty keeps it. */
export const PACK_IS_OFF = 'The pack is turned off.';

export const termsOf = (rule: Rule): Terms => {
  const { id, title, status, label, trigger, limit, zone, owners, ownership, recipients, acts, product, citation, verified, off } = rule;
  const always = { id, title, status, trigger, limit, zone, owners, ownership, recipients, citation };
  return { ...always, ...(label && { label }), ...(acts && { acts }), ...(product && { product }), ...(verified && { verified }), ...(off !== undefined && off !== PACK_IS_OFF && { off }) };
};

/** Owners that stand for whoever the fact is about. */
const leftOpen: ReadonlySet<string> = new Set(['agency', 'holder', 'entity']);

/** Whether the law leaves open which agency owes it. */
export const leavesOwnerOpen = ({ owners }: Pick<Rule, 'owners'>): boolean => owners.some((owner) => leftOpen.has(owner));

/** The terms as they lie on the agency the fact is about. */
export const owedBy = (terms: Terms, agency: AgencyId | undefined): Terms =>
  agency === undefined ? terms : { ...terms, owners: terms.owners.map((owner) => (leftOpen.has(owner) ? agency : owner)) };

/** Whom the owner must ask, and how strongly. `others` keeps the law's own words where it names no agency. */
export type Partner = { readonly verb: LegalVerb; readonly agencies: readonly AgencyId[]; readonly others?: string };

/** What the law lets somebody do and lays on nobody. It opens no duty; it is shown so that nothing here gates it. */
export type Permission = { readonly id: RuleId; readonly title: string; readonly citation: string; readonly quote: string };

/** The law as data: one file of `packs/`. */
export type Pack = {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  /** Of everything else in it. Comments and layout of the file are not part of what it says. */
  readonly hash: string;
  readonly authority: string;
  readonly rules: readonly Rule[];
  readonly permissions?: readonly Permission[];
};
