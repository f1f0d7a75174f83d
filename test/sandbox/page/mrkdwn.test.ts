import { readMrkdwn } from '../../../sandbox/page/src/mrkdwn/read';
import type { Inline, Part } from '../../../sandbox/page/src/mrkdwn/tree';

/** The tree as one would say it: `<bold>…</bold>`. */
const spelled = (nodes: readonly Inline[]): string =>
  nodes
    .map((node) => {
      switch (node.type) {
        case 'text':
          return node.text;
        case 'bold':
        case 'italic':
        case 'strike':
          return `[${node.type} ${spelled(node.inner)}]`;
        case 'code':
          return `[code ${node.text}]`;
        case 'emoji':
          return node.sign;
        case 'link':
          return `[link ${node.url} ${spelled(node.inner)}]`;
        case 'user':
        case 'channel':
        case 'group':
          return `[${node.type} ${node.id}${node.label === undefined ? '' : ` ${node.label}`}]`;
        case 'broadcast':
          return `[broadcast ${node.to}]`;
        case 'date':
          return `[date ${node.seconds} ${node.format} ${node.fallback}]`;
      }
    })
    .join('');

const told = (part: Part): string =>
  part.type === 'preformatted' ? `pre: ${part.text}` : `${part.type}: ${part.lines.map(spelled).join(' / ')}`;
const read = (text: string, verbatim = false): readonly string[] => readMrkdwn(text, { verbatim }).map(told);

describe("Slack's text markup", () => {
  it.each([
    ['*bold* _it_ ~no~ `co*de*`', '[bold bold] [italic it] [strike no] [code co*de*]'],
    ['*bold _and italic_*.', '[bold bold [italic and italic]].'],
    ['2*3*4 and snake_case_name', '2*3*4 and snake_case_name'],
    ['* not bold * and *not bold', '* not bold * and *not bold'],
    ['**two** __two__', '**two** __two__'],
    ['(*bold*), "*bold*": yes', '([bold bold]), "[bold bold]": yes'],
    ['&lt;b&gt; &amp;amp; &quot;', '<b> &amp; &quot;'],
    ['# no heading', '# no heading'],
    ['[no](https://a.b)', '[no]([link https://a.b https://a.b])'],
    ['<script>x</script>', '<script>x</script>'],
    ['<@U0FLOOR> <#C1|floor> <#C2> <!subteam^S1|@odni> <!here>', '[user U0FLOOR] [channel C1 floor] [channel C2] [group S1 odni] [broadcast here]'],
    ['<!date^1795392000^{date_short} at {time}|3 Dec>', '[date 1795392000 {date_short} at {time} 3 Dec]'],
    ['<https://a.b/x?a=1&amp;b=2|the *law*>', '[link https://a.b/x?a=1&b=2 the [bold law]]'],
    ['<mailto:a@b.gov|a@b.gov>', '[link mailto:a@b.gov a@b.gov]'],
    ['<javascript:alert(1)|x>', '<javascript:alert(1)|x>'],
    ['see https://a.b/c.', 'see [link https://a.b/c https://a.b/c].'],
    [':warning: at 12:30:45 :nobody:', '⚠️ at 12:30:45 :nobody:'],
    ['*<https://a.b|x*y>*', '[bold [link https://a.b x*y]]'],
  ])('reads %s', (text, wanted) => expect(read(text)).toEqual([`lines: ${wanted}`]));

  it('makes no links by itself where the sender says verbatim', () =>
    expect(read('see https://a.b *and*', true)).toEqual(['lines: see https://a.b [bold and]']));

  it('reads quotes, escaped or not, and preformatted text', () =>
    expect(read('&gt; one\n> *two*\nthree\n```let *x* = 1 &lt; 2;\n```\nfour')).toEqual([
      'quote: one / [bold two]',
      'lines: three',
      'pre: let *x* = 1 < 2;',
      'lines: four',
    ]));

  it('keeps lines, also empty ones, and a fence that nobody closes', () =>
    expect(read('• a\n\n• b ```c')).toEqual(['lines: • a /  / • b ```c']));
});
