import { memo } from 'react';
import type { ReactNode } from 'react';
import { dateInWords } from './date';
import { useNames } from './names';
import { readMrkdwn } from './read';
import type { Inline, Part } from './tree';

export const Mrkdwn = memo(({ text, verbatim = false }: { readonly text: string; readonly verbatim?: boolean }) => (
  <>
    {readMrkdwn(text, { verbatim }).map((part, index) => (
      <PartOf key={index} part={part} />
    ))}
  </>
));
Mrkdwn.displayName = 'Mrkdwn';

const PartOf = ({ part }: { readonly part: Part }): ReactNode => {
  switch (part.type) {
    case 'preformatted':
      return <pre className="pre">{part.text}</pre>;
    case 'quote':
      return (
        <blockquote className="quote">
          <Lines lines={part.lines} />
        </blockquote>
      );
    case 'lines':
      return <Lines lines={part.lines} />;
  }
};

/** A line that begins with a bullet hangs, so that its second row does not pass for another. */
const Lines = ({ lines }: { readonly lines: readonly (readonly Inline[])[] }): ReactNode =>
  lines.map((line, index) => {
    const [first] = line;
    const hangs = first?.type === 'text' && first.text.startsWith('• ');
    return (
      <span key={index} className={hangs ? 'line line--hangs' : line.length === 0 ? 'line line--empty' : 'line'}>
        <Inlines line={line} />
      </span>
    );
  });

export const Inlines = ({ line }: { readonly line: readonly Inline[] }): ReactNode =>
  line.map((node, index) => <InlineOf key={index} node={node} />);

const InlineOf = ({ node }: { readonly node: Inline }): ReactNode => {
  switch (node.type) {
    case 'text':
      return node.text;
    case 'bold':
      return (
        <strong>
          <Inlines line={node.inner} />
        </strong>
      );
    case 'italic':
      return (
        <em>
          <Inlines line={node.inner} />
        </em>
      );
    case 'strike':
      return (
        <s>
          <Inlines line={node.inner} />
        </s>
      );
    case 'code':
      return <code className="code">{node.text}</code>;
    case 'emoji':
      return <Emoji name={node.name} sign={node.sign} />;
    case 'link':
      return (
        <Outside url={node.url}>
          <Inlines line={node.inner} />
        </Outside>
      );
    case 'user':
      return <Person id={node.id} label={node.label} />;
    case 'channel':
      return <ChannelLink id={node.id} label={node.label} />;
    case 'group':
      return <span className="mention">@{node.label ?? node.id}</span>;
    case 'broadcast':
      return <span className="mention mention--you">@{node.to}</span>;
    case 'date':
      return <time title={node.fallback}>{dateInWords(node.seconds, node.format)}</time>;
  }
};

export const Emoji = ({ name, sign }: { readonly name: string; readonly sign: string }) => (
  <span role="img" aria-label={name.replaceAll('_', ' ')} title={`:${name}:`} className="emoji">
    {sign}
  </span>
);

/** An address outside: it opens elsewhere, and nobody there hears where from. */
export const Outside = ({ url, children }: { readonly url: string; readonly children: ReactNode }) => (
  <a href={url} target="_blank" rel="noreferrer noopener">
    {children}
  </a>
);

export const Person = ({ id, label }: { readonly id: string; readonly label?: string | undefined }) => {
  const { people, you } = useNames();
  return <span className={id === you ? 'mention mention--you' : 'mention'}>@{people[id] ?? label ?? id}</span>;
};

export const ChannelLink = ({ id, label }: { readonly id: string; readonly label?: string | undefined }) => {
  const { channels, open } = useNames();
  const name = channels[id];
  // What one cannot see one cannot go to, and Slack does not say what it is called.
  if (name === undefined) return <span className="mention">#{label ?? 'private-channel'}</span>;
  return (
    <button type="button" className="mention mention--channel" onClick={() => open(id)}>
      #{name}
    </button>
  );
};
