import { useEffect, useState } from 'react';
import type { DragEvent } from 'react';
import type { Channel, Person } from '../../../slack/wire';
import { Composer } from '../composer/composer';
import { upload } from '../composer/upload';
import { useGestures } from '../house/gestures';
import { keyOf } from '../house/lists';
import type { Seen } from '../house/seen';
import { ChannelHead } from './head';
import { MessageList } from './list';
import { spokenName } from './spoken-name';

type Props = { readonly seen: Seen; readonly channel: Channel; readonly people: ReadonlyMap<string, Person> };

/** A channel: what stands above it, its messages, and where one writes. A file can be dropped anywhere on it. */
export const ChannelPane = ({ seen, channel, people }: Props) => {
  const { user, load, send } = useGestures();
  const [dropping, setDropping] = useState(false);
  const { id, unread } = channel;
  const listed = seen.lists[keyOf(id)];
  const here = listed !== undefined;
  useEffect(() => {
    if (!here) void load(id);
  }, [id, here, load]);
  useEffect(() => {
    if (here && unread > 0) void send('read', { user, channel: id });
  }, [user, id, here, unread, send]);

  const dropped = (event: DragEvent): void => {
    event.preventDefault();
    setDropping(false);
    for (const file of event.dataTransfer.files) void upload(file, { user, channel: id }, send);
  };
  const over = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setDropping(true);
  };
  return (
    <main className="pane" onDragOver={over} onDragLeave={() => setDropping(false)} onDrop={dropped}>
      <ChannelHead channel={channel} people={people} />
      {listed ? (
        <MessageList key={id} channel={id} name={spokenName(channel)} listed={listed} people={people} unread={unread} />
      ) : (
        <div className="list list--waiting" aria-busy="true" />
      )}
      <Composer key={`compose-${id}`} seen={seen} channel={channel} people={people} />
      {dropping && <div className="drop">Drop the file to share it in {spokenName(channel)}</div>}
    </main>
  );
};
