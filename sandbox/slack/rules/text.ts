import { z } from 'zod';

/*
 * Texts. Slack counts characters and does not say of which kind; here they are counted as JavaScript does, which is never
 * fewer. Characters that were escaped count as they were sent: `&amp;` is five.
 */

/** What any text object holds at most; most places hold less. */
export const MOST_TEXT = 3000;

const words = (most: number) => z.string().min(1).max(most);

export const plain = (most: number = MOST_TEXT) =>
  z.strictObject({ type: z.literal('plain_text'), text: words(most), emoji: z.boolean().optional() });

export const mrkdwn = (most: number = MOST_TEXT) =>
  z.strictObject({ type: z.literal('mrkdwn'), text: words(most), verbatim: z.boolean().optional() });

/** Where either will do. */
export const eitherText = (most: number = MOST_TEXT) => z.discriminatedUnion('type', [plain(most), mrkdwn(most)]);

/** Ids of actions, blocks and callbacks. */
export const id = z.string().max(255);

export const address = z.string().min(1).max(MOST_TEXT);
