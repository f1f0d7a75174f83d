import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { Person } from '../../../slack/wire';
import { useGestures } from '../house/gestures';
import { useShortcut } from '../house/keys';
import { Popover } from '../house/popover';
import { Avatar } from '../message/avatar';

const rolesInWords = ({ roles, guest }: Person): string => [...roles.map((role) => role.replaceAll('-', ' ')), ...(guest ? ['guest'] : [])].join(', ');

/** Who one is, and one click to be somebody else. */
export const PeopleSwitcher = ({ people, you }: { readonly people: readonly Person[]; readonly you: Person }) => {
  const [open, setOpen] = useState(false);
  useShortcut('j', () => setOpen((was) => !was));
  return (
    <div className="who">
      <button type="button" className="who__you" aria-haspopup="dialog" aria-expanded={open} title="Be somebody else (Ctrl+J)" onClick={() => setOpen(true)}>
        <Avatar id={you.id} name={you.name} bot={false} small />
        <span className="who__said">
          <span className="only-read">You are </span>
          <strong>{you.name}</strong>
          <span className="who__role">
            {you.agency.toUpperCase()} {rolesInWords(you)}
          </span>
        </span>
        <span className="who__mark" aria-hidden="true">
          ▾
        </span>
      </button>
      {open && <Choose people={people} you={you} shut={() => setOpen(false)} />}
    </div>
  );
};

const Choose = ({ people, you, shut }: { readonly people: readonly Person[]; readonly you: Person; readonly shut: () => void }) => {
  const { become } = useGestures();
  const [query, setQuery] = useState('');
  const found = people.filter((person) => !person.bot && `${person.name} ${person.agency} ${rolesInWords(person)}`.toLowerCase().includes(query.toLowerCase()));
  const agencies = [...new Set(found.map(({ agency }) => agency))];
  const be = ({ id }: Person): void => {
    shut();
    become(id);
  };
  const pressed = (event: KeyboardEvent<HTMLElement>): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const all = [...event.currentTarget.querySelectorAll<HTMLElement>('input, button')];
    all.at((all.findIndex((each) => each === document.activeElement) + step) % all.length)?.focus();
  };
  return (
    <Popover label="Be somebody else" className="popover--who" shut={shut}>
      <div onKeyDown={pressed}>
        <input
          className="input"
          type="search"
          aria-label="Find somebody"
          placeholder="Name, agency or role"
          value={query}
          onChange={({ target }) => setQuery(target.value)}
          onKeyDown={({ key }) => {
            const [first] = found;
            if (key === 'Enter' && first) be(first);
          }}
        />
        <div className="who__list">
          {agencies.map((agency) => (
            <section key={agency} aria-label={agency.toUpperCase()}>
              <h2 className="who__agency">{agency.toUpperCase()}</h2>
              {found
                .filter((person) => person.agency === agency)
                .map((person) => (
                  <button key={person.id} type="button" className="who__one" aria-current={person.id === you.id} onClick={() => be(person)}>
                    <Avatar id={person.id} name={person.name} bot={false} small />
                    <span>{person.name}</span>
                    <span className="faint">{rolesInWords(person)}</span>
                  </button>
                ))}
            </section>
          ))}
          {found.length === 0 && <p className="faint">Nobody is called that.</p>}
        </div>
      </div>
    </Popover>
  );
};
