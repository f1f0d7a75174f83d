import { z } from 'zod';
import type { Message } from '../../../slack/wire';
import type { Seen } from '../house/seen';

/** How far somebody is, and what they have made on the way. It is kept by the browser, so it can be left and taken up. */
const kept = z.object({
  step: z.number(),
  left: z.boolean(),
  /** What was there when the step began. */
  since: z.object({ now: z.string(), channels: z.array(z.string()), ts: z.string() }),
  incident: z.string().optional(),
  report: z.object({ id: z.string(), channel: z.string(), ts: z.string() }).optional(),
});

export type Kept = z.output<typeof kept>;

export const STEPS = 6;

const messagesOf = ({ lists }: Seen): readonly Message[] => Object.values(lists).flatMap(({ messages }) => messages);
const wordsOf = ({ text, blocks }: Message): string => `${text} ${JSON.stringify(blocks)}`;

const sinceOf = (seen: Seen): Kept['since'] => ({
  now: seen.state.clock.now,
  channels: seen.state.channels.map(({ id }) => id),
  ts: messagesOf(seen)
    .filter(({ ephemeral }) => !ephemeral)
    .reduce((latest, { ts }) => (Number(ts) > Number(latest) ? ts : latest), '0'),
});

export const begun = (seen: Seen): Kept => ({ step: 1, left: false, since: sinceOf(seen) });

/** The next step, with what this one made. */
export const onward = (known: Kept, seen: Seen, made: Partial<Kept> = {}): Kept => ({ ...known, ...made, step: known.step + 1, since: sinceOf(seen) });

const HOUR = 3_600_000;
const TAKE = '"request/take"';

/** Goes on if what the step asks for can be seen; the same object if not. */
export const noticed = (known: Kept, seen: Seen): Kept => {
  const { since, report } = known;
  switch (known.step) {
    case 1: {
      const opened = seen.state.channels.find(({ id, name }) => name.startsWith('inc-') && !since.channels.includes(id));
      const number = /^inc-0*(\d+)/.exec(opened?.name ?? '')?.[1];
      return number === undefined ? known : onward(known, seen, { incident: `INC-${number}` });
    }
    case 2: {
      const card = messagesOf(seen).find(
        (message) => Number(message.ts) > Number(since.ts) && message.thread === undefined && !message.ephemeral && wordsOf(message).includes(TAKE),
      );
      const id = /RPT-\d+/.exec(card?.text ?? '')?.[0];
      return card && id !== undefined ? onward(known, seen, { report: { id, channel: card.channel, ts: card.ts } }) : known;
    }
    case 3: {
      const card = messagesOf(seen).find(({ channel, ts }) => channel === report?.channel && ts === report.ts);
      return card && !wordsOf(card).includes(TAKE) ? onward(known, seen) : known;
    }
    case 4:
      return Date.parse(seen.state.clock.now) - Date.parse(since.now) >= HOUR ? onward(known, seen) : known;
    case 5:
      return messagesOf(seen).some(({ text }) => report && text.includes(report.id) && /(^|> )To the /.test(text)) ? onward(known, seen) : known;
    default:
      return known;
  }
};

/** A workspace that was begun anew knows nothing of what an older one made. */
export const isStale = (known: Kept, seen: Seen): boolean => known.since.now > seen.state.clock.now;

const keyOf = (seen: Seen): string => `watchfloor-tour/${seen.state.scenario.name}`;

export const recall = (seen: Seen): Kept | undefined => {
  try {
    const read = kept.safeParse(JSON.parse(window.localStorage.getItem(keyOf(seen)) ?? 'null'));
    return read.success && !isStale(read.data, seen) ? read.data : undefined;
  } catch {
    return undefined;
  }
};

export const keep = (known: Kept, seen: Seen): void => {
  try {
    window.localStorage.setItem(keyOf(seen), JSON.stringify(known));
  } catch {
    // A browser that keeps nothing still shows the tour; it begins anew with the page.
  }
};
