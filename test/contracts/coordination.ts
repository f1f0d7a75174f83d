import type { Envelope } from '../../src/core/house';
import type { Person, PersonId, Role } from '../../src/core/language/actor';
import type { SubjectRef } from '../../src/core/language/refs';
import type { AnswerKind } from '../../src/core/round';
import { agency } from '../core/law/rules';
import { at, coordinator, now, words } from './floor';

/** Orders that carry one report through its coordination: FBI writes, NSA and DOJ answer, FBI releases. */
export const round = (report: string, version: number): SubjectRef => ({ kind: 'round', id: `${report}/v${version}` });
export const delivery = (report: string, to: string): SubjectRef => ({ kind: 'delivery', id: `${report}/${to}` });
export const seatOf = (id: string): SubjectRef => ({ kind: 'agency', id });

export const releaser = (of: string): Person => ({
  kind: 'person', person: `T0HOME/U${of.toUpperCase()}` as PersonId, agency: agency(of), roles: ['releaser'],
});

export const seat = (id: string, ...people: readonly (readonly [string, ...Role[]])[]): Envelope => ({
  to: 'agency', id,
  order: {
    type: 'seat-agency', by: { kind: 'operator', name: 'ops' }, at: now, id: agency(id), name: id.toUpperCase(),
    people: people.map(([name, ...roles]) => ({ person: `T0HOME/${name}` as PersonId, name, roles })),
  },
});

export const submit = (report: string, hash: string): Envelope => ({
  to: 'report', id: report,
  order: {
    type: 'submit-version', by: releaser('fbi'), at: now, hash, text: words(hash), asked: [agency('nsa'), agency('doj')],
    answersBy: at('10T22:00:00'),
  },
});

export const says = (of: string, about: SubjectRef, kind: AnswerKind): Envelope => ({
  to: 'round', id: about.id,
  order: { type: 'answer', by: releaser(of), at: now, kind, ...(kind === 'nonconcur' && { comment: words('why') }) },
});

export const release = (report: string): Envelope => ({
  to: 'report', id: report, order: { type: 'release', by: releaser('fbi'), at: now },
});

export const openIncident = (id: string): Envelope => ({
  to: 'incident', id,
  order: {
    type: 'open-incident', by: coordinator, at: now, id, title: words('title'), actor: 'unknown' as never,
    target: 'voters', severity: 2, zone: 'America/New_York' as never,
  },
});
