import type { Answer } from './answer';
import { reworded } from './reworded';

/**
 * Commands name each other without the prefix a workspace may have put before them (`/wf-report`); what goes out names
 * them as they can be typed there.
 */
export const prefixed = (answer: Answer, prefix: string, nouns: readonly string[]): Answer => {
  if (prefix === '') return answer;
  const pattern = new RegExp(`(^|[\\s(“"])/(?=(?:${nouns.join('|')})\\b)`, 'g');
  return reworded(answer, (text) => text.replace(pattern, `$1/${prefix}`));
};
