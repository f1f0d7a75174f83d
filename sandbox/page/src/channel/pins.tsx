import { useEffect, useState } from 'react';
import type { Channel, Message } from '../../../slack/wire';
import { askMessages } from '../house/ask';
import { useGestures } from '../house/gestures';
import { Popover } from '../house/popover';
import { Mrkdwn } from '../mrkdwn/draw';

/** The page of messages that ends with this one: what is asked for lies before a moment, so one just after it is named. */
const justAfter = (ts: string): string => {
  const [seconds = '0', part = '0'] = ts.split('.');
  return `${seconds}.${String(Number(part) + 1).padStart(6, '0')}`;
};

export const Pins = ({ channel: { id, name, pins }, shut }: { readonly channel: Channel; readonly shut: () => void }) => {
  const { user, show } = useGestures();
  const [found, setFound] = useState<readonly Message[]>();
  useEffect(() => {
    let late = false;
    const read = async (): Promise<void> => {
      const pages = await Promise.all(pins.map((ts) => askMessages({ user, channel: id, before: justAfter(ts) })));
      if (!late) setFound(pages.flatMap(({ messages }, index) => messages.find(({ ts }) => ts === pins[index]) ?? []));
    };
    void read().catch(() => setFound([]));
    return () => {
      late = true;
    };
  }, [user, id, pins]);
  return (
    <Popover label={`Pinned in ${name}`} className="popover--head" shut={shut}>
      <h2 className="popover__title">Pinned</h2>
      {found === undefined && <p className="faint">Looking…</p>}
      <ul className="plain-list">
        {found?.map((message) => (
          <li key={message.ts}>
            <button
              type="button"
              className="pin"
              onClick={() => {
                shut();
                show(id, message.ts);
              }}
            >
              <Mrkdwn text={message.text} />
              <span className="faint">{message.at}</span>
            </button>
          </li>
        ))}
      </ul>
    </Popover>
  );
};
