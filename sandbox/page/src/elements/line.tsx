import type { KeyboardEvent } from 'react';
import type { ElementOf } from '../blocks/shape';
import { ariaOf } from './field';
import type { FieldProps } from './field';
import type { Value } from './values';

type Props = {
  readonly element: ElementOf<'plain_text_input' | 'email_text_input' | 'url_text_input' | 'number_input'>;
  readonly field: FieldProps;
  readonly value: Value;
  readonly onValue: (value: Value) => void;
  /** Enter, or leaving each letter, where the field says it hands on what is typed. */
  readonly onEnter: (() => void) | undefined;
};

const kinds = { plain_text_input: 'text', email_text_input: 'email', url_text_input: 'url', number_input: 'text' } as const;
const NEAR = 0.9;

export const LineOf = ({ element, field, value, onValue, onEnter }: Props) => {
  const text = String(value ?? '');
  const most = element.max_length;
  const shared = {
    id: field.id,
    ...ariaOf(field),
    placeholder: element.placeholder?.text ?? '',
    value: text,
    maxLength: most ?? 3000,
    autoComplete: 'off',
    onChange: ({ target }: { readonly target: { readonly value: string } }) => onValue(target.value === '' ? null : target.value),
  };
  const entered = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !onEnter) return;
    event.preventDefault();
    onEnter();
  };
  const look = field.invalid ? 'input input--invalid' : 'input';
  return (
    <>
      {element.type === 'plain_text_input' && element.multiline ? (
        <textarea rows={4} className={look} {...shared} />
      ) : (
        <input type={kinds[element.type]} inputMode={element.type === 'number_input' ? 'decimal' : undefined} className={look} onKeyDown={entered} {...shared} />
      )}
      {most !== undefined && text.length > most * NEAR && <span className="left" role="status">{most - text.length} left</span>}
    </>
  );
};
