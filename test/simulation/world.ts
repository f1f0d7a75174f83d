import type { Answered, Asked, Desk } from '../../src/application/desk';
import { openDesk } from '../../src/application/desk';
import { deliverOutbox } from '../../src/application/deliver';
import { tellMornings } from '../../src/application/mornings';
import { rearmAlarms } from '../../src/application/rearm';
import { jobs } from '../../jobs';
import { ringJobs } from '../../src/application/define-job';
import type { Zone } from '../../src/core/language/time';
import type { Pack } from '../../src/core/law';
import type { Chat } from '../../src/ports/chat';
import type { Digest } from '../../src/ports/digest';
import type { Ids } from '../../src/ports/ids';
import type { Store } from '../../src/ports/store';
import type { HandClock } from '../fakes/hand-clock';
import { handClock } from '../fakes/hand-clock';
import type { MemoryAlarms } from '../fakes/memory-alarms';
import { memoryAlarms } from '../fakes/memory-alarms';
import { memoryStore } from '../fakes/memory-store';
import type { Random } from './random';
import type { SimulatedChat } from './simulated-chat';
import { simulatedChat } from './simulated-chat';
import { swiftDigest as digest } from './swift-digest';

/** A fault of the machine, not of the house: whoever was waiting hears nothing. */
export class Crash extends Error {}

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const HORIZON = 48 * 3600;
const TICK = 15;

/** The real core, desk, jobs and loops, over a store, a chat, an alarm clock and a clock that are simulated. */
export type World = {
  readonly store: Store;
  readonly clock: HandClock;
  readonly chat: SimulatedChat;
  readonly alarms: MemoryAlarms;
  readonly digest: Digest;
  /** The files it was started with first. */
  readonly packs: readonly Pack[];
  /** Hands in as a person would: after a crash the same gesture is delivered again. */
  readonly handIn: (asked: Asked) => Promise<Answered>;
  /** Lets time pass, with everything that happens meanwhile. */
  readonly pass: (seconds: number) => Promise<void>;
  readonly turn: (seconds: number) => Promise<void>;
  /** No more faults, and time until every promise is kept. */
  readonly settle: () => Promise<void>;
  readonly handedIn: ReadonlyMap<string, number>;
  /** What was seen to be wrong when it happened; every sentence of it. */
  readonly wrongs: string[];
};

