import { z } from 'zod';
import type { Refusal } from './refusal';

/*
 * What an app writes beside a message. The documentation gives the two members, their kinds and the names of the errors;
 * it gives no size for `metadata_too_large`. 16 kB of payload is a guess on the strict side of what stand-ins take.
 */

export const MOST_METADATA = 16_000;

const plainValue = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const flat = z.record(z.string(), z.union([plainValue, z.array(plainValue)]));

const metadata = z.strictObject({
  event_type: z.string().regex(/^[A-Za-z0-9_]{1,255}$/),
  event_payload: z.record(z.string(), z.union([plainValue, flat, z.array(z.union([plainValue, flat]))])),
});

export const refusalOfMetadata = (sent: unknown): Refusal | undefined => {
  if (sent === undefined) return undefined;
  if (!metadata.safeParse(sent).success) return { error: 'invalid_metadata_format' };
  return JSON.stringify(sent).length > MOST_METADATA ? { error: 'metadata_too_large' } : undefined;
};
