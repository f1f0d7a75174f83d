import { openSlack } from '../../src/adapters/slack';
import type { SlackDoor, SlackParts } from '../../src/adapters/slack';
import { digest } from '../../src/adapters/system/digest';
import { machineClock } from '../../src/adapters/system/clock';
import { randomIds } from '../../src/adapters/system/ids';
import type { Web } from '../../src/adapters/web';
import { healthRoutes, openWeb } from '../../src/adapters/web';
import type { Answer } from '../../src/application/answer';
import { nothing } from '../../src/application/answer';
import type { Heard } from '../../src/application/front';
import type { Addresses } from '../../src/ports/addresses';
import type { Budgets } from '../../src/ports/budgets';
import type { Log } from '../../src/ports/log';
import { memoryAddresses } from '../fakes/memory-addresses';
import { memoryPending } from '../fakes/memory-pending';
import { SIGNING_SECRET } from './signed';
import type { StandIn } from './stand-in';
import { openStandIn } from './stand-in';

/** A log that can be read. */
export type Lines = { readonly log: Log; readonly lines: string[] };

export const readableLog = (): Lines => {
  const lines: string[] = [];
  const write = (level: string) => (said: string, facts?: unknown) =>
    void lines.push(`${level} ${said} ${JSON.stringify(facts ?? {})}`);
  return { log: { info: write('info'), warn: write('warn'), error: write('error') }, lines };
};

/** Never used up, unless a method is closed. */
export const memoryBudgets = (): Budgets & { readonly taken: string[]; readonly closed: Map<string, string> } => {
  const taken: string[] = [];
  const closed = new Map<string, string>();
  return {
    taken,
    closed,
    take: async (method, _perMinute, now) => {
      const until = closed.get(method);
      if (until !== undefined && until > now) return { freeFrom: until as typeof now };
      taken.push(method);
      return 'taken';
    },
    close: async (method, until) => void closed.set(method, until),
  };
};

export type OpenHouse = Lines & {
  readonly standIn: StandIn;
  readonly web: Web;
  readonly slack: SlackDoor;
  readonly url: string;
  readonly addresses: Addresses;
  readonly budgets: ReturnType<typeof memoryBudgets>;
  /** What the front was asked, in our words. */
  readonly heard: Heard[];
  /** What the front answers from now on. */
  readonly answering: (answer: (heard: Heard) => Promise<Answer> | Answer) => void;
  readonly close: () => Promise<void>;
};

/** The commands this house knows. */
export const commands = ['report/request', 'report/list', 'request/take', 'request/return', 'duty/acknowledge'].map(
  (path) => ({ path }),
);

/** The real door and the real HTTP server before a stand-in of Slack, with a front that answers what a test says. */
export const openHouse = async (more: Partial<SlackParts> = {}): Promise<OpenHouse> => {
  const standIn = await openStandIn();
  const { log, lines } = readableLog();
  const { addresses } = memoryAddresses();
  const budgets = memoryBudgets();
  const heard: Heard[] = [];
  let answer: (heard: Heard) => Promise<Answer> | Answer = () => nothing;
  const slack = openSlack({
    botToken: 'xoxb-test',
    signingSecret: SIGNING_SECRET,
    apiUrl: standIn.apiUrl,
    floor: '#floor',
    front: {
      hear: async (given) => {
        heard.push(given);
        return answer(given);
      },
    },
    commands,
    addresses,
    channelOf: async (agency) => (agency === 'doj' ? '#doj-desk' : agency === 'odni' ? 'C0DOJ0001' : undefined),
    budgets,
    pending: memoryPending(),
    clock: machineClock,
    ids: randomIds,
    digest,
    log,
    ...more,
  });
  const { handler } = slack;
  const web = await openWeb({
    port: 0,
    routes: handler ? [{ method: 'POST', path: '/slack/events', handle: handler }] : [],
    management: healthRoutes(() => [], slack.ready),
    log,
  });
  return {
    log,
    lines,
    standIn,
    web,
    slack,
    url: `http://127.0.0.1:${web.port}/slack/events`,
    addresses,
    budgets,
    heard,
    answering: (wanted) => {
      answer = wanted;
    },
    close: async () => {
      await slack.close();
      await Promise.all([web.close(), standIn.close()]);
    },
  };
};

/** Waits for something another side does in its own time. */
export const until = async (isSo: () => boolean, milliseconds = 5000): Promise<void> => {
  const end = Date.now() + milliseconds;
  while (!isSo()) {
    if (Date.now() > end) throw new Error(`Expected it within ${milliseconds} ms: ${isSo.toString()}`);
    await pause(10);
  }
};

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
