/** How often a pane is looked at, in milliseconds, and how many times, until it has drawn what it was asked for. */
const AGAIN = 50;
const MOST = 60;

/** Shows one message of a pane that opens or is open already: in its middle, and marked for a moment. */
export const pointAt = (ts: string): void => {
  const look = (times: number): void => {
    const line = [...document.querySelectorAll<HTMLElement>(`[data-ts="${CSS.escape(ts)}"]`)].at(-1);
    if (line) mark(line);
    else if (times < MOST) setTimeout(() => look(times + 1), AGAIN);
  };
  setTimeout(() => look(0), AGAIN);
};

const mark = (line: HTMLElement): void => {
  line.scrollIntoView({ block: 'center' });
  line.classList.remove('message--pointed');
  // In the next frame, so that the mark begins anew where it was there already.
  requestAnimationFrame(() => line.classList.add('message--pointed'));
};
