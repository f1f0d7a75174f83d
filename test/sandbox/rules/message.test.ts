import fc from 'fast-check';
import { refusalOfChannelName, refusalOfMessage, refusalOfMetadata, refusalOfView } from '../../../sandbox/slack/rules';
import { againstMessage, long, many, modal, mrkdwn, plain, section } from './sent';

const blocks = (count: number, length: number) => many(count, () => section({ text: mrkdwn(long(length)) }));

describe('a message', () => {
  it('says why its blocks are refused as the service does', () => {
    expect(refusalOfMessage({ text: 'a', blocks: [{ type: 'header', text: plain(long(151)) }] })).toEqual({
      error: 'invalid_blocks',
      errors: ['must be less than 151 characters [json-pointer:/blocks/0/text/text]'],
      response_metadata: { messages: ['[ERROR] must be less than 151 characters [json-pointer:/blocks/0/text/text]'] },
    });
  });

  it.each([
    ['nothing at all', {}, ['no_text']],
    ['nothing but an empty list', { text: '', blocks: [] }, ['no_text']],
    ['blocks alone', { blocks: [section()] }, []],
    ['blocks that are no list', { text: 'a', blocks: 'a' }, ['invalid_blocks_format']],
    ['a text that is none', { text: 1 }, ['invalid_arguments']],
    ['40,000 characters', { text: long(40_000) }, []],
    ['one more', { text: long(40_001) }, ['msg_too_long']],
    ['a thread', { text: 'a', thread_ts: '1700000000.000001' }, []],
    ['a thread that is none', { text: 'a', thread_ts: 'yesterday' }, ['invalid_thread_ts']],
    ['much in its blocks', { text: 'a', blocks: blocks(4, 2900) }, []],
    ['more than all its blocks hold together', { text: 'a', blocks: blocks(5, 2900) }, ['msg_blocks_too_long']],
    ['as many blocks with less in each', { text: 'a', blocks: blocks(50, 164) }, []],
    ['blocks that take room themselves', { text: 'a', blocks: blocks(50, 165) }, ['msg_blocks_too_long']],
    ['Markdown in two blocks', { text: 'a', blocks: [{ type: 'markdown', text: long(6000) }, { type: 'markdown', text: long(6001) }] }, ['msg_blocks_too_long']],
    ['metadata', { text: 'a', metadata: { event_type: 'a_1', event_payload: { id: 'a', parts: [{ n: 1 }] } } }, []],
    ['metadata without a payload', { text: 'a', metadata: { event_type: 'a' } }, ['invalid_metadata_format']],
    ['metadata of a strange name', { text: 'a', metadata: { event_type: 'a b', event_payload: {} } }, ['invalid_metadata_format']],
    ['metadata of any size', { text: 'a', metadata: { event_type: 'a', event_payload: { id: long(16_000) } } }, ['metadata_too_large']],
  ])('with %s', (_, sent, said) => {
    expect(againstMessage(sent)).toEqual(said);
  });

  it('that is changed takes 4,000 bytes of text, whatever its blocks', () => {
    expect(againstMessage({ text: long(4000), blocks: [section()] }, 'updated')).toEqual([]);
    expect(againstMessage({ text: `${long(3998)}…` }, 'updated')).toEqual(['msg_too_long']);
  });

  it('without metadata carries none', () => {
    expect(refusalOfMetadata(undefined)).toBeUndefined();
  });
});

describe('whatever is sent', () => {
  it('is answered, never thrown at', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        for (const blocks of [one, [one, other], [{ type: 'section', text: one, accessory: other }]]) refusalOfMessage({ text: 'a', blocks });
        refusalOfView(one, 'modal');
        refusalOfView({ ...modal(), blocks: [one] }, 'home');
        refusalOfMetadata(one);
        refusalOfChannelName(one);
      }),
    );
  });

  it('is refused with a pointer that leads to something', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const messages = refusalOfView({ ...modal(), blocks: [section({ accessory: value })] }, 'modal')?.response_metadata?.messages ?? [];
        for (const said of messages) expect(said).toMatch(/^\[ERROR\] .+ \[json-pointer:\/view.*\]$/s);
      }),
    );
  });
});

describe('the name of a channel', () => {
  it.each(['inc-0014-county-clerks', 'floor', 'a_b', '2026', long(80), 'élections', '選挙'])('is taken: %s', (name) => {
    expect(refusalOfChannelName(name)).toBeUndefined();
  });

  it.each([
    ['', 'invalid_name_required'],
    [undefined, 'invalid_name_required'],
    ['  ', 'invalid_name_required'],
    [long(81), 'invalid_name_maxlength'],
    ['Floor', 'invalid_name_specials'],
    ['the floor', 'invalid_name_specials'],
    ['a.b', 'invalid_name_specials'],
    ['a&b', 'invalid_name_specials'],
    ['---', 'invalid_name_punctuation'],
  ])('is refused: %p', (name, error) => {
    expect(refusalOfChannelName(name)).toEqual({ error });
  });
});
