/*
 * What the real service refuses, and how it says so. Pure functions of what was sent: whether a channel is there, a token
 * may do it or somebody is in it, is for whoever keeps the workspace.
 */
export { refusalOfChannelName } from './channel-name';
export type { Surface } from './elements';
export { refusalOfMessage } from './message';
export type { Sent, Way } from './message';
export { refusalOfMetadata } from './metadata';
export { methods, missingScopes } from './methods';
export type { Conversation, Method, MethodName, Scope } from './methods';
export type { Refusal } from './refusal';
export { refusalOfView } from './view';
