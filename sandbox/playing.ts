import { elementsIn } from './slack/gestures/elements';
import type { PretendSlack } from './slack/open-slack';
import type { Answer } from './slack/wire';
import type { Player, Playing } from './scenarios';

/** Plays by the same gestures that people and scripts make, one after the other. */
export const playingIn = ({ gestures, parts }: PretendSlack, settled: () => Promise<void>): Playing => {
  const { people, records, sight, views, clock } = parts;
  const floor = '#election-floor';

  const did = async (what: string, answering: Promise<Answer>): Promise<void> => {
    const { ok, words, errors } = await answering;
    if (!ok) throw new Error(`${what}: ${words ?? JSON.stringify(errors ?? {})}`);
    await settled();
  };

  /** The newest one that this person sees. */
  const buttonOn = (name: string, label: string, about: string) => {
    const id = people.called(name)?.id ?? '';
    const all = records.channels().filter((each) => sight.mayRead(each, id)).flatMap(({ channel_id: channel }) => records.messages(channel)).toSorted((a, b) => (a.ts < b.ts ? 1 : -1));
    for (const { channel_id: channel, ts, text, blocks = [] } of all) {
      const found = elementsIn(blocks).find(({ element }) => element.text?.text === label);
      if (found && `${text} ${JSON.stringify(blocks)}`.includes(about)) return { channel, ts, action_id: found.element.action_id, block_id: found.block };
    }
    throw new Error(`Nothing about ${about} that ${name} sees has a button "${label}".`);
  };

  const player = (name: string): Player => ({
    types: (text, channel = floor) => did(`${name} typed ${text}`, gestures.command({ user: name, channel, text })),
    presses: (label, about) => did(`${name} pressed ${label}`, gestures.act({ user: name, ...buttonOn(name, label, about) })),
    fills: (values) => {
      const view = views.stack(people.called(name)?.id ?? '').at(-1);
      if (!view) throw new Error(`${name} has no form open.`);
      return did(`${name} sent ${view.drawn.title?.text ?? 'a form'}`, gestures.submit({ user: name, view_id: view.id, values }));
    },
  });

  return {
    player,
    until: async (day, time) => {
      const moment = clock.at(day, time);
      if (moment === undefined) throw new Error(`There is no day ${day}.`);
      await clock.turnTo(moment, () => Promise.resolve());
    },
  };
};
