import fc from 'fast-check';
import type { AnswerKind, RoundState } from '../../../src/core/round';
import { answerKinds, round } from '../../../src/core/round';
import { person } from '../spec';
import { answer, at, call, opened, policy } from './rounds';

const agencies = ['fbi', 'state', 'cia'] as const;
const roles = ['action-officer', 'lead', 'releaser', 'observer'] as const;
type Deed = { readonly agency: (typeof agencies)[number]; readonly role: (typeof roles)[number] } & (
  | { readonly do: 'answer'; readonly kind: AnswerKind; readonly says: boolean }
  | { readonly do: 'confirm' }
);

const who = { agency: fc.constantFrom(...agencies), role: fc.constantFrom(...roles) };
const deeds = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ do: fc.constant('answer' as const), kind: fc.constantFrom(...answerKinds), says: fc.boolean(), ...who }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('confirm' as const), ...who }) },
  ),
  { maxLength: 25 },
);

/** What an agency's answer should be, told in the plainest way. */
type Expected = Partial<Record<string, { readonly kind: AnswerKind; readonly ofRecord: boolean }>>;

const expectedAfter = (before: Expected, deed: Deed): Expected => {
  const { agency, role } = deed;
  const current = before[agency];
  if (agency === 'cia' || role === 'observer') return before;
  const binds = role === 'releaser';
  if (deed.do === 'confirm') return binds && current ? { ...before, [agency]: { ...current, ofRecord: true } } : before;
  const needsWords = deed.kind === 'nonconcur' || deed.kind === 'concur-with-comment';
  if (needsWords && !deed.says) return before;
  if (current?.ofRecord && !binds) return before;
  return { ...before, [agency]: { kind: deed.kind, ofRecord: binds } };
};

const carryOut = (state: RoundState, deed: Deed): RoundState => {
  const by = person(deed.agency, deed.role);
  const order = deed.do === 'confirm' ? ({ type: 'confirm', by, at } as const) : answer(by, deed.kind, deed.says ? 'w' : undefined);
  const decision = round.decide(order, state);
  return decision.outcome === 'decided' ? decision.events.reduce(round.evolve, state) : state;
};

const start = round.evolve(round.initial, opened);
const answersIn = (state: RoundState) => (state.status === 'absent' ? [] : state.answers);

describe('a round, whatever anybody does to it', () => {
  it('has one current answer of each agency, of staff or of record as a plain model says', () => {
    fc.assert(
      fc.property(deeds, (done) => {
        const answers = answersIn(done.reduce(carryOut, start));
        const expected = done.reduce(expectedAfter, {});
        expect(new Set(answers.map(({ agency }) => agency)).size).toBe(answers.length);
        expect(Object.fromEntries(answers.map(({ agency, kind, standing }) => [agency, { kind, ofRecord: standing === 'of-record' }]))).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it('is complete exactly when every agency asked has an answer of record, and stays so', () => {
    fc.assert(
      fc.property(deeds, (done) => {
        const state = done.reduce(carryOut, start);
        const bound = answersIn(state).filter(({ standing }) => standing === 'of-record');
        expect(state.status).toBe(bound.length === call.asked.length ? 'complete' : 'open');
      }),
      { numRuns: 300 },
    );
  });

  it('takes nothing any more once it is closed', () => {
    fc.assert(
      fc.property(deeds, deeds, (before, after) => {
        const state = before.reduce(carryOut, start);
        const closed = round.evolve(state, { type: 'round-closed', at, because: 'newer-version' });
        expect(after.reduce(carryOut, closed)).toEqual(closed);
        expect(round.decide({ type: 'close-round', by: policy, at, because: 'released' }, closed).outcome).toBe('nothing-to-do');
      }),
      { numRuns: 100 },
    );
  });
});
