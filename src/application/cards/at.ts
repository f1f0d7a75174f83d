import type { Place } from '../../core/language/places';
import type { SubjectRef } from '../../core/language/refs';
import type { Card } from '../../ports/chat';
import type { Reading } from '../../ports/store';
import { readerAt, readingAs } from '../sight';
import { drawCard } from '.';
import { partedCard } from './parted';

/** `ifThere`: it is what is left of a card, and shown only where that card lies. */
export type CardAt = { readonly card: Card; readonly ifThere?: true };

/** A subject's card for whoever reads the place it lies in. */
export const cardAt = async (of: SubjectRef, at: Place, reading: Reading): Promise<CardAt | undefined> => {
  const reader = await readerAt(at, reading);
  const card = await drawCard(of, readingAs(reader, reading));
  if (card) return { card };
  const parted = await partedCard(of, reader, reading);
  return parted && { card: parted, ifThere: true };
};
