import type { Seen } from '../house/seen';
import { Sign } from '../sign';
import { usePutAway } from '../house/put-away';

/** Slack's own words when a gesture failed, until they are put away. */
export const Troubles = ({ seen, channel }: { readonly seen: Seen; readonly channel: string }) => {
  const putAway = usePutAway();
  return (
    <div role="status">
      {seen.troubles
        .filter((trouble) => trouble.channel === undefined || trouble.channel === channel)
        .slice(-3)
        .map(({ id, words }) => (
          <p key={id} className="trouble">
            <Sign name="warning" />
            <span className="trouble__words">{words}</span>
            <button type="button" className="trouble__away" aria-label="Put this away" onClick={() => putAway(id)}>
              ×
            </button>
          </p>
        ))}
    </div>
  );
};
