/** What Slack says no to before it does anything, with its reasons. */
export type Refusal = { readonly error: string; readonly messages: readonly string[] };

/** The seam to the rules of Slack; a workspace without rules takes everything. */
export type Refusals = {
  readonly message: (message: Readonly<Record<string, unknown>>) => Refusal | undefined;
  readonly view: (view: unknown, surface: 'modal' | 'home') => Refusal | undefined;
  readonly channelName: (name: string) => Refusal | undefined;
};

export const noRefusals: Refusals = { message: () => undefined, view: () => undefined, channelName: () => undefined };
