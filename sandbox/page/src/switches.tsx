import { useState } from 'react';
import type { State } from '../../slack/wire';
import { useGestures } from './house/gestures';
import { Popover } from './house/popover';

type Props = { readonly switches: State['switches'] };

/** For those who build it: faults of the real thing that can be switched on. */
export const Switches = ({ switches }: Props) => {
  const [open, setOpen] = useState(false);
  const [thrown, setThrown] = useState<Readonly<Record<string, boolean>>>({});
  const { send } = useGestures();
  const isOn = ({ name, on }: Props['switches'][number]): boolean => thrown[name] ?? on;
  const faults = switches.filter(isOn).length;
  if (switches.length === 0) return null;
  return (
    <div className="corner">
      <button type="button" className="hand" aria-haspopup="dialog" aria-expanded={open} onClick={() => setOpen(true)}>
        {faults === 0 ? 'Faults' : faults === 1 ? '1 fault on' : `${faults} faults on`}
      </button>
      {open && (
        <Popover label="Faults" className="popover--faults" shut={() => setOpen(false)}>
          <h2 className="popover__title">Faults, for developers</h2>
          <p className="faint">What Slack does on bad days. The house should keep its promises all the same.</p>
          <div className="choices">
            {switches.map((each) => (
              <label key={each.name} className="choice">
                <input
                  type="checkbox"
                  checked={isOn(each)}
                  onChange={({ target: { checked: on } }) => {
                    setThrown({ ...thrown, [each.name]: on });
                    void send('switch', { name: each.name, on });
                  }}
                />
                <span>
                  {each.name.replaceAll('-', ' ')}
                  <span className="choice__about">{each.about}</span>
                </span>
              </label>
            ))}
          </div>
        </Popover>
      )}
    </div>
  );
};
