import type { ReactNode } from 'react';

const drawn = {
  pin: <path d="M7.5 3.5h5l-.6 5 2.6 2.6v1.4H5.5v-1.4l2.6-2.6zM10 12.5V17" />,
  lock: <path d="M5.5 9h9v7h-9zM7.5 9V6.5a2.5 2.5 0 0 1 5 0V9" />,
  bookmark: <path d="M6 3.5h8v13l-4-3-4 3z" />,
  thread: <path d="M3 4.5h14v9H9l-4 3v-3H3z" />,
  plus: <path d="M10 4v12M4 10h12" />,
  people: <path d="M7.5 9.5a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.4zM2.5 16c0-3 2-4.7 5-4.7s5 1.7 5 4.7M13 4.6a2.5 2.5 0 0 1 0 4.7M14.5 11.6c2 .5 3 2 3 4.4" />,
  bin: <path d="M4 6h12M8 6V4h4v2M5.5 6l.7 10h7.6l.7-10M8.5 9v4.5M11.5 9v4.5" />,
  warning: <path d="M10 3.5 17.5 16h-15zM10 8.5v3.5M10 14v.2" />,
} as const satisfies Readonly<Record<string, ReactNode>>;

/** The page's own signs are lines, the same on every machine; emoji are left to what people write. */
export const Sign = ({ name }: { readonly name: keyof typeof drawn }) => (
  <svg className="sign" viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
    {drawn[name]}
  </svg>
);
