import { z } from 'zod';
import { slackFile } from '../compositions';
import { address } from '../text';

/** What an image shows: an address anyone can read, or a file in Slack, and its words for who cannot see it. */
export const picture = {
  alt_text: z.string().max(2000),
  image_url: address.optional(),
  slack_file: slackFile.optional(),
};

type Picture = { readonly image_url?: unknown; readonly slack_file?: unknown };

export const showsOne = (image: Picture): boolean =>
  (image.image_url === undefined) !== (image.slack_file === undefined);
export const SHOWS_ONE = { error: 'must define either `image_url` or `slack_file`' };

/** A small image beside words. */
export const imageElement = z.strictObject({ type: z.literal('image'), ...picture }).refine(showsOne, SHOWS_ONE);
