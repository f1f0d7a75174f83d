import type { Place } from '../../core/language/places';
import type { SubjectRef } from '../../core/language/refs';
import type { Day } from '../../core/language/time';
import type { Card } from '../../ports/chat';
import type { Reading } from '../../ports/store';
import { isOffTheDesk } from '../off-the-desk';
import { readerAt, readingAs } from '../sight';
import { drawCard } from '.';
import { givenBackCard, offTheDeskCard } from './parted';

/** `ifThere`: it is what is left of a card, and shown only where that card lies. */
export type CardAt = { readonly card: Card; readonly ifThere?: true };

/** A subject's card for whoever reads the place it lies in. */
export const cardAt = async (of: SubjectRef, at: Place, reading: Reading, { today }: { readonly today: Day }): Promise<CardAt | undefined> => {
  const reader = await readerAt(at, reading);
  const card = await drawCard(of, readingAs(reader, reading));
  const off = await isOffTheDesk(of, at, reading, today);
  const left = (await givenBackCard(of, reader, reading)) ?? (off ? await offTheDeskCard(of, at, reading) : undefined);
  if (left) return { card: left, ifThere: true };
  return card && { card };
};
