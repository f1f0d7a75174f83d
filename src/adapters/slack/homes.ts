import { z } from 'zod';
import { addSeconds } from '../../core/calendar';
import type { PersonId } from '../../core/language/actor';
import type { Moment } from '../../core/language/time';
import type { Home } from '../../application/home';
import type { Clock } from '../../ports/clock';
import type { Digest } from '../../ports/digest';
import type { Log } from '../../ports/log';
import type { Saying } from '../../ports/outbox';
import type { Slack } from './client';
import { drawHome } from './draw-home';
import { userOf } from './mrkdwn';

/** The Homes of people, from the state as it is. */
export type DrawsHomes = (wanted: readonly { readonly who: PersonId; readonly offset: number }[]) => Promise<readonly Home[]>;

export type HomesParts = { readonly slack: Slack; readonly homes: DrawsHomes; readonly clock: Clock; readonly digest: Digest; readonly log: Log };

export type Homes = {
  /** Draws somebody's Home anew, with what was just answered to them on top; says whether it could. */
  readonly draw: (who: PersonId, offset: number, said?: Saying) => Promise<boolean>;
  /** Draws it anew if they have looked at it lately. */
  readonly redraw: (who: PersonId) => Promise<void>;
  /** Draws every Home anew that somebody has looked at lately and that would not look the same. */
  readonly refresh: () => Promise<void>;
};

/** Slack never says that a Home was left: after so long it is taken for that. */
const LATELY = 10 * 60;
/** As many as are kept in step; whoever looked longest ago sees it anew when they come back. */
const MOST = 40;

type Looking = { readonly offset: number; readonly until: Moment; readonly shown: string; readonly said?: Saying };

export const openHomes = ({ slack, homes, clock, digest, log }: HomesParts): Homes => {
  const looking = new Map<PersonId, Looking>();

  const publish = async (who: PersonId, home: Home, until: Moment, said?: Saying): Promise<boolean> => {
    const called = await slack.call('views.publish', { user_id: userOf(who), view: drawHome(home, said) });
    if (called.failed) {
      log.warn('A Home could not be drawn; it is when it is opened again.', { why: called.why });
      return false;
    }
    looking.delete(who);
    looking.set(who, { offset: home.offset, until, shown: faceOf(home), ...(said && { said }) });
    const [longestAgo] = looking.keys();
    if (looking.size > MOST && longestAgo !== undefined) looking.delete(longestAgo);
    return true;
  };
  /** Its hour alone makes it no other. */
  const faceOf = ({ groups, of }: Home): string => digest({ groups, of });

  const draw = async (who: PersonId, offset: number, said?: Saying): Promise<boolean> => {
    const [home] = await homes([{ who, offset }]);
    return home !== undefined && publish(who, home, addSeconds(clock.now(), LATELY), said);
  };

  return {
    draw,
    redraw: async (who) => {
      const theirs = looking.get(who);
      if (theirs) await draw(who, theirs.offset);
    },
    refresh: async () => {
      const now = clock.now();
      for (const [who, { until }] of looking) if (until < now) looking.delete(who);
      const wanted = [...looking].map(([who, { offset }]) => ({ who, offset }));
      if (wanted.length === 0) return;
      for (const [nth, home] of (await homes(wanted)).entries()) {
        const who = wanted[nth]?.who;
        const theirs = who && looking.get(who);
        if (theirs && theirs.shown !== faceOf(home)) await publish(who, home, theirs.until, theirs.said);
      }
    },
  };
};

const turned = z.object({ offset: z.int().nonnegative() });

/** Which page of a Home a click in it came from. */
export const offsetIn = (metadata: string): number => {
  try {
    const read: unknown = JSON.parse(metadata);
    return turned.safeParse(read).data?.offset ?? 0;
  } catch {
    return 0;
  }
};
