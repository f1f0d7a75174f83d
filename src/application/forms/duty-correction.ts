import { wallTime } from '../../core/calendar';
import type { Form, Problem } from '../answer';
import type { DutyPlan } from '../duty-correction';
import { effectOfPlan, recordedOfDuty } from '../duty-correction';
import { findDuty } from '../finding';
import type { Filled, Floor } from '../floor';
import { isCorrectable } from '../meant';
import { stateOf } from '../present';
import { dutyName } from '../sayings/duty';
import { filledIn, saidOf } from './fields';
import { titled } from './title';

/** What was recorded of a duty, and what it should have been; fields that make no sense of it are not there. */
export const dutyCorrectionForm = async (filled: Filled, plan: DutyPlan | undefined, problems: readonly Problem[], floor: Floor): Promise<Form> => {
  const found = await findDuty(saidOf(filled, 'name'), floor, isCorrectable);
  const ids = found.found === 'one' ? [found.id] : found.found === 'several' ? found.ids : [];
  const states = (await Promise.all(ids.map((id) => stateOf('duty', id, floor.reading)))).flatMap((state) => state ?? []);
  const [only] = states.length === 1 ? states : [];
  const recorded = only ? recordedOfDuty(only) : [];
  const start = only?.facts.start;
  const acts = states.some((state) => (state.acts ?? []).length > 0);
  const hours = states.some(({ rule }) => rule.limit.unit === 'hours');
  const effect = only && plan ? await effectOfPlan(only, plan, { what: saidOf(filled, 'what'), on: saidOf(filled, 'on'), at: saidOf(filled, 'at'), undone: saidOf(filled, 'undone') === 'yes' }, floor) : '';
  const [one] = recorded.length === 1 ? recorded : [];
  const what = one && `${one.label.charAt(0).toLowerCase()}${one.label.slice(1)}`;
  const takes = [
    ...(start || !only ? ['What it counts from is only proposed: nothing is changed before a second person confirms it.'] : []),
    ...(acts ? ['An act is corrected at once.'] : []),
  ].join(' ');
  const alone = plan?.of === 'act' && effect !== '';
  return {
    command: 'deadline/correct',
    title: titled(only ? `Correct ${only.id}` : 'Correct a duty', 'Correct a duty'),
    submit: 'Correct',
    ...(only && { about: { kind: 'duty', id: only.id } as const }),
    ...(alone && { given: floor.digest(effect) }),
    intro: `${only ? `${dutyName(only)}${what === undefined ? '' : `: ${what}`}. ` : ''}${effect}${alone ? 'Nothing is changed before you send this.' : takes} What was recorded stays on its card, struck through.`,
    fields: filledIn(
      [
        ...(only ? [] : [{ name: 'name', label: 'Which duty', kind: 'choice', options: states.map((state) => ({ value: state.id, label: dutyName(state) })) } as const]),
        ...(recorded.length > 1 ? [{ name: 'what', label: 'What was recorded wrongly', kind: 'choice', options: recorded } as const] : []),
        { name: 'on', label: 'It really happened on', kind: 'day', ...(acts && { optional: true }) },
        ...(start || !only || hours ? [{ name: 'at', label: 'At', kind: 'time', optional: true, hint: start || !only ? 'A limit in hours counts from it.' : 'A limit in hours is met at it.' } as const] : []),
        ...(acts
          ? [
              { name: 'evidence', label: 'Where that stands', kind: 'line', optional: true, hint: 'If it is not what was given before.' } as const,
              { name: 'undone', label: 'Or it was not done at all', kind: 'choice', optional: true, options: [{ value: 'yes', label: 'It was not done' }] } as const,
            ]
          : []),
        { name: 'reason', label: 'What was wrong', kind: 'paragraph' },
      ],
      filled,
      problems,
      { on: acts ? undefined : start?.on, at: only && !acts && start?.at ? wallTime(start.at, only.rule.zone) : undefined },
    ),
  };
};
