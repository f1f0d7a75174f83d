import type { Known } from '../../src/application/sayings';
import { say } from '../../src/application/sayings';
import type { Notice } from '../../src/core/house';
import type { PersonId, Role } from '../../src/core/language/actor';
import type { TextId } from '../../src/core/language/words';
import type { RequestEvent } from '../../src/core/request';
import { request } from '../../src/core/request';
import { agency, day, moment, person, specOf, words, zone } from '../core/spec';

const { given } = specOf(request);
const asker = person('odni', 'coordinator');
const at = moment('2026-11-20T15:00:00.000Z');
const later = moment('2026-11-24T15:00:00.000Z');
const ask = { id: 'RPT-31', title: words('t1'), agency: agency('doj'), duties: [], suspense: moment('2026-12-01T22:00:00.000Z'), zone: zone() } as const;
const asked: RequestEvent = { type: 'asked', at, asker, tasked: true, ...ask };
const part: RequestEvent = { ...asked, id: 'RPT-31.2', partOf: 'RPT-31', lead: agency('doj'), agency: agency('fbi') };

const member = (of: string, ...roles: readonly Role[]) => ({ person: `T1/${of.toUpperCase()}${roles.join('').toUpperCase()}` as PersonId, name: of, roles });
const known: Known = {
  words: new Map([['t1', 'Materiality'], ['t2', 'The bureau has it'], ['t3', 'Two of three counties.']].map(([id, said]) => [id as TextId, said ?? ''])),
  members: (of) => [member(of, 'action-officer'), member(of, 'releaser'), ...(of === 'doj' ? [member(of, 'lead')] : []), ...(of === 'odni' ? [{ person: asker.person, name: 'Dana', roles: asker.roles }] : [])],
  coordinators: () => [member('odni', 'coordinator')],
  deskOf: () => [],
  awayFrom: () => [],
  stoodIn: () => [],
  away: () => undefined,
  called: String,
  unattended: () => false,
  holderOf: () => undefined,
};

const saidWith = (known: Known) => (notice: Notice, ...events: readonly RequestEvent[]) => {
  const { text, mentions, buttons } = say(notice, { kind: 'request', id: 'RPT-31', state: given(...events).state }, known);
  return { text, mentions, buttons: buttons.map(({ label }) => label) };
};
const saidOf = saidWith(known);
const request31 = 'RPT-31';
const passed = { agency: agency('doj'), from: at, until: later, as: 'returned' } as const;

