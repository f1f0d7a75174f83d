import type { Stage } from '../terminal/stage';
import { openElection } from './opening';

export const tellElection = async (stage: Stage): Promise<void> => {
  stage.chapter('1. An election, and an incident');
  await openElection(stage);
};
