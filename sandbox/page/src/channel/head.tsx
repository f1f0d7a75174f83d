import { useState } from 'react';
import type { Channel, Person } from '../../../slack/wire';
import { Popover } from '../house/popover';
import { Mrkdwn, Outside } from '../mrkdwn/draw';
import { Manage } from './manage';
import { Pins } from './pins';
import { Sign } from '../sign';
import { SignOf } from './sign-of';

/** What stands above a channel: its name, what it is for, who is in it, what is pinned and marked in it. */
export const ChannelHead = ({ channel, people }: { readonly channel: Channel; readonly people: ReadonlyMap<string, Person> }) => {
  const [open, setOpen] = useState<'pins' | 'members' | 'manage'>();
  const { pins, members, bookmarks } = channel;
  return (
    <header className="head">
      <div className="head__row">
        <h1 className="head__name">
          <span aria-hidden="true" className="head__sign">
            <SignOf channel={channel} />
          </span>
          {channel.name}
        </h1>
        <p className="head__topic">
          {channel.archived && <strong>Archived. </strong>}
          <Mrkdwn text={channel.topic} />
        </p>
        <div className="head__tools">
          {pins.length > 0 && (
            <button type="button" className="chip" aria-haspopup="dialog" aria-expanded={open === 'pins'} onClick={() => setOpen('pins')}>
              <Sign name="pin" /> {pins.length} pinned
            </button>
          )}
          {channel.kind !== 'direct' && (
            <button type="button" className="chip" aria-haspopup="dialog" aria-expanded={open === 'members'} onClick={() => setOpen('members')}>
              <Sign name="people" /> {members.length}
              <span className="only-read"> members</span>
            </button>
          )}
          {channel.kind !== 'direct' && (
            <button type="button" className="chip" aria-haspopup="dialog" aria-expanded={open === 'manage'} onClick={() => setOpen('manage')}>
              Manage
            </button>
          )}
        </div>
      </div>
      {bookmarks.length > 0 && (
        <ul className="bookmarks" aria-label="Bookmarks">
          {bookmarks.map(({ id, title, link }) => (
            <li key={id}>
              <Sign name="bookmark" />
              <Outside url={link}>{title}</Outside>
            </li>
          ))}
        </ul>
      )}
      {open === 'pins' && <Pins channel={channel} shut={() => setOpen(undefined)} />}
      {open === 'manage' && <Manage channel={channel} people={people} shut={() => setOpen(undefined)} />}
      {open === 'members' && (
        <Popover label={`Members of ${channel.name}`} className="popover--head" shut={() => setOpen(undefined)}>
          <h2 className="popover__title">Members</h2>
          <ul className="plain-list" tabIndex={0} aria-label="Members">
            {members.map((id) => (
              <li key={id}>
                {people.get(id)?.name ?? id} <span className="faint">{people.get(id)?.agency.toUpperCase()}</span>
              </li>
            ))}
          </ul>
        </Popover>
      )}
    </header>
  );
};
