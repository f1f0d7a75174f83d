/**
 * How an agency takes part in a duty, weakest first. `consult`: must be asked, cannot block. `coordinate`: must be
 * worked with. `joint`: all owners must agree. A consultee's nonconcur is recorded and blocks nobody.
 */
export const legalVerbs = ['consult', 'coordinate', 'joint'] as const;
export type LegalVerb = (typeof legalVerbs)[number];
