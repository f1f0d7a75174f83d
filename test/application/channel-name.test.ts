import { channelName } from '../../src/application/words/channel-name';

describe('the name of an incident channel', () => {
  it.each([
    ['INC-14', 'Spear-phishing of county clerks', 'inc-0014-county-clerks'],
    ['INC-3', 'The leak', 'inc-0003-leak'],
    ['INC-3', '…', 'inc-0003'],
    ['INC-12345', 'Über-Angriff auf Köln', 'inc-12345-auf-koln'],
    ['INC-1', `Scans of ${'very'.repeat(20)} long`, 'inc-0001-veryveryveryveryveryveryveryver'],
  ])('%s %s', (id, title, name) => {
    expect(channelName(id, title)).toBe(name);
  });
});
