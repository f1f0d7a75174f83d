import type { Stage } from '../terminal/stage';
import { tellAnswers } from './answers';
import { tellAssessment } from './assessment';
import { tellElection } from './election';
import { tellRequests } from './requests';

/** From the eve of an election to the clocks its assessment starts. Everything in it happens; nothing is played back. */
export const tellStory = async (stage: Stage): Promise<void> => {
  await tellElection(stage);
  await tellRequests(stage);
  await tellAnswers(stage);
  await tellAssessment(stage);
};
