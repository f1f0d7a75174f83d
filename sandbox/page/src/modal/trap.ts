import { useEffect, useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';

const reachable = [
  'a[href]', 'button:not([disabled])', 'input:not([disabled])', 'textarea:not([disabled])', 'select:not([disabled])', '[tabindex="0"]',
].join(',');

const focusable = (within: HTMLElement): readonly HTMLElement[] =>
  [...within.querySelectorAll<HTMLElement>(reachable)].filter((each) => each.tabIndex >= 0 && each.offsetParent !== null);

/**
 * Keeps the keyboard inside what lies on top, with the guide, which lies above everything, as its neighbour. Escape
 * puts away what lies on top. Who had the keyboard before gets it back.
 */
export const useTrap = (box: RefObject<HTMLElement | null>, on: boolean, escape: () => void): void => {
  const out = useRef(escape);
  useEffect(() => {
    out.current = escape;
  });
  // Before it is painted: who sees it can already put it away.
  useLayoutEffect(() => {
    if (!on) return undefined;
    const before = document.activeElement;
    const pressed = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || !box.current) return;
      if (event.key === 'Escape') {
        event.preventDefault();
        event.stopPropagation();
        out.current();
      }
      if (event.key !== 'Tab') return;
      const guide = document.querySelector<HTMLElement>('[data-guide]');
      const ring = [...focusable(box.current), ...(guide ? focusable(guide) : [])];
      const at = ring.findIndex((each) => each === document.activeElement);
      const next = ring.at((at + (event.shiftKey ? -1 : 1)) % ring.length);
      event.preventDefault();
      (at === -1 ? ring[0] : next)?.focus();
    };
    document.addEventListener('keydown', pressed);
    return () => {
      document.removeEventListener('keydown', pressed);
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [box, on]);
};
