import type { Move } from '../people';
import { movesAtOnce } from './at-once';
import { askedWronglyMoves } from './asked-wrongly';
import { broughtBackMoves } from './brought-back';
import { closureMoves } from './closures';
import { correctionMoves } from './corrections';
import { deedMoves } from './deeds';
import { electionMoves } from './elections';
import { extensionMoves } from './extensions';
import { absenceMoves } from './absences';
import { holdMoves } from './holds';
import { hourMoves } from './hours';
import { incidentMoves } from './incidents';
import { lineMoves } from './lines';
import { packMoves } from './packs';
import { reportMoves } from './reports';
import { requestMoves } from './requests';
import { rosterMoves } from './roster';
import { roundMoves } from './rounds';
import { settingAsideMoves } from './setting-aside';
import { storyMoves } from './story';
import { timeMoves } from './time';

export { bootWith } from './packs';
export { addElection } from './elections';
export { seatEveryone } from './roster';

/** What people do and what befalls them, in about the proportions they do it. */
export const moves: readonly Move[] = [
  ...electionMoves,
  ...requestMoves,
  ...askedWronglyMoves,
  ...lineMoves,
  ...extensionMoves,
  ...reportMoves,
  ...roundMoves,
  ...holdMoves,
  ...closureMoves,
  ...correctionMoves,
  ...deedMoves,
  ...hourMoves,
  ...settingAsideMoves,
  ...incidentMoves,
  ...packMoves,
  ...broughtBackMoves,
  ...rosterMoves,
  ...absenceMoves,
  ...storyMoves,
  ...timeMoves,
  ...movesAtOnce,
];
