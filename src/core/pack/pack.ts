import type { NotPermitted } from '../authority';
import type { Actor, Person } from '../language/actor';
import type { AgencyId } from '../language/agencies';
import type { Promised } from '../language/promised';
import type { Agreed, Proposal, ProposalEvent, ProposalOrder, ProposalRefusal, Shift } from '../language/proposal';
import type { Day, Moment, Zone } from '../language/time';
import type { TextId, Words } from '../language/words';
import type { Pack, RuleId } from '../law';

/**
 * A pack as this floor uses it: which text of it, who verified what in it, whether it is off, and whether it is named.
 *
 *   absent -> in use <-> off
 *
 * The first text that is read is used at once, for the floor has no other. Another one is only offered: two people
 * apply it, and until then new duties are opened by the old one. A text that was changed without a new version is never
 * used; that it was found is said once. Two people turn a pack off with a reason, one turns it on again. One that a start
 * does not name in PACKS is out of use, on or off, until a start names it again; that it was out is what it opens by then.
 */
export type PackState =
  | { readonly status: 'absent' }
  | ({ readonly status: 'in-use' } & Held)
  | ({ readonly status: 'off'; readonly off: Agreed } & Held);

type Held = {
  readonly id: string;
  readonly title: string;
  readonly zone: Zone;
  /** The text new duties are opened by. */
  readonly edition: Edition;
  readonly since: Moment;
  /** Texts that were used before it, the oldest first; duties that were met or left behind point at them. */
  readonly former: readonly Edition[];
  /** A text that was found and is not applied. */
  readonly offered?: Offer;
  /** What was found under a version that is known with another text. */
  readonly edited?: Edited;
  readonly marks: readonly Mark[];
  readonly formerMarks?: readonly FormerMark[];
  /** The times it was off, the oldest first. */
  readonly formerOffs?: readonly FormerOff[];
  readonly proposal?: Proposal<PackChange>;
  /** Who applied the text in use, where it was not the first. */
  readonly applied?: Agreed;
  /** Rules that versions brought, each since the last that did. */
  readonly added?: readonly Added[];
  /** Since a start that did not name it. */
  readonly unnamed?: Naming;
  /** When a start named it again, while it is named. */
  readonly namedAgain?: Naming;
};

/**
 * `times`: how often it was out of use, each time less than a day after it was named again. Processes that are started
 * with different PACKS take turns, and say so once and not at every start.
 */
export type Naming = { readonly at: Moment; readonly times: number };

/** One text of a pack: the version it calls itself and the hash of what it says. */
export type Edition = { readonly version: string; readonly hash: string };

/** `moves` is what it would have moved when it was found. */
export type Offer = Edition & { readonly at: Moment; readonly moves: readonly Shift[] };

/** A file says `version`, which is kept with the text `kept`, and says something else. */
export type Edited = { readonly version: string; readonly kept: string; readonly found: string; readonly at: Moment };

/** A rule that a version brought, and since when it opens duties: nobody is late for it before. */
export type Added = { readonly rule: RuleId; readonly at: Moment };

/** A text that the floor goes by, and since when versions brought rules of it; `since`: when the last was applied. */
export type PackInForce = Pack & { readonly added?: readonly Added[]; readonly since?: Moment };

/** Counsel has checked a rule of one text against a live source. */
export type Mark = {
  readonly rule: RuleId;
  readonly source: Words;
  readonly on: Day;
  readonly by: Person;
  readonly at: Moment;
};

/** It was off, and somebody has turned it on again. */
export type FormerOff = { readonly off: Agreed; readonly by: Person; readonly at: Moment };

/**
 * What takes two people. `same`: rules that say in both texts the same, so that what counsel verified stays verified.
 * `added`: rules that open duties by the new text, and not by the former; unknown of what was proposed before that was kept.
 */
export type PackChange =
  | { readonly kind: 'apply'; readonly from: Edition; readonly to: Edition; readonly same: readonly RuleId[]; readonly added?: readonly RuleId[] }
  | { readonly kind: 'off' };

/** A mark that counsel took back, with the reason. */
export type FormerMark = { readonly mark: Mark; readonly by: Person; readonly at: Moment; readonly reason: Words };

type Given = { readonly by: Actor; readonly at: Moment };

