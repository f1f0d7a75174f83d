import type { Suggestion } from './suggest';

type Props = { readonly id: string; readonly all: readonly Suggestion[]; readonly active: number; readonly pick: (meant: Suggestion) => void };

export const Suggestions = ({ id, all, active, pick }: Props) => (
  <div className="suggestions">
    <p className="suggestions__head" aria-hidden="true">
      <kbd>Tab</kbd> takes the first, <kbd>↑</kbd> <kbd>↓</kbd> and <kbd>Enter</kbd> another
    </p>
    <div id={id} role="listbox" aria-label="Commands" className="suggestions__list" tabIndex={-1}>
      {all.map((each, index) => (
        <div
          key={each.title}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          className="suggestion"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => pick(each)}
        >
          <span className="suggestion__title">{each.title}</span> <span className="suggestion__hint">{each.hint}</span>
          <span className="suggestion__about">{each.about}</span>
        </div>
      ))}
    </div>
  </div>
);
