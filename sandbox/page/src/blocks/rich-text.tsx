import type { ReactNode } from 'react';
import { ChannelLink, Emoji, Outside, Person } from '../mrkdwn/draw';
import { dateInWords } from '../mrkdwn/date';
import { emoji } from '../mrkdwn/emoji';
import type { Rich, RichPart } from './rich-shape';

const numbering = ['decimal', 'lower-alpha', 'lower-roman'] as const;
const bullets = ['disc', 'circle', 'square'] as const;

export const RichPartOf = ({ part }: { readonly part: RichPart }): ReactNode => {
  switch (part.type) {
    case 'rich_text_section':
      return (
        <div className="rich">
          <Riches all={part.elements} />
        </div>
      );
    case 'rich_text_preformatted':
      return (
        <pre className="pre">
          <Riches all={part.elements} />
        </pre>
      );
    case 'rich_text_quote':
      return (
        <blockquote className="quote rich">
          <Riches all={part.elements} />
        </blockquote>
      );
    case 'rich_text_list': {
      const items = part.elements.map(({ elements }, index) => (
        <li key={index}>
          <Riches all={elements} />
        </li>
      ));
      const look = { marginLeft: `${part.indent * 1.5}rem`, listStyleType: (part.style === 'ordered' ? numbering : bullets)[part.indent % 3] };
      return part.style === 'ordered' ? (
        <ol className="list" start={part.offset + 1} style={look}>
          {items}
        </ol>
      ) : (
        <ul className="list" style={look}>
          {items}
        </ul>
      );
    }
  }
};

const Riches = ({ all }: { readonly all: readonly Rich[] }): ReactNode => all.map((each, index) => <RichOf key={index} rich={each} />);

const RichOf = ({ rich }: { readonly rich: Rich }): ReactNode => {
  const { style } = rich;
  const said = wordsOf(rich);
  const struck = style?.strike ? <s>{said}</s> : said;
  const lined = style?.underline ? <u>{struck}</u> : struck;
  const leaning = style?.italic ? <em>{lined}</em> : lined;
  const strong = style?.bold ? <strong>{leaning}</strong> : leaning;
  return style?.code ? <code className="code">{strong}</code> : strong;
};

const wordsOf = (rich: Rich): ReactNode => {
  switch (rich.type) {
    case 'text':
      return rich.text;
    case 'link':
      return <Outside url={rich.url}>{rich.text ?? rich.url}</Outside>;
    case 'user':
      return <Person id={rich.user_id} />;
    case 'channel':
      return <ChannelLink id={rich.channel_id} />;
    case 'usergroup':
      return <span className="mention">@{rich.usergroup_id}</span>;
    case 'emoji': {
      const sign = emoji[rich.name];
      return sign === undefined ? `:${rich.name}:` : <Emoji name={rich.name} sign={sign} />;
    }
    case 'date':
      return <time title={rich.fallback}>{dateInWords(rich.timestamp, rich.format)}</time>;
    case 'broadcast':
      return <span className="mention mention--you">@{rich.range}</span>;
    case 'color':
      return rich.value;
  }
};
