import { useEffect, useMemo } from 'react';
import type { Channel, Message, Person } from '../../../slack/wire';
import { Composer } from '../composer/composer';
import { useGestures } from '../house/gestures';
import { keyOf } from '../house/lists';
import type { Seen } from '../house/seen';
import { MessageOf } from '../message/message';
import { dayOf } from '../message/when';
import { useKeptScroll } from './scroll';
import { spokenName } from './spoken-name';

type Props = { readonly seen: Seen; readonly channel: Channel; readonly thread: string; readonly people: ReadonlyMap<string, Person> };

/** What hangs on a message, to the right of its channel. */
export const ThreadPane = ({ seen, channel, thread, people }: Props) => {
  const { load, show } = useGestures();
  const listed = seen.lists[keyOf(channel.id, thread)];
  const here = listed !== undefined;
  useEffect(() => {
    if (!here) void load(channel.id, thread);
  }, [channel.id, thread, here, load]);
  const above = seen.lists[keyOf(channel.id)]?.messages.find(({ ts }) => ts === thread);
  const messages = useMemo(() => withHead(listed?.messages ?? [], above, thread), [listed, above, thread]);
  const { box, away, toEnd } = useKeptScroll({ content: messages, reachedTop: () => undefined, backAtEnd: () => undefined });
  return (
    <aside className="pane pane--thread" aria-label="Thread">
      <header className="head">
        <div className="head__row">
          <h2 className="head__name">Thread</h2>
          <p className="head__topic">{spokenName(channel)}</p>
          <button type="button" className="tool tool--plain" aria-label="Close the thread" onClick={() => show(channel.id)}>
            ×
          </button>
        </div>
      </header>
      <div className="list-frame">
        <div ref={box} className="list" role="log" aria-label="Messages in this thread" tabIndex={0}>
          {messages.map((message, index) => {
            const before = messages[index - 1];
            return (
              <div key={message.ts}>
                {(!before || dayOf(before.at) !== dayOf(message.at)) && (
                  <div className="day">
                    <span className="day__name">{dayOf(message.at)}</span>
                  </div>
                )}
                <MessageOf message={message} author={people.get(message.user)} goesOn={false} inThread />
                {message.ts === thread && messages.length > 1 && (
                  <p className="thread-count">{messages.length === 2 ? '1 reply' : `${messages.length - 1} replies`}</p>
                )}
              </div>
            );
          })}
        </div>
        {away && (
          <button type="button" className="to-end" onClick={toEnd}>
            Jump to newest ↓
          </button>
        )}
      </div>
      <Composer key={thread} seen={seen} channel={channel} people={people} thread={thread} />
    </aside>
  );
};

/** The message it hangs on stands first, as the channel has it, whether or not the thread's own page brings it. */
const withHead = (replies: readonly Message[], above: Message | undefined, thread: string): readonly Message[] => {
  const head = above ?? replies.find(({ ts }) => ts === thread);
  return [...(head ? [head] : []), ...replies.filter(({ ts }) => ts !== thread)];
};
