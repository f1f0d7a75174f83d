import { agency, day, moment } from '../spec';
import { openStory, someone } from './story';

const dana = someone('odni', 'UDANA', 'coordinator', 'releaser', 'action-officer');
const nora = someone('nsc', 'UNORA', 'coordinator');
const doj = someone('doj', 'UDOJ', 'releaser');
const survivor = 'EO-1A/2026-general';
const merged = 'EO-1A/2026-ga-runoff';

/** Two elections, and the assessment of the later one proposed to be merged into that of the first. */
const proposed = async () => {
  const story = openStory('2026-11-02T14:00:00.000Z');
  await story.seat('odni', ['UDANA', 'coordinator', 'releaser', 'action-officer']);
  await story.seat('nsc', ['UNORA', 'coordinator']);
  await story.seat('doj', ['UDOJ', 'releaser']);
  await story.seat('dhs', ['UDHS', 'releaser']);
  for (const [name, on, kind] of [['2026-general', '2026-11-03', 'general'], ['2026-ga-runoff', '2026-12-08', 'runoff']] as const) {
    await story.does(dana, { to: 'election', id: name, order: { type: 'add-election', name, day: day(on), kind, zone: story.zone } });
  }
  await story.does(dana, ({ words }) => ({
    to: 'duty', id: merged, order: { type: 'propose-change', change: { kind: 'merge', into: { duty: survivor, status: 'open' } }, moves: [], reason: words('One covers both.') },
  }));
  return story;
};

const confirmed = async () => {
  const story = await proposed();
  const state = await story.stateOf('duty', merged);
  const proposal = state && 'proposal' in state ? state.proposal.reason.text : undefined;
  if (!proposal) throw new Error('Nothing is proposed.');
  return { ...story, confirm: () => story.does(nora, { to: 'duty', id: merged, order: { type: 'confirm-change', proposal } }) };
};

const released = async () => {
  const story = await confirmed();
  await story.confirm();
  await story.does(dana, ({ words }) => ({
    to: 'request', id: 'RPT-1',
    order: { type: 'ask', id: 'RPT-1', title: words('Threats to the elections'), agency: agency('odni'), duties: [survivor], suspense: moment('2026-12-17T22:00:00.000Z'), zone: story.zone },
  }));
  await story.does(dana, { to: 'request', id: 'RPT-1', order: { type: 'take' } });
  await story.until('2026-12-14T15:00:00.000Z');
  await story.does(dana, ({ words }) => ({ to: 'report', id: 'RPT-1', order: { type: 'submit-version', hash: 'h1', text: words('the text'), asked: [], answersBy: moment('2026-12-15T22:00:00.000Z') } }));
  await story.does(dana, { to: 'report', id: 'RPT-1', order: { type: 'release' } });
  for (const recipient of ['president', 'state', 'treasury', 'defense', 'doj', 'dhs', 'congress']) {
    await story.does(dana, { to: 'delivery', id: `RPT-1/${recipient}`, order: { type: 'record-sent', on: day('2026-12-14') } });
  }
  return story;
};

describe('a duty that is merged into another', () => {
  it('is reminded of by itself until a second person confirms, and not after', async () => {
    const story = await confirmed();
    await story.until('2026-12-10T15:00:00.000Z');
    expect(await story.stateOf('duty', merged)).toMatchObject({ status: 'open', dates: { dueDate: '2027-01-22' } });
    await story.until('2027-01-11T15:00:00.000Z');
    expect((await story.said()).filter(({ text }) => text.includes(`${merged}: 14 days left`))).toHaveLength(1);
    await story.confirm();
    await story.said();
    await story.until('2027-02-20T15:00:00.000Z');
    expect((await story.said()).filter(({ text }) => text.includes(merged))).toEqual([]);
  });

  it('is met by the one product: its card says whether that was in time for its own due', async () => {
    const story = await released();
    expect(await story.stateOf('duty', survivor)).toMatchObject({ status: 'met', metOn: '2026-12-14', covers: [merged] });
    expect(await story.stateOf('duty', merged)).toMatchObject({ status: 'replaced', into: survivor });
    expect((await story.card({ kind: 'duty', id: merged }))?.standing).toBe(`Merged into ${survivor}: the product went out on Mon 14 December 2026, in time for it`);
    expect((await story.card({ kind: 'duty', id: survivor }))?.facts).toContainEqual({
      name: 'Covers', value: `${merged}, whose own due would be Fri 22 January 2027; the product went out on Mon 14 December 2026, in time for it`,
    });
  });

  it('does not keep what counts from it waiting: receipt of the one product starts the clocks of both elections', async () => {
    const story = await released();
    expect((await story.card({ kind: 'request', id: 'RPT-1' }))?.buttons.find(({ command, about }) => command === 'delivery/received' && about.id === 'RPT-1/doj')?.confirm).toBe(
      'Starts the 45 days of DOJ and DHS: due Thu 28 January 2027 if received Mon 14 December 2026.',
    );
    await story.does(doj, { to: 'delivery', id: 'RPT-1/doj', order: { type: 'record-received', on: day('2026-12-14') } });
    for (const election of ['2026-general', '2026-ga-runoff']) {
      expect(await story.stateOf('duty', `EO-1B/${election}`)).toMatchObject({ status: 'open', dates: { status: 'dated', dueDate: '2027-01-28' } });
      expect(await story.stateOf('duty', `EO-3A/${election}`)).toMatchObject({ facts: { sendings: [{ rule: 'EO-1A', on: '2026-12-14' }] } });
    }
  });

  it('runs by itself again where what it was to be merged into was met before the second person confirmed', async () => {
    const story = await confirmed();
    await story.does(dana, { to: 'duty', id: survivor, order: { type: 'meet-duty', on: day('2026-11-02') } });
    await story.said();
    await story.confirm();
    expect(await story.stateOf('duty', merged)).toMatchObject({ status: 'open', reopenings: [{ was: 'replaced', into: survivor }] });
    expect((await story.stateOf('duty', survivor)) ?? {}).not.toHaveProperty('covers');
    expect((await story.said()).map(({ text }) => text)).toContain(
      `DNI assessment, ${merged} is not merged into ${survivor} any more: its clock runs. ${survivor} was over by the time this was confirmed, so it is owed by itself. It is due Fri 22 January 2027 if the election concludes on its day. ODNI owes it to the President, State, Treasury, Defense, DOJ and DHS.`,
    );
  });
});
