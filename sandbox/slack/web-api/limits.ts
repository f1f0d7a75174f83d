import type { Method, MethodName } from '../rules';
import { methods } from '../rules';
import type { Args } from './arguments';
import { textOf } from './arguments';

export type Limits = {
  /** Seconds to wait; nothing if it may go on. */
  readonly wait: (method: string, args: Args) => number | undefined;
};

type Window = { readonly name: string; readonly most: number; readonly length: number };

/** A minute of a method; where Slack counts by channel it is one a second. */
const windowOf = (method: string, args: Args): Window | undefined => {
  if (!isMethod(method)) return undefined;
  const { perMinute, perMinuteAndChannel }: Method = methods[method];
  if (perMinuteAndChannel !== undefined) return { name: `${method} ${textOf(args, 'channel')}`, most: perMinuteAndChannel / 60, length: 1000 };
  return perMinute === undefined ? undefined : { name: method, most: perMinute, length: 60_000 };
};

/** Counts calls in the window they belong to. */
export const openLimits = (now: () => number): Limits => {
  const windows = new Map<string, readonly number[]>();
  return {
    wait: (method, args) => {
      const window = windowOf(method, args);
      if (!window) return undefined;
      const { name, most, length } = window;
      const taken = (windows.get(name) ?? []).filter((at) => at > now() - length);
      const [first] = taken;
      if (taken.length >= most && first !== undefined) return Math.max(1, Math.ceil((first + length - now()) / 1000));
      windows.set(name, [...taken, now()]);
      return undefined;
    },
  };
};

export const isMethod = (name: string): name is MethodName => Object.hasOwn(methods, name);
