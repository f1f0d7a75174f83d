import { botScopes } from '../../../src/adapters/slack/manifest';
import { methods, missingScopes } from '../../../sandbox/slack/rules';
import type { MethodName } from '../../../sandbox/slack/rules';

describe('what a token must be allowed', () => {
  it.each([
    ['chat.postMessage', undefined, ['chat:write'], []],
    ['chat.postMessage', undefined, [], ['chat:write']],
    ['views.open', undefined, [], []],
    ['conversations.history', undefined, ['groups:history'], []],
    ['conversations.history', 'channel', ['groups:history'], ['channels:history']],
    ['conversations.create', 'group', ['groups:write'], []],
    ['conversations.create', 'channel', ['groups:write'], ['channels:manage']],
    ['users.lookupByEmail', undefined, ['users:read'], ['users:read.email']],
  ] as const)('%s of %s with %p lacks %p', (name, conversation, granted, missing) => {
    expect(missingScopes(name, granted, conversation)).toEqual(missing);
  });

  const called: readonly MethodName[] = [
    'auth.test', 'chat.delete', 'chat.postEphemeral', 'chat.postMessage', 'chat.update', 'conversations.create',
    'conversations.history', 'conversations.invite', 'conversations.list', 'conversations.open', 'conversations.replies',
    'pins.add', 'users.lookupByEmail', 'views.open', 'views.update',
  ];

  it.each(called)('the manifest of the house asks for what %s wants', (name) => {
    expect(missingScopes(name, botScopes)).toEqual([]);
  });

  it('every limit is one of the tiers', () => {
    for (const method of Object.values(methods)) {
      if ('perMinute' in method) expect([1, 20, 50, 100]).toContain(method.perMinute);
    }
  });
});
