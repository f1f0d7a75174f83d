/**
 * Where a place of ours lies in the chat. An address is the adapter's own writing (workspace, channel, message) and
 * nobody else's to read. It is written in one commit with the delivery that made it.
 */
export type Address = { readonly place: string; readonly address: string };

export type Addresses = {
  readonly of: (place: string) => Promise<string | undefined>;
  /** The place an address belongs to, the newest if it was reused. */
  readonly placeAt: (address: string) => Promise<string | undefined>;
  readonly put: (addresses: readonly Address[]) => Promise<void>;
};
