import type { Person } from '../language/actor';
import type { AgencyId } from '../language/agencies';
import type { Moment, Zone } from '../language/time';
import type { Words } from '../language/words';

/** What is asked, of whom, by when. */
export type Ask = {
  readonly id: string;
  readonly title: Words;
  readonly agency: AgencyId;
  readonly asker: Person;
  readonly tasked: boolean;
  /** The whole that it is a part of. */
  readonly partOf?: string;
  /** Of a part: the agency that puts the whole together. */
  readonly lead?: AgencyId;
  /** Of a whole: the agencies that were asked for a part, `.2` the first of them. */
  readonly others?: readonly AgencyId[];
  /** The incident it is asked for, where there is one. */
  readonly incident?: string;
  /** That incident is for named people only, and so is all that is asked about it: for them, and for whom it concerns. */
  readonly confined?: true;
  /** The duties it serves, by short name; none for a question of one agency to another. */
  readonly duties: readonly string[];
  /** Whom the asker wants the answer coordinated with. */
  readonly coordinate?: readonly AgencyId[];
  readonly suspense: Moment;
  readonly zone: Zone;
};
