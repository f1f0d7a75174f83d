import type { Deed } from '../../src/core/authority';
import { authority, forbids } from '../../src/core/authority';
import type { Actor, Role } from '../../src/core/language/actor';
import { roles } from '../../src/core/language/actor';
import { agency, person } from './spec';

/** Who may, written out from the design: roles of any agency, and roles of the agency the deed is about. */
const table: Readonly<Record<Deed, readonly [any: readonly Role[], own: readonly Role[]]>> = {
  'add-election': [['coordinator'], []],
  'confirm-conclusion': [['coordinator'], []],
  'change-election': [['coordinator'], []],
  'second-election': [['coordinator'], []],
  'ask-agency': [['coordinator', 'action-officer', 'lead', 'releaser', 'counsel'], []],
  'task-agency': [['coordinator'], []],
  'take-request': [[], ['action-officer', 'lead', 'releaser']],
  'return-request': [[], ['action-officer', 'lead', 'releaser']],
  'decline-request': [[], ['action-officer', 'lead', 'releaser']],
  'hand-over': [[], ['action-officer', 'lead', 'releaser']],
  'ask-another': [['coordinator'], ['action-officer', 'lead', 'releaser']],
  'ask-extension': [[], ['action-officer', 'lead', 'releaser']],
  'answer-extension': [['coordinator'], ['action-officer', 'lead', 'releaser']],
  'correct-suspense': [['coordinator'], []],
  'cancel-request': [['coordinator'], []],
  'reinstate-request': [['coordinator'], []],
  'answer-request': [[], ['action-officer', 'lead', 'releaser']],
  'correct-interim': [[], ['lead', 'releaser']],
  'judge-answer': [['coordinator'], ['action-officer', 'lead', 'releaser']],
  'acknowledge-late': [['coordinator'], ['action-officer', 'lead', 'releaser']],
  'hold-ladder': [['coordinator'], []],
  'set-aside-duty': [['coordinator'], []],
  'second-set-aside': [['coordinator'], ['releaser']],
  'reopen-duty': [['coordinator'], []],
  'give-late-reason': [['coordinator'], ['action-officer', 'lead', 'releaser']],
  'add-late-statement': [[], ['lead', 'releaser']],
  'record-closure': [['coordinator'], []],
  'follow-policy': [[], []],
  'seat-agency': [['coordinator'], ['releaser']],
  'give-floor-role': [['coordinator'], []],
  'put-off-reminder': [[], ['coordinator', 'action-officer', 'lead', 'releaser', 'counsel', 'auditor', 'observer']],
  'declare-own-absence': [[], ['coordinator', 'action-officer', 'lead', 'releaser', 'counsel', 'auditor', 'observer']],
  'record-absence': [['coordinator'], ['lead', 'releaser']],
  'delegate-authority': [[], ['releaser']],
  'end-delegation': [['coordinator'], ['releaser']],
  'open-incident': [['coordinator', 'action-officer', 'lead', 'releaser', 'counsel'], []],
  'note-incident': [['coordinator', 'action-officer', 'lead', 'releaser', 'counsel'], []],
  'change-people': [['coordinator'], []],
  'close-incident': [['coordinator'], []],
  'reopen-incident': [['coordinator'], []],
  'attach-channel': [['coordinator'], []],
  'correct-incident': [['coordinator'], []],
  'submit-version': [[], ['action-officer', 'lead', 'releaser']],
  'release-report': [[], ['releaser']],
  'answer-round': [[], ['action-officer', 'lead', 'releaser']],
  'answer-of-record': [[], ['releaser']],
  'record-sending': [['coordinator'], ['action-officer', 'lead', 'releaser']],
  'acknowledge-receipt': [[], ['releaser']],
  'record-receipt': [['coordinator'], []],
  'correct-release': [['coordinator'], ['releaser']],
  'correct-sending': [['coordinator'], []],
  'correct-receipt': [['coordinator'], []],
  'second-receipt': [['coordinator'], ['releaser']],
  'expunge-text': [['coordinator'], []],
  'second-expunge': [['coordinator'], []],
  'start-clock': [['coordinator'], ['releaser']],
  'correct-start': [['coordinator'], []],
  'second-start': [['coordinator'], ['releaser']],
  'record-act': [['coordinator'], ['releaser']],
  'correct-act': [['coordinator'], ['releaser']],
  'take-up-pack': [[], []],
  'change-pack': [['coordinator'], []],
  'second-pack': [['coordinator'], []],
  'verify-rule': [['counsel'], []],
  'unverify-rule': [['counsel'], []],
};

const deeds = Object.keys(authority).filter((deed): deed is Deed => deed in authority);
const about = agency('doj');

describe('who may do what', () => {
  it('is written down for every deed', () => expect(Object.keys(table).sort()).toEqual([...deeds].sort()));

  it.each(deeds.flatMap((deed) => roles.map((role) => [deed, role] as const)))('%s by %s', (deed, role) => {
    const [any, own] = table[deed];
    const may = (of: string): boolean => forbids(person(of, role), deed, about) === undefined;
    expect({ own: may('doj'), other: may('state') }).toEqual({ own: any.includes(role) || own.includes(role), other: any.includes(role) });
  });

  it('is the same for a version and for the answer it gives, which follows in its submitter’s name', () =>
    expect(authority['submit-version']).toEqual(authority['answer-request']));

  it('is nobody with no role, and nobody for an agency that is not named unless anyone of that role may', () => {
    for (const deed of deeds) {
      expect(forbids(person('doj'), deed, about)).toMatchObject({ code: 'not-permitted', deed, agency: 'doj' });
      for (const role of roles) expect(forbids(person('doj', role), deed) === undefined).toBe(table[deed][0].includes(role));
    }
  });

  it('is whoever did it, for what is corrected and for nothing else', () => {
    const officer = person('doj', 'action-officer');
    const own = deeds.filter((deed) => forbids(officer, deed, undefined, officer) === undefined);
    const others = deeds.filter((deed) => forbids(officer, deed, undefined, person('doj', 'lead')) === undefined);
    expect(own.filter((deed) => !others.includes(deed))).toEqual(['correct-suspense', 'cancel-request', 'reinstate-request', 'correct-interim', 'attach-channel', 'change-people', 'correct-incident', 'correct-release', 'correct-sending', 'correct-receipt', 'correct-start', 'correct-act', 'unverify-rule']);
  });

  it('is everything for the house following its own policy, the roster for an operator, nothing for the clock', () => {
    const may = (actor: Actor): readonly Deed[] => deeds.filter((deed) => forbids(actor, deed, about) === undefined);
    expect(may({ kind: 'policy', policy: 'a test' })).toEqual(deeds);
    expect(may({ kind: 'operator', name: 'ops' })).toEqual(['seat-agency', 'give-floor-role', 'take-up-pack']);
    expect(may({ kind: 'clock' })).toEqual([]);
  });
});
