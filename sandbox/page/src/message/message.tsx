import { memo } from 'react';
import type { Message, Person } from '../../../slack/wire';
import { Blocks } from '../blocks/block';
import { useGestures } from '../house/gestures';
import { Emoji, Mrkdwn } from '../mrkdwn/draw';
import { emoji } from '../mrkdwn/emoji';
import { Sign } from '../sign';
import { Avatar } from './avatar';
import { Files } from './files';
import { MessageSurface } from './surface';
import { dayOf, hourOf } from './when';

type Props = {
  readonly message: Message;
  readonly author: Person | undefined;
  /** Said right after another by the same one: no name above it. */
  readonly goesOn: boolean;
  readonly inThread?: boolean;
};

export const MessageOf = memo(({ message, author, goesOn, inThread = false }: Props) => {
  const { show, send, user } = useGestures();
  const { ts, at, channel, ephemeral, edited, pinned, files, reactions, replies } = message;
  const name = author?.name ?? message.user;
  const look = ['message', goesOn && 'message--goes-on', ephemeral && 'message--ephemeral', pinned && 'message--pinned'];
  const remove = (
    <button type="button" className="tool" aria-label={`Delete the message of ${name}, ${at}`} title="Delete, as an administrator" onClick={() => void send('administer', { user, does: 'delete', channel, ts }, channel)}>
      <Sign name="bin" />
    </button>
  );
  return (
    <article className={look.filter(Boolean).join(' ')} data-ts={ts} aria-label={`${name}, ${at}`}>
      {ephemeral && <p className="message__note">Only visible to you</p>}
      {pinned && !inThread && <p className="message__note"><Sign name="pin" /> Pinned</p>}
      <div className="message__gutter">
        {goesOn ? <time className="message__hour">{hourOf(at).slice(0, 5)}</time> : <Avatar id={message.user} name={name} bot={author?.bot ?? false} />}
      </div>
      <div className="message__said">
        {!goesOn && (
          <p className="message__head">
            <strong>{name}</strong>
            {author?.bot ? <span className="app-mark">APP</span> : <span className="message__agency">{author?.agency.toUpperCase()}</span>}
            <time className="message__at" title={at}>
              {hourOf(at)}
            </time>
          </p>
        )}
        <MessageSurface message={message}>
          {message.blocks.length > 0 ? (
            <Blocks blocks={message.blocks} />
          ) : (
            <div className="blocks">
              <Mrkdwn text={message.text} />
            </div>
          )}
        </MessageSurface>
        {edited && <span className="message__edited">(edited)</span>}
        {files.length > 0 && <Files files={files} />}
        {reactions.length > 0 && (
          <ul className="reactions" aria-label="Reactions">
            {reactions.map((reaction) => (
              <li key={reaction.name} className="reaction">
                <Emoji name={reaction.name} sign={emoji[reaction.name] ?? `:${reaction.name}:`} /> {reaction.count}
              </li>
            ))}
          </ul>
        )}
        {replies && !inThread && (
          <button type="button" className="replies" onClick={() => show(channel, ts)}>
            <strong>{replies.count === 1 ? '1 reply' : `${replies.count} replies`}</strong> <span>last {dayOf(replies.latestAt) === dayOf(at) ? hourOf(replies.latestAt) : replies.latestAt}</span>
          </button>
        )}
      </div>
      {inThread && !ephemeral && <div className="message__tools">{remove}</div>}
      {!inThread && !ephemeral && (
        <div className="message__tools">
          <button type="button" className="tool" aria-label={`Reply in thread to ${name}, ${at}`} title="Reply in thread" onClick={() => show(channel, ts)}>
            <Sign name="thread" />
          </button>
          {remove}
        </div>
      )}
    </article>
  );
});
MessageOf.displayName = 'MessageOf';
