export { slackMistakes } from './config';
export type { SlackConfig } from './config';
export type { HeardEvent } from './events';
export { EVENTS_PATH } from './http';
export { botScopes, manifestOf } from './manifest';
export type { ManifestParts } from './manifest';
export { openSlack } from './open-slack';
export type { SlackDoor, SlackParts } from './open-slack';
