import { Emoji, Mrkdwn } from '../mrkdwn/draw';
import { emoji } from '../mrkdwn/emoji';
import type { Text } from './shape';

/** A text object: markup, or words as they stand with their emoji. */
export const TextOf = ({ text }: { readonly text: Text }) => {
  if (text.type === 'mrkdwn') return <Mrkdwn text={text.text} verbatim={text.verbatim ?? false} />;
  if (text.emoji === false) return <span className="plain">{text.text}</span>;
  return (
    <span className="plain">
      {text.text.split(/(:[a-z0-9_+'-]+:)/).map((piece, index) => {
        const name = piece.slice(1, -1);
        const sign = index % 2 === 1 ? emoji[name] : undefined;
        return sign === undefined ? piece : <Emoji key={index} name={name} sign={sign} />;
      })}
    </span>
  );
};
