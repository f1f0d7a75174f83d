import type { NotPermitted } from '../authority';
import type { Actor } from '../language/actor';
import type { Moment } from '../language/time';
import type { Pack } from '../law';

/**
 * What a pack said, kept under the hash of it. Duties point here, so that what they were counted by can be read for ever.
 *
 *   absent -> kept
 *
 * Nothing changes it and nothing takes it away: there is no other order, and its history proves it.
 */
export type PackTextState = { readonly status: 'absent' } | { readonly status: 'kept'; readonly pack: Pack; readonly at: Moment };

export type PackTextOrder = { readonly type: 'keep-text'; readonly by: Actor; readonly at: Moment; readonly pack: Pack };
export type PackTextEvent = { readonly type: 'text-kept'; readonly at: Moment; readonly pack: Pack };
export type PackTextRefusal = NotPermitted;

/** It is never spoken of by itself. */
export type PackTextNotice = never;
