import type { Actor, Person, Role } from './language/actor';
import { ownRoles, roles } from './language/actor';
import type { AgencyId } from './language/agencies';

/**
 * Everything somebody can do, and who may. The one table: every `decide` asks it, `docs/security.md` is printed from
 * it and a test tries every cell. `own` grants hold only for the agency the deed is about; `self` ones also for whoever did
 * what is corrected, `operator` ones for an operator at the command line, who never answers, releases or closes. What is
 * done `inPerson` nobody does by delegation: whoever acts for a releaser for two weeks must not make themselves one for good.
 */
export const authority = {
  'add-election': { any: ['coordinator'], own: [] },
  'confirm-conclusion': { any: ['coordinator'], own: [] },
  'change-election': { any: ['coordinator'], own: [] },
  'second-election': { any: ['coordinator'], own: [] },
  'ask-agency': { any: ['coordinator', 'action-officer', 'lead', 'releaser', 'counsel'], own: [] },
  'task-agency': { any: ['coordinator'], own: [] },
  'take-request': { any: [], own: ['action-officer', 'lead', 'releaser'] },
  'return-request': { any: [], own: ['action-officer', 'lead', 'releaser'] },
  'decline-request': { any: [], own: ['action-officer', 'lead', 'releaser'] },
  'hand-over': { any: [], own: ['action-officer', 'lead', 'releaser'] },
  /** Of the agency that asked: what one agency gave back is asked of another. */
  'ask-another': { any: ['coordinator'], own: ['action-officer', 'lead', 'releaser'] },
  'ask-extension': { any: [], own: ['action-officer', 'lead', 'releaser'] },
  /** Of the agency that asked for the work; never the person who wants it. */
  'answer-extension': { any: ['coordinator'], own: ['action-officer', 'lead', 'releaser', 'coordinator'] },
  /** Of whoever asked for the work. */
  'correct-suspense': { any: ['coordinator'], own: [], self: true },
  'cancel-request': { any: ['coordinator'], own: [], self: true },
  'reinstate-request': { any: ['coordinator'], own: [], self: true },
  'answer-request': { any: [], own: ['action-officer', 'lead', 'releaser'] },
  /** Of the agency that filed it. */
  'correct-interim': { any: [], own: ['lead', 'releaser'], self: true },
  'judge-answer': { any: ['coordinator'], own: ['action-officer', 'lead', 'releaser', 'coordinator'] },
  'acknowledge-late': { any: ['coordinator'], own: ['action-officer', 'lead', 'releaser'] },
  'hold-ladder': { any: ['coordinator'], own: [] },
  'set-aside-duty': { any: ['coordinator'], own: [] },
  /** Of an owner of the duty. */
  'second-set-aside': { any: ['coordinator'], own: ['releaser'] },
  'reopen-duty': { any: ['coordinator'], own: [] },
  /** Of an owner of what is late. */
  'give-late-reason': { any: ['coordinator'], own: ['action-officer', 'lead', 'releaser'] },
  /** Of an agency that the reason names. */
  'add-late-statement': { any: [], own: ['lead', 'releaser'] },
  'record-closure': { any: ['coordinator'], own: [] },
  /** What only the house itself orders, following a policy of its own. */
  'follow-policy': { any: [], own: [] },
  'seat-agency': { any: ['coordinator'], own: ['releaser'], operator: true, inPerson: true },
  'give-floor-role': { any: ['coordinator'], own: [], operator: true },
  'declare-own-absence': { any: [], own: roles },
  'put-off-reminder': { any: [], own: roles },
  'record-absence': { any: ['coordinator'], own: ['lead', 'releaser'], inPerson: true },
  'delegate-authority': { any: [], own: ['releaser'], inPerson: true },
  'end-delegation': { any: ['coordinator'], own: ['releaser'], inPerson: true },
  'open-incident': { any: ['coordinator', 'action-officer', 'lead', 'releaser', 'counsel'], own: [] },
  'note-incident': { any: ['coordinator', 'action-officer', 'lead', 'releaser', 'counsel'], own: [] },
  'attach-channel': { any: ['coordinator'], own: [], self: true },
  'change-people': { any: ['coordinator'], own: [], self: true },
  'close-incident': { any: ['coordinator'], own: [] },
  'reopen-incident': { any: ['coordinator'], own: [] },
  'correct-incident': { any: ['coordinator'], own: [], self: true },
  'submit-version': { any: [], own: ['action-officer', 'lead', 'releaser'] },
  'release-report': { any: [], own: ['releaser'] },
  'answer-round': { any: [], own: ['action-officer', 'lead', 'releaser'] },
  'answer-of-record': { any: [], own: ['releaser'] },
  'record-sending': { any: ['coordinator'], own: ['action-officer', 'lead', 'releaser'] },
  'acknowledge-receipt': { any: [], own: ['releaser'] },
  'record-receipt': { any: ['coordinator'], own: [] },
  'correct-release': { any: ['coordinator'], own: ['releaser'], self: true },
  'correct-sending': { any: ['coordinator'], own: [], self: true },
  'correct-receipt': { any: ['coordinator'], own: [], self: true },
  'second-receipt': { any: ['coordinator'], own: ['releaser'] },
  'expunge-text': { any: ['coordinator'], own: [] },
  'second-expunge': { any: ['coordinator'], own: [] },
  /** Of the agencies that owe what it starts, or that determine what it starts from. */
  'start-clock': { any: ['coordinator'], own: ['releaser'] },
  'correct-start': { any: ['coordinator'], own: [], self: true },
  /** Of an owner of the duty. */
  'second-start': { any: ['coordinator'], own: ['releaser'] },
  'record-act': { any: ['coordinator'], own: ['releaser'] },
  'correct-act': { any: ['coordinator'], own: ['releaser'], self: true },
  /** What the house does at boot with the files it finds. */
  'take-up-pack': { any: [], own: [], operator: true },
  'change-pack': { any: ['coordinator'], own: [] },
  'second-pack': { any: ['coordinator'], own: [] },
  'verify-rule': { any: ['counsel'], own: [] },
  'unverify-rule': { any: ['counsel'], own: [], self: true },
} as const satisfies Readonly<Record<string, Grant>>;

type Grant = { readonly any: readonly Role[]; readonly own: readonly Role[]; readonly self?: true; readonly operator?: true; readonly inPerson?: true };

export type Deed = keyof typeof authority;

export type NotPermitted = {
  readonly code: 'not-permitted';
  readonly deed: Deed;
  readonly needs: Grant;
  readonly agency?: AgencyId;
};

/** Why somebody may not do a deed; nothing if they may. The clock and the house's own policies only do what is theirs. */
export const forbids = (actor: Actor, deed: Deed, agency?: AgencyId, did?: Person): NotPermitted | undefined => {
  if (actor.kind === 'policy') return undefined;
  const grant: Grant = authority[deed];
  const refusal: NotPermitted = { code: 'not-permitted', deed, needs: grant, ...(agency && { agency }) };
  if (actor.kind === 'operator' && grant.operator) return undefined;
  if (actor.kind !== 'person') return refusal;
  if (grant.self && did?.person === actor.person) return undefined;
  const acting = grant.inPerson ? ownRoles(actor) : actor.roles;
  const held = acting.some((role) => grant.any.includes(role));
  const own = actor.agency === agency && acting.some((role) => grant.own.includes(role));
  return held || own ? undefined : refusal;
};