export type PackOrder =
  /** A pack was read at boot. `moves` is what applying it would move now, if it is another text. */
  | (Given & { readonly type: 'read-pack'; readonly id: string; readonly title: string; readonly zone: Zone; readonly edition: Edition; readonly moves: readonly Shift[] })
  /** A start does not name it in PACKS. `running`: its duties that are not met then. */
  | (Given & { readonly type: 'leave-unnamed'; readonly running: number })
  | ProposalOrder<PackChange>
  | (Given & { readonly type: 'turn-on' })
  /** `hash` is the text that was on the screen. */
  | (Given & { readonly type: 'verify-rule'; readonly rule: RuleId; readonly hash: string; readonly source: Words; readonly on: Day; readonly today: Day })
  /** `source` is the mark that was on the screen: it goes by the words of its source, which no other has. */
  | (Given & { readonly type: 'unverify-rule'; readonly rule: RuleId; readonly source: TextId; readonly reason: Words });

export type PackEvent =
  | { readonly type: 'pack-taken-up'; readonly at: Moment; readonly id: string; readonly title: string; readonly zone: Zone; readonly edition: Edition }
  | ({ readonly type: 'version-offered' } & Offer)
  /** The file is again what is in use. */
  | { readonly type: 'offer-lapsed'; readonly at: Moment; readonly edition: Edition }
  | ({ readonly type: 'text-edited' } & Edited)
  | ProposalEvent<PackChange>
  | ({ readonly type: 'version-applied'; readonly at: Moment; readonly change: Applying } & Agreed)
  | ({ readonly type: 'pack-turned-off'; readonly at: Moment } & Agreed)
  /** `since`: since when it was off; unknown of one that was turned on before that was kept. `added`: what versions have brought. */
  | { readonly type: 'pack-turned-on'; readonly at: Moment; readonly by: Person; readonly since?: Moment; readonly added?: readonly Added[] }
  | ({ readonly type: 'pack-unnamed'; readonly running: number } & Naming)
  /** `since`: since when it was out of use. */
  | ({ readonly type: 'pack-named-again'; readonly since: Moment } & Naming)
  | ({ readonly type: 'rule-verified' } & Mark)
  | ({ readonly type: 'rule-unverified' } & FormerMark);

export type Applying = Extract<PackChange, { kind: 'apply' }>;

/** A duty that a pack, or a version of it, opens. `pack`: its own, where that is another. `due`: by law, or the target; as if its election concludes on its day. */
export type Opened = {
  readonly duty: string;
  readonly title: string;
  readonly pack?: string;
  readonly owners: readonly AgencyId[];
  readonly due?: Day;
  readonly target?: true;
  readonly missed?: true;
};

export type PackRefusal =
  | NotPermitted
  | ProposalRefusal
  | { readonly code: 'no-such-pack' }
  | { readonly code: 'pack-not-named'; readonly id: string }
  | { readonly code: 'version-not-newest'; readonly id: string; readonly wanted: Edition; readonly newest?: Edition; readonly inUse: Edition }
  | { readonly code: 'another-text-in-use'; readonly id: string; readonly inUse: Edition }
  | { readonly code: 'verified-in-the-future'; readonly on: Day; readonly today: Day }
  | { readonly code: 'verified-by-nobody'; readonly rule: RuleId }
  /** Counsel verified it anew while somebody wanted to take the former mark back. */
  | { readonly code: 'verified-anew'; readonly rule: RuleId; readonly on: Day; readonly by: Person };

/** What is said about a pack, in facts; its words are the application's. */
export type PackNotice =
  | { readonly say: 'version-offered'; readonly pack: string; readonly offered: Offer }
  | { readonly say: 'text-edited'; readonly pack: string; readonly edited: Edited }
  | { readonly say: 'pack-change-proposed'; readonly pack: string; readonly proposal: Proposal<PackChange> }
  | { readonly say: 'pack-change-withdrawn'; readonly pack: string; readonly by: Person; readonly proposer: Person }
  | { readonly say: 'version-applied'; readonly pack: string; readonly change: Applying; readonly agreed: Agreed; readonly opened?: readonly Opened[] }
  | { readonly say: 'pack-turned-off'; readonly pack: string; readonly agreed: Agreed }
  /** It opens `opened`. Nobody of the floor did it where an operator named the pack at a start. */
  | { readonly say: 'pack-turned-on'; readonly pack: string; readonly by?: Person; readonly opened?: readonly Opened[] }
  /** `again`: it was named again less than a day before. */
  | { readonly say: 'pack-unnamed'; readonly pack: string; readonly running: number; readonly again: boolean }
  | { readonly say: 'pack-named-again'; readonly pack: string; readonly since: Moment; readonly opened?: readonly Opened[] }
  | { readonly say: 'rule-verified'; readonly pack: string; readonly mark: Mark }
  | { readonly say: 'rule-unverified'; readonly pack: string; readonly former: FormerMark };

export type PackPromise = Promised<PackNotice>;
