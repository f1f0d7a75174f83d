import type { ElementOf } from '../blocks/shape';
import { ariaOf } from './field';
import type { FieldProps } from './field';
import type { Value } from './values';

type Props = {
  readonly element: ElementOf<'datepicker' | 'timepicker' | 'datetimepicker'>;
  readonly field: FieldProps;
  readonly value: Value;
  readonly onValue: (value: Value) => void;
};

const kinds = { datepicker: 'date', timepicker: 'time', datetimepicker: 'datetime-local' } as const;

/** The browser's own pickers: they are known to every keyboard and every screen reader. */
export const DateOf = ({ element, field, value, onValue }: Props) => (
  <input
    id={field.id}
    className={field.invalid ? 'input input--short input--invalid' : 'input input--short'}
    type={kinds[element.type]}
    {...ariaOf(field)}
    value={element.type === 'datetimepicker' ? localOf(value) : String(value ?? '')}
    onChange={({ target }) => onValue(target.value === '' ? null : element.type === 'datetimepicker' ? secondsOf(target.value) : target.value)}
  />
);

/** A moment in the reader's zone, as Slack's own picker has it. */
const secondsOf = (local: string): number => Math.floor(new Date(local).getTime() / 1000);

const localOf = (value: Value): string => {
  if (typeof value !== 'number') return '';
  const moment = new Date(value * 1000);
  return new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
};
