import { useState } from 'react';
import { Popover } from '../house/popover';

type Props = { readonly now: string; readonly shut: () => void; readonly turn: (to: string) => void };

/** A day and an hour on the house's clock; it goes forward only. */
export const ToDate = ({ now, shut, turn }: Props) => {
  const [day, setDay] = useState(now.slice(0, 10));
  const [time, setTime] = useState('09:00');
  return (
    <Popover label="Turn the clock to a date" className="popover--clock" shut={shut}>
      <form
        className="to-date"
        onSubmit={(event) => {
          event.preventDefault();
          shut();
          turn(`${day}T${time}`);
        }}
      >
        <label>
          Day <input className="input" type="date" required min={now.slice(0, 10)} value={day} onChange={({ target }) => setDay(target.value)} />
        </label>
        <label>
          Time <input className="input" type="time" required value={time} onChange={({ target }) => setTime(target.value)} />
        </label>
        <button type="submit" className="button button--primary">
          Turn
        </button>
        <p className="faint">In the floor&apos;s zone. A clock is turned forward only; start over with --fresh.</p>
      </form>
    </Popover>
  );
};
