import type { Actor, Person } from '../../../src/core/language/actor';
import type { AnswerKind, RoundEvent, RoundOrder } from '../../../src/core/round';
import { agency, moment, person, words, zone } from '../spec';

export const at = moment('2020-12-10T15:00:00.000Z');
export const suspense = moment('2020-12-16T22:00:00.000Z');
export const policy: Actor = { kind: 'policy', policy: 'a test' };
export const officer = person('fbi', 'action-officer');
export const releaser = person('fbi', 'releaser');
export const stateReleaser = person('state', 'releaser');
export const call = {
  id: 'RPT-31/v2', report: 'RPT-31', version: 2, hash: 'h2', title: words('t1'), owner: agency('odni'),
  asked: [{ agency: agency('fbi'), verb: 'consult' }, { agency: agency('state'), verb: 'coordinate' }],
  suspense, zone: zone(),
} as const;
export const opened: RoundEvent = { type: 'round-opened', at, ...call };

export const answer = (by: Person, kind: AnswerKind, comment?: string): RoundOrder => ({
  type: 'answer', by, at, kind, ...(comment !== undefined && { comment: words(comment) }),
});

export const answered = (by: Person, kind: AnswerKind, former?: AnswerKind): RoundEvent => ({
  type: 'agency-answered', at, by, agency: by.agency, kind, standing: by.roles.includes('releaser') ? 'of-record' : 'staff',
  ...(former && { former }),
});
