import type { Channel, Person, State } from '../../../slack/wire';
import { SignOf } from '../channel/sign-of';
import { HOME, spelled } from '../house/place';
import type { Place } from '../house/place';
import { Avatar } from '../message/avatar';

type Props = { readonly state: State; readonly place: Place; readonly app: Person | undefined };

/** Where one can go: the channels, the people one writes to, and the app. */
export const Sidebar = ({ state: { workspace, scenario, channels, you }, place, app }: Props) => {
  const of = (...kinds: readonly Channel['kind'][]): readonly Channel[] =>
    channels.filter(({ kind }) => kinds.includes(kind)).toSorted((a, b) => Number(a.archived) - Number(b.archived) || a.name.localeCompare(b.name));
  return (
    <nav className="sidebar" aria-label="Channels and messages">
      <div className="sidebar__head">
        <p className="sidebar__name">{workspace}</p>
        <p className="sidebar__scenario" title={scenario.about}>
          {scenario.title}
        </p>
      </div>
      <div className="sidebar__scroll">
        <Group name="Channels" channels={of('public', 'private')} place={place} you={you} />
        <Group name="Direct messages" channels={of('direct')} place={place} you={you} />
        <h2 className="sidebar__group">Apps</h2>
        <ul>
          <li>
            <a className="room" href={spelled({ user: you, at: HOME })} aria-current={place.at === HOME ? 'page' : undefined}>
              <Avatar id="app" name={app?.name ?? 'App'} bot small />
              <span className="room__name">{app?.name ?? 'App'} Home</span>
            </a>
          </li>
        </ul>
      </div>
    </nav>
  );
};

type GroupProps = { readonly name: string; readonly channels: readonly Channel[]; readonly place: Place; readonly you: string };

const Group = ({ name, channels, place, you }: GroupProps) => channels.length > 0 && (
  <>
    <h2 className="sidebar__group">{name}</h2>
    <ul>
      {channels.map((channel) => (
        <li key={channel.id}>
          <a
            className={['room', channel.unread > 0 && 'room--unread', channel.archived && 'room--archived'].filter(Boolean).join(' ')}
            href={spelled({ user: you, at: channel.id })}
            aria-current={place.at === channel.id ? 'page' : undefined}
          >
            {channel.kind === 'direct' ? <span className="room__dot" aria-hidden="true" /> : <span className="room__sign" aria-hidden="true"><SignOf channel={channel} /></span>}
            <span className="room__name">{channel.name}</span>
            {channel.unread > 0 && channel.mentions === 0 && <span className="only-read">, {channel.unread} unread</span>}
            {channel.mentions > 0 && (
              <span className="badge">
                {channel.mentions}
                <span className="only-read"> for you</span>
              </span>
            )}
          </a>
        </li>
      ))}
    </ul>
  </>
);
