import type { Reason } from './reasons';

/** What the Web API answers instead of doing it, without its `ok: false`. */
export type Refusal = {
  readonly error: string;
  /** The reasons bare, as the methods that take blocks give them too. */
  readonly errors?: readonly string[];
  readonly response_metadata?: { readonly messages: readonly string[] };
};

const withPlace = ({ says, at }: Reason): string => `${says} [json-pointer:${at}]`;

const messages = (reasons: readonly Reason[]) => ({ messages: reasons.map((each) => `[ERROR] ${withPlace(each)}`) });

/** Blocks of a message that Slack does not take; nothing when there is nothing against them. */
export const invalidBlocks = (reasons: readonly Reason[]): Refusal | undefined =>
  reasons.length === 0
    ? undefined
    : { error: 'invalid_blocks', errors: reasons.map(withPlace), response_metadata: messages(reasons) };

export const invalidArguments = (reasons: readonly Reason[]): Refusal | undefined =>
  reasons.length === 0 ? undefined : { error: 'invalid_arguments', response_metadata: messages(reasons) };
