import { useEffect, useRef } from 'react';

/** A key with Ctrl, or with ⌘ where that is the habit; it works wherever the keyboard is. */
export const useShortcut = (key: string, then: () => void): void => {
  const does = useRef(then);
  useEffect(() => {
    does.current = then;
  });
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || event.key.toLowerCase() !== key) return;
      event.preventDefault();
      does.current();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [key]);
};
