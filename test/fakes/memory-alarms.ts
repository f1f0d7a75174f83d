import { spellRef } from '../../src/core/language/refs';
import type { Alarm, Alarms } from '../../src/ports/alarms';
import type { HandClock } from './hand-clock';

/**
 * An alarm clock without timers, in one piece of memory that several processes share. It rings when it is told to look
 * (`ringDue`), and then whatever the hand clock says is due, soonest first, those of one instant in the order of arming.
 */
export type MemoryAlarms = {
  /** The alarms as one process sees them. */
  readonly open: () => Alarms;
  /** Rings what is due until nothing is, also what a ring arms; answers how often it rang. */
  readonly ringDue: () => Promise<number>;
  /** When on `elapsed()` of the clock it would ring next, so that a simulation can jump there. */
  readonly nextRing: () => number | undefined;
  readonly armed: () => number;
  /** Loses every alarm and the marker, as a flushed Redis does. */
  readonly forget: () => void;
  /** Everything the port allows and nobody likes, for what is armed from now on. */
  readonly behave: (manners: Partial<Manners>) => void;
};

/** Functions, so that a simulation can draw them from its seed. */
export type Manners = {
  /** By how many seconds a ring is late; negative is early. */
  readonly lateBy: (alarm: Alarm) => number;
  readonly timesRung: (alarm: Alarm) => number;
};

type Hook = { readonly key: string; readonly alarm: Alarm; readonly due: number; readonly failed: number };
type Listener = { readonly ring: (alarm: Alarm) => Promise<void>; readonly handling: Set<Promise<unknown>> };

const perfect: Manners = { lateBy: () => 0, timesRung: () => 1 };

/** As the real one: a ring that keeps throwing is given up, and the row in the store is found by the next look. */
const attempts = 5;

export const memoryAlarms = (clock: HandClock): MemoryAlarms => {
  /** Sorted by due; keys tell what is in it. Both are what is lost. */
  let hooks: Hook[] = [];
  let keys = new Set<string>();
  let marker: { readonly name: string; readonly turned: number } | undefined;
  let manners = perfect;
  let listeners: readonly Listener[] = [];
  let turn = 0;

  const hang = (hook: Hook): void => {
    hooks.splice(placeOf(hooks, hook.due), 0, hook);
    keys.add(hook.key);
  };

  const arm = (alarm: Alarm): void => {
    const key = `${spellRef(alarm.of)}-${alarm.version} ${clock.turned()}`;
    if (keys.has(key)) return;
    const delay = Math.max(0, Date.parse(alarm.at) - Date.parse(clock.now()));
    const due = clock.elapsed() + Math.max(0, delay + manners.lateBy(alarm) * 1000);
    const times = manners.timesRung(alarm);
    for (let each = 0; each < times; each += 1) hang({ key, alarm, due, failed: 0 });
  };

  /** Not when everything was forgotten while it rang. */
  const again = (hook: Hook): void => {
    const failed = hook.failed + 1;
    if (failed === attempts) keys.delete(hook.key);
    else if (keys.has(hook.key)) hang({ ...hook, failed, due: clock.elapsed() + 500 * 2 ** failed });
  };

  /** Processes take turns. An alarm that is ringing is still set: arming it again meanwhile changes nothing. */
  const ringOne = async (hook: Hook): Promise<void> => {
    turn = (turn + 1) % listeners.length;
    const listener = listeners[turn]!;
    const handled = listener.ring(hook.alarm).then(
      () => keys.delete(hook.key),
      () => again(hook),
    );
    listener.handling.add(handled);
    await handled;
    listener.handling.delete(handled);
  };

  const ringDue = async (): Promise<number> => {
    let rung = 0;
    for (;;) {
      const next = hooks[0];
      if (next === undefined || next.due > clock.elapsed() || listeners.length === 0) return rung;
      hooks.shift();
      rung += 1;
      await ringOne(next);
    }
  };

  const open = (): Alarms => {
    let mine: Listener | undefined;
    return {
      arm: async (alarms) => alarms.forEach(arm),
      marker: async () => (marker?.turned === clock.turned() ? marker.name : undefined),
      setMarker: async (name) => {
        marker = { name, turned: clock.turned() };
      },
      listen: async (ring) => {
        mine = { ring, handling: new Set() };
        listeners = [...listeners, mine];
      },
      close: async () => {
        listeners = listeners.filter((each) => each !== mine);
        await Promise.all([...(mine?.handling ?? [])]);
      },
    };
  };

  return {
    open,
    ringDue,
    nextRing: () => hooks[0]?.due,
    armed: () => hooks.length,
    forget: () => {
      hooks = [];
      keys = new Set();
      marker = undefined;
    },
    behave: (wanted) => {
      manners = { ...manners, ...wanted };
    },
  };
};

/** Behind those of the same instant. */
const placeOf = (hooks: readonly Hook[], due: number): number => {
  let [low, high] = [0, hooks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (hooks[middle]!.due <= due) low = middle + 1;
    else high = middle;
  }
  return low;
};
