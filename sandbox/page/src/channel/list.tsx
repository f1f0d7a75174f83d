import { Fragment, useState } from 'react';
import type { Message, Person } from '../../../slack/wire';
import { useGestures } from '../house/gestures';
import type { Listed } from '../house/ask';
import { MessageOf } from '../message/message';
import { dayOf } from '../message/when';
import { useKeptScroll } from './scroll';

/** Words of the same one in the same minute go on; a card begins anew. */
const goesOn = (message: Message, before: Message | undefined): boolean =>
  before?.user === message.user && before.at === message.at && before.ephemeral === message.ephemeral && !message.pinned && !isCard(message) && !isCard(before);

const isCard = ({ blocks }: Message): boolean => JSON.stringify(blocks[0] ?? null).includes('"header"');

type Props = {
  readonly channel: string;
  readonly name: string;
  readonly listed: Listed;
  readonly people: ReadonlyMap<string, Person>;
  /** How many were unread when one came here. */
  readonly unread: number;
};

/** A channel's messages: the newest hundred, and the earlier ones as one scrolls up to them. */
export const MessageList = ({ channel, name, listed: { messages, more }, people, unread }: Props) => {
  const { earlier, shorten } = useGestures();
  const [first] = messages;
  const { box, away, toEnd } = useKeptScroll({
    content: messages,
    reachedTop: () => {
      if (more && first) void earlier(channel, first.ts);
    },
    backAtEnd: () => shorten(channel),
  });
  const [firstUnread] = useState(() => (unread === 0 ? undefined : messages.filter(({ ephemeral }) => !ephemeral).at(-unread)?.ts));
  return (
    <div className="list-frame">
      <div ref={box} className="list" role="log" aria-label={`Messages in ${name}`} tabIndex={0}>
        {more ? <p className="list__edge">Earlier messages come as you scroll up.</p> : <p className="list__edge">This is where {name} begins.</p>}
        {messages.map((message, index) => {
          const before = messages[index - 1];
          const newDay = !before || dayOf(before.at) !== dayOf(message.at);
          return (
            <Fragment key={message.ts}>
              {newDay && (
                <div className="day">
                  <span className="day__name">{dayOf(message.at)}</span>
                </div>
              )}
              {message.ts === firstUnread && (
                <div className="new-line">
                  <span>New</span>
                </div>
              )}
              <MessageOf message={message} author={people.get(message.user)} goesOn={!newDay && message.ts !== firstUnread && goesOn(message, before)} />
            </Fragment>
          );
        })}
      </div>
      {away && (
        <button type="button" className="to-end" onClick={toEnd}>
          Jump to newest ↓
        </button>
      )}
    </div>
  );
};
