import { useId } from 'react';
import { ElementOf } from '../elements/element';
import type { BlockOf } from './block-shape';
import { TextOf } from './text';

/** A field: its label, the control, what is wrong with it, and a hint. */
export const InputBlock = ({ block, error }: { readonly block: BlockOf<'input'>; readonly error: string | undefined }) => {
  const id = useId();
  const described = [error !== undefined && `${id}-error`, block.hint && `${id}-hint`].filter(Boolean).join(' ');
  return (
    <div className="field" data-block={block.block_id}>
      <label className="field__label" htmlFor={id}>
        <TextOf text={block.label} />
        {block.optional && <span className="field__optional"> (optional)</span>}
      </label>
      <ElementOf
        element={block.element}
        block={block.block_id}
        dispatch={block.dispatch_action}
        field={{ id, label: block.label.text, invalid: error !== undefined, required: !block.optional, ...(described !== '' && { describedBy: described }) }}
      />
      {error !== undefined && (
        <p id={`${id}-error`} className="field__error" role="alert">
          {error}
        </p>
      )}
      {block.hint && (
        <p id={`${id}-hint`} className="field__hint">
          <TextOf text={block.hint} />
        </p>
      )}
    </div>
  );
};
