import { useEffect, useRef } from 'react';
import type { ClockFace, State } from '../../slack/wire';

/** What was done then, against what the house's clock says now: the line lies where the clock stands. */
export const Happened = ({ happened, clock }: { readonly happened: State['happened']; readonly clock: ClockFace }) => {
  const line = useRef<HTMLLIElement>(null);
  const passed = happened.filter((each) => each.passed).length;
  useEffect(() => {
    line.current?.scrollIntoView({ block: 'center' });
  }, [passed]);
  const now = (
    <li key="now" ref={line} className="then__now">
      <span>
        Here it is {clock.day}, {clock.time}
      </span>
    </li>
  );
  return (
    <aside className="then" aria-label="What happened then">
      <h2 className="then__title">What happened then</h2>
      <ol className="then__list" tabIndex={0} aria-label="What happened then, in order">
        {happened.flatMap((each, index) => [
          ...(index === passed ? [now] : []),
          <li key={`${each.at}/${each.title}`} className={each.passed ? 'then__one' : 'then__one then__one--ahead'}>
            <p className="then__day">{each.day}</p>
            <p className="then__what">{each.title}</p>
            <p className="then__about">{each.about}</p>
          </li>,
        ])}
        {passed === happened.length && now}
      </ol>
    </aside>
  );
};
