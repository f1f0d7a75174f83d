import { useState } from 'react';
import type { ClockFace, Posts } from '../../../slack/wire';
import { useGestures } from '../house/gestures';
import { ToDate } from './to-date';

/** The house's own clock: what it says, what the house will do next by itself, and how to turn it. */
export const ClockBar = ({ clock: { now, day, time, next } }: { readonly clock: ClockFace }) => {
  const { send } = useGestures();
  const [turning, setTurning] = useState<string>();
  const [choosing, setChoosing] = useState(false);
  const turn = async (name: string, how: Posts['clock']): Promise<void> => {
    setTurning(name);
    await send('clock', how);
    setTurning(undefined);
  };
  const hand = (name: string, how: Posts['clock'], about: string) => (
    <button type="button" className="hand" disabled={turning !== undefined} aria-busy={turning === name} title={about} onClick={() => void turn(name, how)}>
      {name}
    </button>
  );
  return (
    <section className="clock" aria-label="The clock of the house" aria-busy={turning !== undefined}>
      <p className="clock__now">
        <span className="clock__day">{day}</span> <span className="clock__time">{time}</span>
      </p>
      <p className="clock__next" role="status">
        {turning !== undefined ? (
          <>
            <strong>Turning the clock.</strong> The house does what falls due.
          </>
        ) : next ? (
          <>
            <span className="clock__label">Next by itself</span> {next.about}, <span className="clock__when">{next.day}, {next.time}</span>
          </>
        ) : (
          'Nothing waits for a date.'
        )}
      </p>
      <div className="clock__hands" role="group" aria-label="Turn the clock">
        {hand('+1 hour', { advance: 'PT1H' }, 'An hour on')}
        {hand('+1 day', { advance: 'P1D' }, 'A day on')}
        {hand('To next', { next: true }, 'To the next thing the house does by itself')}
        <button type="button" className="hand" disabled={turning !== undefined} aria-haspopup="dialog" aria-expanded={choosing} onClick={() => setChoosing(true)}>
          To a date…
        </button>
      </div>
      {turning !== undefined && <span className="clock__progress" role="progressbar" aria-label="Turning the clock" />}
      {choosing && <ToDate now={now} shut={() => setChoosing(false)} turn={(to) => void turn('To a date…', { to })} />}
    </section>
  );
};
