import type { Workspace } from './stand-in-methods';

/** The permission a method wants; what is not named here wants one that nobody takes away. */
const wants: Readonly<Record<string, string>> = {
  'chat.postMessage': 'chat:write',
  'chat.postEphemeral': 'chat:write',
  'chat.update': 'chat:write',
  'chat.delete': 'chat:write',
  'conversations.create': 'groups:write',
  'conversations.invite': 'groups:write',
  'conversations.kick': 'groups:write',
  'conversations.open': 'im:write',
  'pins.add': 'pins:write',
};

/** What Slack answers before it looks at what is asked: a token that was revoked, an app that lacks the permission. */
export const turnedAway = (method: string, authorization: string, { revoked, scopes }: Workspace) => {
  if (revoked.has(authorization.replace('Bearer ', ''))) return { ok: false, error: 'token_revoked' };
  const needed = wants[method];
  if (scopes === undefined || needed === undefined || scopes.includes(needed)) return undefined;
  return { ok: false, error: 'missing_scope', needed, provided: scopes.join(',') };
};
