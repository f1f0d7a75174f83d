import { useEffect, useState } from 'react';
import type { Channel, Person, State } from '../../slack/wire';
import { Blocks } from './blocks/block';
import { SurfaceContext } from './elements/surface';
import { useGestures } from './house/gestures';
import { Avatar } from './message/avatar';
import { useForm } from './modal/use-form';

type Props = { readonly state: State; readonly app: Person | undefined; readonly direct: Channel | undefined };

/** How long it may take an app to draw its page before it is taken to have none. */
const PATIENCE = 4000;

/** The app's own page. Coming here tells the app so, and it draws the page anew. */
export const HomePane = ({ state, app, direct }: Props) => {
  const { user, send, show } = useGestures();
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    let timer: number | undefined;
    void send('home', { user }).then(() => {
      timer = window.setTimeout(() => setAsked(true), PATIENCE);
    });
    return () => window.clearTimeout(timer);
  }, [user, send]);
  const name = app?.name ?? 'The app';
  const { home } = state;
  return (
    <main className="pane">
      <header className="head">
        <div className="head__row">
          <Avatar id="app" name={name} bot small />
          <h1 className="head__name">{name}</h1>
          <nav className="tabs" aria-label={name}>
            <a className="tab" aria-current="page" href={window.location.hash}>
              Home
            </a>
            {direct && (
              <button type="button" className="tab" onClick={() => show(direct.id)}>
                Messages
              </button>
            )}
          </nav>
        </div>
      </header>
      <div className="home" role="region" aria-label={`${name} Home`} tabIndex={0}>
        {home && home.blocks.length > 0 ? <HomeView id={home.id} blocks={home.blocks} /> : <Nothing asked={asked} name={name} />}
      </div>
    </main>
  );
};

const HomeView = (view: { readonly id: string; readonly blocks: readonly unknown[] }) => {
  const { surface, errors } = useForm(view);
  return (
    <SurfaceContext value={surface}>
      <Blocks blocks={view.blocks} errors={errors} />
    </SurfaceContext>
  );
};

const Nothing = ({ asked, name }: { readonly asked: boolean; readonly name: string }) => (
  <p className="nothing" aria-busy={!asked}>
    {asked ? `${name} draws no Home page. In any channel, /watch status shows how the floor stands, and /watch help what can be asked.` : 'Looking…'}
  </p>
);
