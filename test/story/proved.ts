import { digest } from '../../src/adapters/system/digest';
import { firstBroken } from '../../src/application/ledger';
import { subjectKinds } from '../../src/core/language/refs';
import type { Kept, Store } from '../../src/ports/store';
import type { StandIn } from '../slack/stand-in';

export const everySubject = async ({ reading }: Pick<Store, 'reading'>): Promise<readonly Kept[]> =>
  (await Promise.all(subjectKinds.map((kind) => reading.list({ kind, limit: 1_000 })))).flat();

/** What is wrong with the history: a chain that does not hold, a state that is not what its last event says. */
export const brokenIn = async (store: Pick<Store, 'reading'>): Promise<readonly string[]> => {
  const broken: string[] = [];
  for (const { standing, version, head } of await everySubject(store)) {
    const name = `${standing.kind} ${standing.id}`;
    const history = await store.reading.history({ kind: standing.kind, id: standing.id });
    const last = history.at(-1);
    if (firstBroken(history, digest)) broken.push(`${name}: its history was touched.`);
    if (history.length !== version || last?.hash !== head) broken.push(`${name}: its head is not its last line.`);
    if (last?.state !== digest(standing.state)) broken.push(`${name}: its state is not what its last event says.`);
  }
  return broken;
};

type Metadata = { readonly event_payload?: { readonly id?: string } };

/** What was posted more than once, under whatever id. */
export const postedTwice = ({ calls, workspace }: StandIn): readonly string[] => {
  const messages = [...workspace.channels].flatMap(([channel, { messages: all }]) => all.map((message) => ({ ...message, channel })));
  const ids = messages.flatMap(({ metadata }) => (metadata as Metadata | undefined)?.event_payload?.id ?? []);
  const firstIds = calls('chat.postMessage').flatMap(({ args, done }) => (done ? ((args['metadata'] as Metadata | undefined)?.event_payload?.id ?? []) : []));
  const said = messages.filter(({ thread }) => thread !== undefined).map(({ channel, thread, text }) => `${channel} ${thread ?? ''} ${text}`);
  return [...twice(ids), ...twice(firstIds), ...twice(said)];
};

/** Cards of which more than one lies in a channel. */
export const cardsTwice = (standIn: StandIn): readonly string[] => twice(cardsIn(standIn));

/** Where each card lies, and its heading. */
export const cardsIn = ({ workspace }: StandIn): readonly string[] =>
  [...workspace.channels].flatMap(([channel, { messages }]) =>
    messages.flatMap(({ blocks }) => {
      const [head] = blocks as readonly { readonly type: string; readonly text?: { readonly text: string } }[];
      return head?.type === 'header' ? [`${channel} ${head.text?.text ?? ''}`] : [];
    }),
  );

export const twice = (all: readonly string[]): readonly string[] => all.filter((each, index) => all.indexOf(each) < index);
