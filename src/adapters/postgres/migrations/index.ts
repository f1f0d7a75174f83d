import type { Migration } from 'kysely';
import { theFirstTables } from './0001-the-first-tables';
import { quietHours } from './0002-quiet-hours';
import { listsHaveTheirIndex } from './0003-lists-have-their-index';
import { proposalsAreFound } from './0004-proposals-are-found';

/** Every migration there is, in order. A name that has been released never changes, and none is ever taken out. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-the-first-tables': theFirstTables,
  '0002-quiet-hours': quietHours,
  '0003-lists-have-their-index': listsHaveTheirIndex,
  '0004-proposals-are-found': proposalsAreFound,
};
