import { useState } from 'react';
import type { Channel, Person, Posts } from '../../../slack/wire';
import { useGestures } from '../house/gestures';
import { Popover } from '../house/popover';

type Props = { readonly channel: Channel; readonly people: ReadonlyMap<string, Person>; readonly shut: () => void };

/** What an administrator of the workspace does to a channel, without asking the app: for those who build it. */
export const Manage = ({ channel, people, shut }: Props) => {
  const { user, send } = useGestures();
  const [name, setName] = useState(channel.name);
  const there = channel.members.some((id) => people.get(id)?.bot);
  const administer = (does: Posts['administer']['does'], more: { readonly name?: string } = {}): void => {
    shut();
    void send('administer', { user, does, channel: channel.id, ...more }, channel.id);
  };
  return (
    <Popover label={`Manage ${channel.name}`} className="popover--head" shut={shut}>
      <h2 className="popover__title">As an administrator</h2>
      <p className="faint">What happens to a channel without Watchfloor being asked.</p>
      <form
        className="manage"
        onSubmit={(event) => {
          event.preventDefault();
          administer('rename', { name });
        }}
      >
        <label className="field__label" htmlFor="manage-name">
          Name
        </label>
        <input id="manage-name" className="input" value={name} onChange={({ target: { value } }) => setName(value)} />
        <button type="submit" className="button">Rename</button>
      </form>
      <div className="manage">
        <button type="button" className="button" onClick={() => administer(channel.archived ? 'unarchive' : 'archive')}>
          {channel.archived ? 'Take it out of the archive' : 'Archive it'}
        </button>
        <button type="button" className="button" onClick={() => administer(there ? 'kick' : 'invite')}>
          {there ? 'Take Watchfloor out' : 'Ask Watchfloor in'}
        </button>
        <button type="button" className="button" onClick={() => administer('sweep')}>
          Delete every message, as retention does
        </button>
      </div>
    </Popover>
  );
};
