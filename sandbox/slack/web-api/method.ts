import type { Parts } from '../parts';
import type { Answered } from '../workspace/emulator';
import type { Args } from './arguments';

/** A method of Slack's that we answer ourselves, because `emulate` has none or another. */
export type Method = (args: Args, parts: Parts) => Promise<Answered> | Answered;

export const no = (error: string, more: Readonly<Record<string, unknown>> = {}): Answered => ({ ok: false, error, ...more });

export const ok = (more: Readonly<Record<string, unknown>> = {}): Answered => ({ ok: true, ...more });
