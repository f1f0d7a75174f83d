import { useEffect, useRef } from 'react';
import type { ClockFace, State } from '../../slack/wire';
import { spelled } from './house/place';
import { pointAt } from './house/point-at';

type Props = { readonly happened: State['happened']; readonly clock: ClockFace; readonly user: string };

/** What was done then and what the house has said here, in one order: the line lies where its clock stands. */
export const Happened = ({ happened, clock, user }: Props) => {
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
    <aside className="then" aria-label="What happened then, and what is said here">
      <h2 className="then__title">What happened then{happened.some(({ here }) => here) && ', and what is said here'}</h2>
      <ol className="then__list" tabIndex={0} aria-label="In order of time">
        {happened.flatMap((each, index) => [
          ...(index === passed ? [now] : []),
          <li key={`${each.day}/${each.title}`} className={classOf(each)}>
            <p className="then__day">
              {each.day}
              {each.at !== '' && `, ${each.at}`}
            </p>
            {each.here ? (
              <p className="then__what">
                <HereLink here={each.here} user={user} title={each.title} />
              </p>
            ) : (
              <p className="then__what">{each.title}</p>
            )}
            <p className="then__about">{each.about}</p>
          </li>,
        ])}
        {passed === happened.length && now}
      </ol>
    </aside>
  );
};

const classOf = ({ passed, here }: State['happened'][number]): string =>
  ['then__one', !passed && 'then__one--ahead', here && 'then__one--here'].filter(Boolean).join(' ');

type Here = NonNullable<State['happened'][number]['here']>;

/** Opens the thread it was said in, at what was said. */
const HereLink = ({ here, user, title }: { readonly here: Here; readonly user: string; readonly title: string }) => (
  <a href={spelled({ user, at: here.channel, thread: here.thread ?? here.ts })} onClick={() => pointAt(here.ts)}>
    {title}
  </a>
);
