import type { Parts } from '../parts';
import { shownView } from '../views/views';
import type { ClockFace, Command, Message, Person, State } from '../wire';
import type { Channel } from '../workspace/rows';
import type { Happened, Point } from './happened';
import { happenedBeside } from './happened';

/** What is played here, and what was done then. */
export type Playing = { readonly name: string; readonly title: string; readonly about: string; readonly happened?: readonly Happened[]; readonly points?: readonly Point[] };

export type Shows = {
  readonly state: (who: Person) => Promise<State>;
  readonly messages: (channel: Channel, who: Person, of: { readonly thread?: string | undefined; readonly before?: string | undefined }) => { readonly messages: readonly Message[]; readonly more: boolean };
  readonly clock: () => Promise<ClockFace>;
};

const PAGE = 100;

export const openShows = (parts: Parts, playing: Playing, verbs: (command: string) => Command['verbs']): Shows => {
  const { clock, people, sight, records, views, switches, manifest } = parts;

  const face = async (): Promise<ClockFace> => {
    const now = clock.now();
    const next = await clock.next();
    return { now, ...clock.words(now), ...(next && { next: { ...clock.words(next.at), about: next.about } }) };
  };

  const happened = (who: Person): State['happened'] =>
    happenedBeside(playing.happened ?? [], playing.points ?? [], {
      clock, records, people,
      postedAt: sight.postedAt,
      maySee: (channel) => channel.members.includes(who.id),
    });

  const commands = (): Command[] =>
    manifest.features.slash_commands.map(({ command, description, usage_hint: hint }) => ({ command, description, hint, verbs: verbs(command) }));

  return {
    clock: face,
    state: async (who) => {
      const home = views.home(who.id);
      const { name, title, about } = playing;
      return {
        workspace: 'Election Floor',
        scenario: { name, title, about },
        you: who.id,
        people: [...people.all],
        channels: [...sight.sidebar(who.id)],
        // A guest of another organisation has none.
        commands: who.guest ? [] : commands(),
        clock: await face(),
        views: views.stack(who.id).map(shownView),
        ...(home && { home: shownView(home) }),
        happened: happened(who),
        switches: [...switches.all()],
      };
    },
    messages: (channel, who, { thread, before }) => {
      const { channel_id: id } = channel;
      const parent = thread === undefined ? undefined : records.message(id, thread);
      const all = thread === undefined
        ? records.messages(id).filter(({ thread_ts: under, ts }) => under === undefined || under === ts)
        : [...(parent ? [parent] : []), ...records.replies(id, thread)];
      const older = before === undefined ? all : all.filter(({ ts }) => ts < before);
      return { messages: older.slice(-PAGE).map((message) => sight.message(message, who.id)), more: older.length > PAGE };
    },
  };
};