export const openWorld = async (random: Random, packs: readonly Pack[], zone: Zone): Promise<World> => {
  const clock = handClock('2026-11-02T14:00:00.000Z');
  const backend = memoryAlarms(clock);
  const alarms = backend.open();
  const chat = simulatedChat(random);
  const truth = memoryStore(asItIs);
  let faulty = true;
  let crashesInARow = 0;

  const mayCrash = (probability: number): void => {
    if (!faulty || crashesInARow > 1 || !random.happens(probability)) {
      crashesInARow = 0;
      return;
    }
    crashesInARow += 1;
    throw new Crash();
  };
  const store: Store = {
    ...truth,
    commit: async (work) => {
      mayCrash(0.04);
      const result = await truth.commit(work);
      mayCrash(0.04);
      return result;
    },
    outbox: {
      ...truth.outbox,
      kept: async (...kept) => {
        mayCrash(0.03);
        return truth.outbox.kept(...kept);
      },
    },
  };
  backend.behave({
    lateBy: () => (random.happens(0.1) ? random.below(40) - 10 : 0),
    timesRung: () => (random.happens(0.1) ? 2 : 1),
  });

  const ids = idsFrom(random);
  const parts = { store, alarms, clock, machine: clock.machine, ids, digest, house: { packs }, zone, log: quiet, horizon: HORIZON };
  const desk: Desk = openDesk({ ...parts, nudge: () => undefined });
  const ringing = ringJobs({ jobs, desk, reading: store.reading, clock, log: quiet });
  await alarms.listen(ringing);

  // What one process remembers of the mornings is gone with it.
  let told = new Set<string>();
  const tick = async (): Promise<void> => {
    await surviving(() => rearmAlarms({ ...parts, ring: ringing }));
    if (random.happens(0.1)) told = new Set();
    if (random.happens(0.3)) await surviving(() => tellMornings({ ...parts, told }));
  };
  /** How many it tried. */
  const deliver = async (): Promise<number> => {
    let tried = 0;
    const own = mortal(chat);
    await surviving(async () => {
      tried = await deliverOutbox({ store, chat: own.chat, machine: clock.machine, clock, zone, ids, digest, log: quiet });
    });
    own.dies();
    return tried;
  };

  const handedIn = new Map<string, number>();
  const handIn = async (asked: Asked): Promise<Answered> => {
    for (;;) {
      try {
        const answered = await desk.handIn(asked);
        if (asked.gesture && answered.outcome === 'done') {
          handedIn.set(asked.gesture.key, (handedIn.get(asked.gesture.key) ?? 0) + 1);
        }
        return answered;
      } catch (mistake) {
        if (!(mistake instanceof Crash)) throw mistake;
      }
    }
  };

  /** Jumps from one thing that happens to the next: a ring, or the first tick after an alarm of the store is due. */
  const pass = async (seconds: number): Promise<void> => {
    const until = clock.elapsed() + seconds * 1000;
    for (;;) {
      const next = Math.min(until, backend.nextRing() ?? until, await nextTick());
      clock.pass(Math.max(0, next - clock.elapsed()) / 1000);
      await backend.ringDue();
      if ((await nextOverdue()) <= clock.elapsed() || random.happens(0.2)) await tick();
      await deliver();
      if (clock.elapsed() >= until) return;
    }
  };
  const nextOverdue = async (): Promise<number> => {
    const [soonest] = await store.alarms.overdue('2199-01-01T00:00:00.000Z' as never, 1);
    return soonest ? Date.parse(soonest.at) - clock.turned() : Infinity;
  };
  const nextTick = async (): Promise<number> =>
    Math.max((await nextOverdue()) + 1000 * (1 + random.below(TICK - 1)), clock.elapsed() + 1000);

  return {
    store,
    clock,
    chat,
    alarms: backend,
    digest,
    packs,
    handIn,
    pass,
    handedIn,
    wrongs: [],
    turn: async (seconds) => {
      clock.turnBy(seconds);
      await tick();
    },
    settle: async () => {
      faulty = false;
      chat.behave();
      // Where nothing can be tried yet, something waits for a second look, or out the quiet hours of a long weekend.
      let wait = 2;
      for (let round = 0; round < 600 && (await store.outbox.waiting()) > 0; round += 1) {
        clock.pass(wait);
        wait = (await deliver()) > 0 ? 2 : Math.min(2 * wait, 3600);
      }
    },
  };
};

/**
 * What is kept is given away and not copied, which would be a tenth of a history: whoever wrote to it would be found out
 * by the state that is no longer what its last event says.
 */
const asItIs = <Value>(value: Value): Value => value;

/** The chat of one process: when it has died, none of the deliveries it was at goes on. */
const mortal = (chat: Chat): { readonly chat: Chat; readonly dies: () => void } => {
  let dead = false;
  const never = new Promise<never>(() => undefined);
  return {
    chat: {
      deliver: (id, message, renewed) => (dead ? never : chat.deliver(id, message, renewed)),
      find: (id, delivery) => (dead ? never : chat.find(id, delivery)),
      audit: (id, delivery) => (dead ? never : chat.audit(id, delivery)),
    },
    dies: () => {
      dead = true;
    },
  };
};

const surviving = async (work: () => Promise<void>): Promise<void> => {
  try {
    await work();
  } catch (mistake) {
    if (!(mistake instanceof Crash)) throw mistake;
  }
};

const idsFrom = (random: Random): Ids => {
  let made = 0;
  const id = (kind: string): string => `${kind}-${String((made += 1))}-${String(random.below(1_000_000))}`;
  return { text: () => id('text') as ReturnType<Ids['text']>, salt: () => id('salt'), delivery: () => id('delivery'), order: () => id('order') };
};
