import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';

type Props = { readonly label: string; readonly shut: () => void; readonly className: string; readonly children: ReactNode };

/** A small pane over the page: it goes on Escape and on a click elsewhere, and takes the keyboard while it is there. */
export const Popover = ({ label, shut, className, children }: Props) => {
  const box = useRef<HTMLDivElement>(null);
  const out = useRef(shut);
  useEffect(() => {
    out.current = shut;
  });
  useEffect(() => {
    const before = document.activeElement;
    const here = box.current;
    const first = here?.querySelector<HTMLElement>('[autofocus], input, button, a[href]') ?? here;
    first?.focus();
    const away = (event: Event): void => {
      if (event.target instanceof Node && !here?.contains(event.target)) out.current();
    };
    const pressed = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      out.current();
    };
    document.addEventListener('pointerdown', away);
    document.addEventListener('keydown', pressed);
    return () => {
      document.removeEventListener('pointerdown', away);
      document.removeEventListener('keydown', pressed);
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <div ref={box} role="dialog" aria-label={label} tabIndex={-1} className={`popover ${className}`}>
      {children}
    </div>
  );
};
