import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Channel, Person, State } from '../../slack/wire';
import { ChannelPane } from './channel/channel';
import { Jump } from './channel/jump';
import { spokenName } from './channel/spoken-name';
import { ThreadPane } from './channel/thread';
import { ClockBar } from './clock/bar';
import { ConfirmContext, ConfirmDialog } from './elements/confirm';
import type { Asking } from './elements/confirm';
import { Happened } from './happened';
import { HomePane } from './home';
import { GesturesContext } from './house/gestures';
import { HOME, settle } from './house/place';
import { PutAwayContext } from './house/put-away';
import { useHouse } from './house/use-house';
import { usePlace } from './house/use-place';
import { Modal } from './modal/modal';
import { NamesContext } from './mrkdwn/names';
import { useNamed } from './mrkdwn/use-named';
import { PeopleContext } from './people/everybody';
import { PeopleSwitcher } from './people/switcher';
import { Sidebar } from './sidebar/sidebar';
import { Switches } from './switches';
import { Tour } from './tour/tour';

/** Everything one person sees. */
export const Workspace = ({ first }: { readonly first: State }) => {
  const { seen, gestures, dispatch } = useHouse(first);
  const { state } = seen;
  const place = usePlace();
  const [asking, setAsking] = useState<Asking>();
  const people = useMemo(() => new Map(state.people.map((person) => [person.id, person])), [state.people]);
  const everybody = useMemo(() => pickable(state.people, state.channels), [state.people, state.channels]);
  const names = useNamed(state, gestures);
  const app = state.people.find(({ bot }) => bot);
  const you = people.get(state.you);
  const channel = state.channels.find(({ id }) => id === place.at);
  const direct = state.channels.find(({ kind, members }) => kind === 'direct' && app !== undefined && members.includes(app.id));

  const missing = place.at !== HOME && !channel;
  useEffect(() => {
    const start = startOf(state.channels);
    if (missing && start && place.user === state.you) settle({ user: state.you, at: start.id });
  }, [missing, state.channels, state.you, place.user]);
  useEffect(() => {
    document.title = `${channel ? spokenName(channel) : 'Home'} · ${you?.name ?? ''} · Watchfloor sandbox`;
  }, [channel, you]);

  const askOnceMore = useCallback((confirm: Asking['confirm'] | undefined, then: () => void) => (confirm ? setAsking({ confirm, then }) : then()), []);
  const putAway = useCallback((id: number) => dispatch({ type: 'put-away', id }), [dispatch]);
  const behind = state.views.length > 0 || asking !== undefined;
  const thread = channel && place.thread;
  return (
    <GesturesContext value={gestures}>
      <NamesContext value={names}>
        <PeopleContext value={everybody}>
          <ConfirmContext value={askOnceMore}>
            <PutAwayContext value={putAway}>
              <div className="page" inert={behind}>
                <p className="banner">
                  <strong>SANDBOX</strong> – nothing here leaves this machine
                </p>
                <div className="top">
                  <ClockBar clock={state.clock} />
                  <Switches switches={state.switches} />
                  {you && <PeopleSwitcher people={state.people} you={you} />}
                </div>
                <div className={['panes', thread && 'panes--thread', state.happened.length > 0 && 'panes--then'].filter(Boolean).join(' ')}>
                  <Sidebar state={state} place={place} app={app} />
                  {place.at === HOME && <HomePane state={state} app={app} direct={direct} />}
                  {channel && <ChannelPane key={channel.id} seen={seen} channel={channel} people={people} />}
                  {missing && <main className="pane" aria-busy="true" />}
                  {channel && thread && <ThreadPane key={thread} seen={seen} channel={channel} thread={thread} people={people} />}
                  {state.happened.length > 0 && <Happened happened={state.happened} clock={state.clock} user={state.you} />}
                </div>
                {seen.line === 'lost' && (
                  <p className="lost" role="alert">
                    The line to the workspace is cut. It is tried again by itself.
                  </p>
                )}
              </div>
              <div inert={asking !== undefined}>
                {state.views.map((view, index) => (
                  <Modal key={view.id} view={view} top={index === state.views.length - 1} depth={state.views.length} app={app?.name ?? 'App'} />
                ))}
              </div>
              {asking && <ConfirmDialog asking={asking} done={() => setAsking(undefined)} />}
              <Jump channels={state.channels} />
              <Tour seen={seen} place={place} />
            </PutAwayContext>
          </ConfirmContext>
        </PeopleContext>
      </NamesContext>
    </GesturesContext>
  );
};

/** Where one begins: on the floor, if there is one. */
const startOf = (channels: readonly Channel[]): Channel | undefined =>
  channels.find(({ name }) => name.includes('floor')) ?? channels.find(({ kind }) => kind !== 'direct') ?? channels[0];

const pickable = (people: readonly Person[], channels: readonly Channel[]) => ({
  people: people.filter(({ bot }) => !bot).map(({ id, name, agency }) => ({ value: id, label: name, about: agency.toUpperCase() })),
  channels: channels.filter(({ kind, archived }) => kind !== 'direct' && !archived).map((channel) => ({ value: channel.id, label: spokenName(channel) })),
});
