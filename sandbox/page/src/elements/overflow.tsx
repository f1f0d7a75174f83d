import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { TextOf } from '../blocks/text';
import type { ElementOf } from '../blocks/shape';
import { useConfirm } from './confirm';
import { useSurface } from './surface';

/** Three dots, and under them what else can be done. */
export const OverflowOf = ({ element, block }: { readonly element: ElementOf<'overflow'>; readonly block: string }) => {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLSpanElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const { act } = useSurface();
  const askOnceMore = useConfirm();
  const shut = (): void => {
    setOpen(false);
    opener.current?.focus();
  };
  const pressed = (event: KeyboardEvent): void => {
    const entries = [...(box.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && open) {
      event.preventDefault();
      entries.at((entries.findIndex((each) => each === document.activeElement) + step) % entries.length)?.focus();
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      event.stopPropagation();
      shut();
    }
  };
  return (
    <span ref={box} className="overflow" onKeyDown={pressed} onBlur={(event) => event.currentTarget.contains(event.relatedTarget) || setOpen(false)}>
      <button ref={opener} type="button" className="button button--dots" aria-haspopup="menu" aria-expanded={open} aria-label="More actions" onClick={() => setOpen(!open)}>
        ⋯
      </button>
      {open && (
        <span role="menu" aria-label="More actions" className="menu">
          {element.options.map((option, index) => (
            <button
              key={option.value}
              type="button"
              role="menuitem"
              className="menu__item"
              autoFocus={index === 0}
              onClick={() => {
                shut();
                askOnceMore(element.confirm, () => void act(block, element.action_id, option.value));
              }}
            >
              <TextOf text={option.text} />
            </button>
          ))}
        </span>
      )}
    </span>
  );
};
