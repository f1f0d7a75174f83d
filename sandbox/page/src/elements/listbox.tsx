import { useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { grouped } from './items';
import type { Item } from './items';

type Props = {
  readonly id: string;
  readonly label: string;
  readonly items: readonly Item[];
  readonly picked: readonly string[];
  readonly active: number;
  readonly empty: string;
  readonly under: RefObject<HTMLElement | null>;
  readonly pick: (item: Item) => void;
  readonly point: (index: number) => void;
};

const ROOM = 280;

/** The list under a box, or above it where there is no room: fixed, so that no scrolling pane cuts it off. */
export const Listbox = ({ id, label, items, picked, active, empty, under, pick, point }: Props) => {
  const list = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<{ left: number; width: number; top?: number; bottom?: number }>();
  useLayoutEffect(() => {
    const box = under.current?.getBoundingClientRect();
    if (!box) return;
    const below = window.innerHeight - box.bottom;
    const across = { left: box.left, width: Math.max(box.width, 220) };
    setPlace(below < ROOM && box.top > below ? { ...across, bottom: window.innerHeight - box.top + 4 } : { ...across, top: box.bottom + 4 });
  }, [under]);
  useLayoutEffect(() => {
    list.current?.querySelector('[data-active="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active, items]);
  return (
    <div ref={list} id={id} role="listbox" aria-label={label} className="listbox" style={{ ...place, visibility: place ? 'visible' : 'hidden' }}>
      {items.length === 0 && (
        <div role="option" aria-disabled="true" aria-selected="false" className="option option--empty">
          {empty}
        </div>
      )}
      {grouped(items).map(({ group, items: of }) => {
        const options = of.map(({ item, index }) => (
          <div
            key={`${item.value}/${index}`}
            id={`${id}-${index}`}
            role="option"
            aria-selected={picked.includes(item.value)}
            data-active={index === active}
            className="option"
            onMouseDown={(event) => event.preventDefault()}
            onMouseMove={() => point(index)}
            onClick={() => pick(item)}
          >
            <span className="option__label">{item.label}</span>
            {item.about !== undefined && <span className="option__about">{item.about}</span>}
          </div>
        ));
        return group === undefined ? (
          options
        ) : (
          <div key={group} role="group" aria-label={group} className="option-group">
            <div className="option-group__name" aria-hidden="true">
              {group}
            </div>
            {options}
          </div>
        );
      })}
    </div>
  );
};
