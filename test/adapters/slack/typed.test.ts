import { readTyped } from '../../../src/adapters/slack/typed';

describe('what was typed', () => {
  it.each([
    ['request odni —by 2026-12-01', 'request odni --by 2026-12-01'],
    ['–by friday', '--by friday'],
    ['odni --by friday', 'odni --by friday'],
    ['the hack — again', 'the hack — again'],
    ['county–clerks', 'county–clerks'],
    ['request\u00a0odni\u202f“the\nreport”', 'request odni “the report”'],
    ['AT&amp;T &lt;b&gt;', 'AT&T <b>'],
    ['&amp;lt;', '&lt;'],
    ['ask <@U0ANA|not-an-identity> in <#C0INC|x>', 'ask @U0ANA in #C0INC'],
    ['ask <@U0ANA>', 'ask @U0ANA'],
    ['<!subteam^S0FBI|@fbi> <!here>', '@S0FBI @here'],
    ['see <https://fec.gov/a?b=1&amp;c=2|fec.gov>', 'see https://fec.gov/a?b=1&c=2'],
    ['  list  ', 'list'],
  ])('%j is read as %j', (typed, read) => expect(readTyped(typed)).toBe(read));
});
