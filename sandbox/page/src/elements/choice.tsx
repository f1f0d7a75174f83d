import { TextOf } from '../blocks/text';
import type { ElementOf } from '../blocks/shape';
import type { FieldProps } from './field';
import type { Value } from './values';

type Props = {
  readonly element: ElementOf<'checkboxes' | 'radio_buttons'>;
  readonly field: FieldProps;
  readonly value: Value;
  readonly onValue: (value: Value) => void;
};

/** Boxes to tick, or buttons of which one is pressed. */
export const ChoiceOf = ({ element, field, value, onValue }: Props) => {
  const several = element.type === 'checkboxes';
  const values = value === null ? [] : typeof value === 'object' ? value : [String(value)];
  const toggled = (each: string): Value => (values.includes(each) ? values.filter((other) => other !== each) : [...values, each]);
  return (
    <div className="choices" role={several ? 'group' : 'radiogroup'} aria-label={field.label} aria-describedby={field.describedBy}>
      {element.options.map((option, index) => (
        <label key={option.value} className="choice">
          <input
            id={index === 0 ? field.id : undefined}
            type={several ? 'checkbox' : 'radio'}
            name={field.id}
            checked={values.includes(option.value)}
            onChange={() => onValue(several ? toggled(option.value) : option.value)}
          />
          <span>
            <TextOf text={option.text} />
            {option.description && (
              <span className="choice__about">
                <TextOf text={option.description} />
              </span>
            )}
          </span>
        </label>
      ))}
    </div>
  );
};
