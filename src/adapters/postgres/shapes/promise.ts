import { z } from 'zod';
import { isChatChannel } from '../../../core/language/places';
import type { Delivery } from '../../../ports/outbox';
import { personId, place, ref, textId } from './language';

/**
 * A promise as it waits. Loose where states are strict: while a new version is rolled out, an old worker may deliver
 * what a new one promised, and must not drop what it does not know.
 */
const button = z.looseObject({
  command: z.string(),
  label: z.string(),
  about: ref,
  weight: z.enum(['primary', 'danger']).exactOptional(),
  confirm: z.string().exactOptional(),
});

export const promise: z.ZodType<Delivery> = z.discriminatedUnion('kind', [
  z.looseObject({
    kind: z.literal('notice'),
    at: place,
    text: z.string(),
    mentions: z.array(personId),
    buttons: z.array(button),
    rows: z.array(z.array(button)).exactOptional(),
    quotes: z.array(textId).exactOptional(),
    tells: z.string().exactOptional(),
  }),
  z.looseObject({
    kind: z.literal('rewrite'),
    at: place,
    of: z.string(),
    text: z.string(),
    mentions: z.array(personId),
    buttons: z.array(button),
    rows: z.array(z.array(button)).exactOptional(),
  }),
  z.looseObject({ kind: z.literal('card'), at: place, of: ref, ifThere: z.literal(true).exactOptional() }),
  z.looseObject({ kind: z.literal('reminder'), at: place, of: ref }),
  z.looseObject({ kind: z.literal('channel'), at: place, of: ref, name: z.string(), people: z.array(personId), without: z.array(personId).exactOptional(), attached: z.string().refine(isChatChannel).exactOptional() }),
  z.looseObject({ kind: z.literal('pin'), at: place, of: ref }),
]);
