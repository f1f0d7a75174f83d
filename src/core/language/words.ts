import type { Brand } from './brand';

export type TextId = Brand<'TextId'>;

export const isTextId = (value: unknown): value is TextId => typeof value === 'string' && value !== '';

/**
 * What somebody wrote, by reference. The words lie apart, so that they can be expunged and the history still verifies;
 * the digest is salted, so that short words cannot be guessed from it.
 */
export type Words = { readonly text: TextId; readonly digest: string };