describe('what is said of a request', () => {
  it('calls everybody who is asked, and says who leads', () =>
    expect(saidOf({ say: 'asked', request: request31 }, { ...asked, others: [agency('fbi'), agency('nsa')] })).toEqual({
      text: 'ODNI tasks DOJ (lead), FBI and NSA: “Materiality”, RPT-31, by Tue 1 December 2026, 17:00 ET. Press Take to make it yours, or Not ours to give it back with a reason. Each does so for itself; DOJ puts the report together.',
      mentions: ['T1/DOJACTION-OFFICER', 'T1/FBIACTION-OFFICER', 'T1/NSAACTION-OFFICER'],
      buttons: ['Take', 'Seen', 'Hand over', 'Not ours'],
    }));

  it('offers to decline what was asked and not tasked', () =>
    expect(saidOf({ say: 'asked', request: request31 }, { ...asked, tasked: false })).toMatchObject({
      text: 'ODNI asks DOJ: “Materiality”, RPT-31, by Tue 1 December 2026, 17:00 ET. Press Take to make it yours, Not ours to give it back, or Decline; both with a reason.',
      buttons: ['Take', 'Seen', 'Hand over', 'Not ours', 'Decline'],
    }));

  it('calls who releases a report once it is accepted, and says of a part that nothing more is asked', () => {
    const answered = { type: 'answered', at: later, by: person('doj', 'action-officer'), late: false } as const;
    const accepted: RequestEvent = { type: 'accepted', at: later, by: asker };
    expect(saidOf({ say: 'accepted', request: request31 }, asked, answered, accepted)).toEqual({
      text: '“Materiality”, RPT-31 is accepted. DOJ releases it next. A releaser presses Release on its card.',
      mentions: ['T1/DOJRELEASER'],
      buttons: ['Show'],
    });
    const nobody: Known = { ...known, members: (of) => known.members(of).filter(({ roles }) => !roles.includes('releaser')) };
    expect(saidWith(nobody)({ say: 'accepted', request: request31 }, asked, answered, accepted)).toEqual({
      text: '“Materiality”, RPT-31 is accepted. DOJ releases it next. The roster has no releaser of DOJ. A coordinator has an operator add one, with watchfloor roster apply.',
      mentions: ['T1/ODNICOORDINATOR'],
      buttons: [],
    });
    expect(saidOf({ say: 'accepted', request: 'RPT-31.2' }, part, { ...answered, contribution: words('t3') }, accepted)).toEqual({
      text: '“Materiality”, RPT-31.2 is accepted. Nothing more is asked of FBI.',
      mentions: [],
      buttons: [],
    });
  });

  it('calls the lead, and not the action officers, when nobody has taken it for a working day', () =>
    expect(saidOf({ say: 'request-moment', request: request31, came: { kind: 'untaken', of: 'suspense', scheduled: later, earlier: 0 } }, asked)).toMatchObject({
      text: '“Materiality”, RPT-31: DOJ was asked Fri 20 November 2026, 10:00 ET and nobody has taken it for a working day. It is wanted by Tue 1 December 2026, 17:00 ET. Whoever leads there takes it, or hands it to somebody.',
      mentions: ['T1/DOJLEAD'],
    }));

  it('calls the releaser where an agency has no lead, and whoever leads the whole', () =>
    expect(saidOf({ say: 'request-moment', request: 'RPT-31.2', came: { kind: 'untaken', of: 'suspense', scheduled: later, earlier: 0 } }, part)).toMatchObject({
      text: '“Materiality”, RPT-31.2: FBI was asked Fri 20 November 2026, 10:00 ET and nobody has taken it for a working day. It is wanted by Tue 1 December 2026, 17:00 ET. FBI has no lead there: a releaser takes it, or hands it to somebody. DOJ, which puts the report together, is told as well: ask FBI in the thread of RPT-31. The report can go out without this part, and whoever asked, or a coordinator, drops it with /report cancel RPT-31.2.',
      mentions: ['T1/FBIRELEASER', 'T1/DOJLEAD'],
    }));

  const untaken: Notice = { say: 'request-moment', request: request31, came: { kind: 'untaken', of: 'suspense', scheduled: later, earlier: 0 } };
  const unheard = '“Materiality”, RPT-31: DOJ was asked Fri 20 November 2026, 10:00 ET and nobody has taken it for a working day. It is wanted by Tue 1 December 2026, 17:00 ET.';
  const without = (...gone: readonly string[]): Known => ({ ...known, away: (one) => (gone.includes(one) ? { name: one, until: day('2026-12-04') } : undefined) });

  it('calls whoever stands in for the lead, and no others', () =>
    expect(saidWith({ ...known, away: (one) => (one === 'T1/DOJLEAD' ? { name: 'Kim', until: day('2026-12-04'), standIn: { person: 'T1/UALEX' as PersonId, name: 'Alex' } } : undefined) })(untaken, asked)).toMatchObject({
      text: `${unheard} Whoever leads there takes it, or hands it to somebody.`, mentions: ['T1/DOJLEAD'],
    }));

  it('calls the releasers while the lead is away and nobody covers, and the action officers where those are away too', () => {
    expect(saidWith(without('T1/DOJLEAD'))(untaken, asked)).toMatchObject({ text: `${unheard} DOJ has no lead there: a releaser takes it, or hands it to somebody.`, mentions: ['T1/DOJRELEASER'] });
    expect(saidWith(without('T1/DOJLEAD', 'T1/DOJRELEASER'))(untaken, asked)).toMatchObject({
      text: `${unheard} DOJ has no lead or releaser there: an action officer takes it, or hands it to somebody.`, mentions: ['T1/DOJACTION-OFFICER'],
    });
  });

  it('calls the coordinators who are there where nobody of the agency is, and says so', () => {
    const gone = without('T1/DOJLEAD', 'T1/DOJRELEASER', 'T1/DOJACTION-OFFICER');
    expect(saidWith(gone)(untaken, asked)).toMatchObject({
      text: `${unheard} Nobody of DOJ is there on Tue 24 November 2026. A coordinator finds who answers for it.`, mentions: ['T1/ODNICOORDINATOR'],
    });
    expect(saidWith({ ...known, members: () => [] })(untaken, asked)).toMatchObject({
      text: `${unheard} The roster has no action officer, lead or releaser of DOJ. A coordinator has an operator add one, with watchfloor roster apply.`, mentions: ['T1/ODNICOORDINATOR'],
    });
  });

  it('calls the coordinators of a part whose agency has nobody, and still whoever leads the whole', () =>
    expect(saidWith({ ...known, members: (of) => (of === 'fbi' ? [] : known.members(of)) })({ ...untaken, request: 'RPT-31.2' }, part)).toMatchObject({
      mentions: ['T1/ODNICOORDINATOR', 'T1/DOJLEAD'],
    }));

  it('tells whoever asked that it comes back, whose it may be, and what one click does', () =>
    expect(saidOf({ say: 'returned', request: request31 }, asked, { type: 'returned', at, by: person('doj', 'lead'), reason: words('t2'), suggests: agency('fbi') })).toEqual({
      text: "DOJ says “Materiality”, RPT-31 is not theirs: The bureau has it. They think it is FBI's. ODNI asks another agency or drops it; the suspense, Tue 1 December 2026, 17:00 ET, stands.",
      mentions: [asker.person],
      buttons: ['Ask FBI', 'Ask another agency'],
    }));

  it('ends like a sentence what ends in somebody’s words, whether they ended theirs or not', () => {
    const by = person('doj', 'lead');
    const texts = [words('t2'), words('t3')].map((reason) => [
      saidOf({ say: 'returned', request: request31 }, asked, { type: 'returned', at, by, reason }).text,
      saidOf({ say: 'declined', request: request31 }, { ...asked, tasked: false }, { type: 'declined', at, by, reason }).text,
      saidOf({ say: 'sent-back', request: request31 }, asked, { type: 'answered', at, by, late: false }, { type: 'sent-back', at: later, by: asker, reason }).text,
    ].map((text) => /(?:The bureau|Two of)[^.]*\.+ \w+/.exec(text)?.[0]));
    expect(texts).toEqual([
      ['The bureau has it. ODNI', 'The bureau has it. ODNI', 'The bureau has it. It'],
      ['Two of three counties. ODNI', 'Two of three counties. ODNI', 'Two of three counties. It'],
    ]);
  });

  it('says how long it lay elsewhere when another agency is asked', () =>
    expect(
      saidOf(
        { say: 'asked-another', request: request31 }, asked, { type: 'returned', at: later, by: person('doj', 'lead'), reason: words('t2') },
        { type: 'asked-another', at: later, by: asker, agency: agency('fbi'), passed, tasked: true },
      ).text,
    ).toBe(
      'ODNI tasks FBI instead: “Materiality”, RPT-31, by Tue 1 December 2026, 17:00 ET. It was with DOJ for 4 days; the suspense has not moved. Press Take to make it yours, or Not ours to give it back with a reason.',
    ));

  it('shows what there is so far', () =>
    expect(saidOf({ say: 'interim-filed', request: request31 }, asked, { type: 'interim-filed', text: words('t3'), by: person('doj', 'lead'), at, restOn: day('2026-12-04') })).toMatchObject({
      text: 'DOJ has filed an interim answer to “Materiality”, RPT-31. The rest is expected on Fri 4 December 2026; the suspense, Tue 1 December 2026, 17:00 ET, stands.\n\nTwo of three counties.',
      mentions: [asker.person],
    }));

  it('asks whoever asked for a later suspense, and says what stands meanwhile', () => {
    const wanted: RequestEvent = { type: 'extension-asked', at, by: person('doj', 'lead'), until: moment('2026-12-08T22:00:00.000Z'), reason: words('t3'), forecast: day('2026-12-07') };
    const taken: RequestEvent = { type: 'taken', at, by: person('doj', 'lead') };
    expect(saidOf({ say: 'extension-asked', request: request31 }, asked, taken, wanted)).toEqual({
      text: 'DOJ asks for “Materiality”, RPT-31 until Tue 8 December 2026, 17:00 ET, and expects to hand it in on Mon 7 December 2026: Two of three counties.\n\nThe suspense, Tue 1 December 2026, 17:00 ET, stands until ODNI or a coordinator answers.',
      mentions: [asker.person],
      buttons: ['Grant', 'Grant until…', 'Deny'],
    });
    expect(saidOf({ say: 'request-moment', request: request31, came: { kind: 'extension-unanswered', of: 'suspense', scheduled: later, earlier: 0 } }, asked, taken, wanted)).toEqual({
      text: 'To the coordinator: DOJ has asked since Fri 20 November 2026, 10:00 ET for “Materiality”, RPT-31 until Tue 8 December 2026, 17:00 ET, and ODNI has not answered: Two of three counties.\n\nThe suspense, Tue 1 December 2026, 17:00 ET, stands until somebody does.',
      mentions: ['T1/ODNICOORDINATOR'],
      buttons: ['Grant', 'Grant until…', 'Deny'],
    });
    expect(saidOf({ say: 'extension-granted', request: request31 }, asked, taken, wanted, { type: 'extension-granted', at: later, by: asker, from: ask.suspense, until: moment('2026-12-08T22:00:00.000Z') })).toEqual({
      text: '“Materiality”, RPT-31: ODNI grants DOJ until Tue 8 December 2026, 17:00 ET. 1st extension, first suspense Tue 1 December 2026, 17:00 ET.',
      // Whoever took it is not on the roster here: the desk hears it.
      mentions: ['T1/DOJACTION-OFFICER'],
      buttons: [],
    });
    expect(saidOf({ say: 'extension-denied', request: request31 }, asked, taken, wanted, { type: 'extension-denied', at: later, by: asker, reason: words('t2'), until: moment('2026-12-08T22:00:00.000Z') }).text).toBe(
      '“Materiality”, RPT-31: ODNI denies DOJ the extension until Tue 8 December 2026, 17:00 ET: The bureau has it\n\nThe suspense, Tue 1 December 2026, 17:00 ET, stands.',
    );
  });

  it('shows a part that is handed in, and says which was not when the report went out', () => {
    const contributed: RequestEvent = { type: 'answered', at, by: person('fbi', 'lead'), late: false, contribution: words('t3') };
    expect(saidOf({ say: 'answered', request: 'RPT-31.2' }, part, contributed)).toMatchObject({
      text: 'FBI has handed in “Materiality”, RPT-31.2. ODNI accepts it or sends it back.\n\nTwo of three counties.', buttons: ['Accept: FBI', 'Send back: FBI'],
    });
    expect(saidOf({ say: 'answered', request: 'RPT-31.2', version: 2 }, part, contributed).text).toMatch(/^FBI has handed in version 2 of “Materiality”, RPT-31\.2\. ODNI accepts/);
    expect(saidOf({ say: 'lapsed', request: 'RPT-31.2' }, part, { type: 'lapsed', at }).text).toBe(
      'The report went out without the part of FBI: “Materiality”, RPT-31.2. Nothing more is asked of FBI.',
    );
  });
});
