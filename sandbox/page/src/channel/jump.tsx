import { useState } from 'react';
import type { Channel } from '../../../slack/wire';
import { Combobox } from '../elements/combobox';
import { matching } from '../elements/items';
import { useGestures } from '../house/gestures';
import { useShortcut } from '../house/keys';
import { Popover } from '../house/popover';
import { spokenName } from './spoken-name';

/** Ctrl+K: type where to go. */
export const Jump = ({ channels }: { readonly channels: readonly Channel[] }) => {
  const { show } = useGestures();
  const [open, setOpen] = useState(false);
  useShortcut('k', () => setOpen((was) => !was));
  if (!open) return null;
  const items = channels.map((channel) => ({ value: channel.id, label: spokenName(channel), ...(channel.topic !== '' && { about: channel.topic }) }));
  return (
    <Popover label="Go to a channel or a person" className="popover--jump" shut={() => setOpen(false)}>
      <Combobox
        field={{ id: 'jump', label: 'Go to a channel or a person', invalid: false, required: false }}
        picked={[]}
        several={false}
        placeholder="Where to?"
        find={(query) => matching(items, query)}
        onPick={([item]) => {
          setOpen(false);
          if (item) show(item.value);
        }}
      />
    </Popover>
  );
};
