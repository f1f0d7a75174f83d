import { useEffect, useState } from 'react';
import type { Place } from '../house/place';
import { useGestures } from '../house/gestures';
import type { Seen } from '../house/seen';
import { begun, isStale, keep, noticed, onward, recall, STEPS } from './progress';
import type { Kept } from './progress';
import { stepOf } from './steps';

/** The guide of somebody's first quarter of an hour. It stands beside everything and in nothing's way. */
export const Tour = ({ seen, place }: { readonly seen: Seen; readonly place: Place }) => {
  const gestures = useGestures();
  const [known, setKnown] = useState<Kept>(() => recall(seen) ?? begun(seen));
  const ready = place.at !== undefined && Object.keys(seen.lists).length > 0;
  const { report, step, left } = known;

  // It is noticed while everything is drawn, and kept once it is.
  const next = isStale(known, seen) ? begun(seen) : left || !ready ? known : noticed(known, seen);
  if (next !== known) setKnown(next);
  useEffect(() => keep(known, seen), [known, seen]);

  // What happens in the thread of the report is to be noticed also while nobody looks at it.
  useEffect(() => {
    if (report && !left && step >= 3) {
      void gestures.load(report.channel);
      void gestures.load(report.channel, report.ts);
    }
  }, [gestures, report, left, step]);

  if (left) {
    return (
      <button type="button" className="guide guide--left" data-guide onClick={() => setKnown(step > STEPS ? begun(seen) : { ...known, left: false })}>
        {step >= STEPS ? 'Take the tour' : `Go on with the tour, step ${step} of ${STEPS}`}
      </button>
    );
  }
  const { title, says, typed, by, offers } = stepOf(known, seen, gestures);
  const other = by !== undefined && by.id !== gestures.user;
  return (
    <section className="guide" data-guide aria-label="Tour" aria-live="polite">
      <p className="guide__step">
        Step {step} of {STEPS}
        <button type="button" className="guide__leave" onClick={() => setKnown({ ...known, left: true })}>
          Leave
        </button>
      </p>
      <div className="guide__bar" aria-hidden="true">
        <span style={{ width: `${(step / STEPS) * 100}%` }} />
      </div>
      <h2 className="guide__title">{title}</h2>
      <p>{says}</p>
      {typed !== undefined && !other && <code className="guide__typed">{typed}</code>}
      <div className="guide__offers">
        {other ? (
          <button type="button" className="button button--primary" onClick={() => gestures.become(by.id)}>
            Be {by.name}
          </button>
        ) : (
          offers.map(({ label, does }, index) => (
            <button key={label} type="button" className={index === 0 ? 'button button--primary' : 'button'} onClick={does}>
              {label}
            </button>
          ))
        )}
        {step >= STEPS ? (
          <button type="button" className="button" onClick={() => setKnown({ ...begun(seen), step: STEPS + 1, left: true })}>
            Done
          </button>
        ) : (
          <button type="button" className="guide__skip" onClick={() => setKnown(onward(known, seen))}>
            Skip
          </button>
        )}
      </div>
    </section>
  );
};
