import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';

type Anchor = { readonly ts: string; readonly delta: number };

const NEAR_END = 48;
const NEAR_TOP = 240;

type Asked = { readonly content: unknown; readonly reachedTop: () => void; readonly backAtEnd: () => void };
type Kept = { readonly box: RefObject<HTMLDivElement | null>; readonly away: boolean; readonly toEnd: () => void };

/**
 * Who reads the end stays at the end; who reads further up keeps the line they read where it is, whatever comes
 * before it, after it or in its place.
 */
export const useKeptScroll = ({ content, reachedTop, backAtEnd }: Asked): Kept => {
  const box = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const anchor = useRef<Anchor>(undefined);
  const [away, setAway] = useState(false);
  const told = useRef({ reachedTop, backAtEnd });
  useEffect(() => {
    told.current = { reachedTop, backAtEnd };
  });

  useLayoutEffect(() => {
    const here = box.current;
    if (!here) return;
    if (atEnd.current) here.scrollTop = here.scrollHeight;
    else if (anchor.current) {
      const line = here.querySelector<HTMLElement>(`[data-ts="${anchor.current.ts}"]`);
      if (line) here.scrollTop = line.offsetTop - anchor.current.delta;
    }
  }, [content]);

  // Who reads the end while much comes in need not have all of it drawn.
  useEffect(() => {
    if (atEnd.current) told.current.backAtEnd();
  }, [content]);

  useEffect(() => {
    const here = box.current;
    if (!here) return undefined;
    const scrolled = (): void => {
      const wasAway = !atEnd.current;
      atEnd.current = here.scrollHeight - here.scrollTop - here.clientHeight < NEAR_END;
      anchor.current = anchorIn(here);
      setAway(!atEnd.current);
      if (here.scrollTop < NEAR_TOP && here.scrollHeight > here.clientHeight) told.current.reachedTop();
      if (wasAway && atEnd.current) told.current.backAtEnd();
    };
    // The pane changes its size with the window, the message entry and pictures that arrive.
    const sized = new ResizeObserver(() => {
      if (atEnd.current) here.scrollTop = here.scrollHeight;
    });
    sized.observe(here);
    here.addEventListener('scroll', scrolled, { passive: true });
    return () => {
      sized.disconnect();
      here.removeEventListener('scroll', scrolled);
    };
  }, []);

  const toEnd = (): void => {
    if (box.current) box.current.scrollTop = box.current.scrollHeight;
  };
  return { box, away, toEnd };
};

const anchorIn = (here: HTMLElement): Anchor | undefined => {
  const lines = [...here.querySelectorAll<HTMLElement>('[data-ts]')];
  const first = lines.find((line) => line.offsetTop + line.offsetHeight > here.scrollTop);
  return first?.dataset['ts'] === undefined ? undefined : { ts: first.dataset['ts'], delta: first.offsetTop - here.scrollTop };
};
