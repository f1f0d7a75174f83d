import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { ariaOf } from './field';
import type { FieldProps } from './field';
import type { Item } from './items';
import { Listbox } from './listbox';

type Props = {
  readonly field: FieldProps;
  readonly picked: readonly Item[];
  readonly several: boolean;
  readonly most?: number | undefined;
  readonly placeholder: string;
  readonly empty?: string;
  /** What can be picked for what is typed; asked again at each letter. */
  readonly find: (query: string) => readonly Item[] | Promise<readonly Item[]>;
  readonly onPick: (picked: readonly Item[]) => void;
};

/** A box to pick from a list by typing: one thing, or several as tokens in the box. */
export const Combobox = ({ field, picked, several, most, placeholder, empty = 'Nothing found', find, onPick }: Props) => {
  const box = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState(false);
  const [query, setQuery] = useState('');
  const [items, setItems] = useState<readonly Item[]>([]);
  const [active, setActive] = useState(0);
  const finding = useRef(find);
  useEffect(() => {
    finding.current = find;
  });
  useEffect(() => {
    if (!open) return undefined;
    let late = false;
    void Promise.resolve(finding.current(query)).then((found) => {
      if (late) return;
      setItems(found);
      setActive(0);
    });
    return () => {
      late = true;
    };
  }, [open, query]);

  const values = picked.map(({ value }) => value);
  const listId = `${field.id}-list`;
  const shut = (): void => {
    setOpen(false);
    setQuery('');
  };
  const pick = (item: Item): void => {
    if (!several) {
      shut();
      onPick([item]);
    } else if (values.includes(item.value)) onPick(picked.filter(({ value }) => value !== item.value));
    else if (picked.length < (most ?? Infinity)) onPick([...picked, item]);
    setQuery('');
    input.current?.focus();
  };
  const pressed = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      if (open) setActive((at) => Math.min(Math.max(at + step, 0), items.length - 1));
      else setOpen(true);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const item = items[active];
      if (open && item) pick(item);
      else setOpen(true);
    } else if (event.key === 'Escape' && open) {
      // Only the list goes; the form it stands in stays.
      event.preventDefault();
      event.stopPropagation();
      shut();
    } else if (event.key === 'Backspace' && query === '' && picked.length > 0) onPick(picked.slice(0, -1));
  };
  const single = several ? undefined : picked[0]?.label;
  return (
    <div ref={box} className={field.invalid ? 'combobox combobox--invalid' : 'combobox'} onClick={() => input.current?.focus()}>
      {several &&
        picked.map((item) => (
          <span key={item.value} className="token">
            {item.label}
            <button type="button" className="token__remove" aria-label={`Remove ${item.label}`} onClick={() => onPick(picked.filter((each) => each !== item))}>
              ×
            </button>
          </span>
        ))}
      <input
        ref={input}
        id={field.id}
        className="combobox__input"
        role="combobox"
        aria-expanded={open}
        aria-controls={open ? listId : undefined}
        aria-activedescendant={open && items.length > 0 ? `${listId}-${active}` : undefined}
        aria-autocomplete="list"
        {...ariaOf(field)}
        autoComplete="off"
        spellCheck={false}
        placeholder={picked.length === 0 ? placeholder : single}
        value={open ? query : (single ?? '')}
        onClick={() => setOpen(true)}
        onChange={(event) => {
          setOpen(true);
          setQuery(event.target.value);
        }}
        onKeyDown={pressed}
        onBlur={shut}
      />
      <span className="combobox__mark" aria-hidden="true" />
      {open && <Listbox id={listId} label={field.label} items={items} picked={values} active={active} empty={empty} under={box} pick={pick} point={setActive} />}
    </div>
  );
};
