import { createContext, useContext } from 'react';
import type { Option } from '../blocks/shape';
import type { Value } from './values';

/** What a control stands on: a message, a form or a Home. It keeps what was picked and hands on what was pressed. */
export type Surface = {
  readonly valueOf: (block: string, action: string) => Value | undefined;
  readonly set: (block: string, action: string, value: Value) => void;
  readonly act: (block: string, action: string, value: Value | undefined) => Promise<void>;
  readonly options: (block: string, action: string, query: string) => Promise<readonly Option[]>;
  /** The control that waits for its answer, as `block/action/value`. */
  readonly waiting: string | undefined;
};

export const SurfaceContext = createContext<Surface>({
  valueOf: () => undefined,
  set: () => undefined,
  act: async () => undefined,
  options: async () => [],
  waiting: undefined,
});

export const useSurface = (): Surface => useContext(SurfaceContext);

export const waitingKey = (block: string, action: string, value: Value | undefined): string => [block, action, String(value ?? '')].join('/');
