import type { Person } from '../../../slack/wire';
import { writeFor } from '../composer/typist';
import type { Gestures } from '../house/gestures';
import type { Seen } from '../house/seen';
import type { Kept } from './progress';

/** What a step can do for whoever asks it to. */
export type Offer = { readonly label: string; readonly does: () => void };

export type Step = {
  readonly title: string;
  readonly says: string;
  /** What is typed, where something is. */
  readonly typed?: string;
  /** Whoever has to do it. */
  readonly by?: Person;
  readonly offers: readonly Offer[];
};

const DAY = 86_400_000;
const laterDay = (now: string, days: number): string => new Date(Date.parse(now) + days * DAY).toISOString().slice(0, 10);

const somebody = ({ state: { people } }: Seen, agency: string, role: string): Person | undefined =>
  people.find((person) => person.agency === agency && person.roles.includes(role)) ?? people.find((person) => person.agency === agency);

/** The words and the helping hands of a step, for how things stand. */
export const stepOf = (known: Kept, seen: Seen, gestures: Gestures): Step => {
  const { clock, channels } = seen.state;
  const floor = channels.find(({ name }) => name.includes('floor')) ?? channels[0];
  const dana = somebody(seen, 'odni', 'coordinator');
  const ellen = somebody(seen, 'doj', 'action-officer');
  const { incident = 'the incident', report } = known;
  const type = (text: string): Offer => ({
    label: 'Type it for me',
    does: () => {
      if (!floor) return;
      gestures.show(floor.id);
      writeFor({ user: gestures.user, channel: floor.id, text });
    },
  });
  const turn = (days: number): Offer => ({ label: 'Turn it for me', does: () => void gestures.send('clock', { to: `${laterDay(clock.now, days)}T18:00` }) });
  const thread: readonly Offer[] = report ? [{ label: 'Show the thread', does: () => gestures.show(report.channel, report.ts) }] : [];
  const by = (person: Person | undefined) => (person ? { by: person } : {});

  switch (known.step) {
    case 1: {
      const typed = '/incident open Forged letter to poll workers --actor unknown --target election-infrastructure --severity 3';
      return {
        title: 'Open an incident',
        says: `You are ${dana?.name ?? 'a coordinator'} and coordinate this floor. Somebody forged a letter to poll workers. Say so in #${floor?.name ?? 'the floor'}, and press Enter.`,
        typed, ...by(dana), offers: [type(typed)],
      };
    }
    case 2: {
      const typed = `/report request doj "What the forged letter could change" by ${laterDay(clock.now, 2)} --incident ${incident}`;
      return {
        title: 'Ask for a report',
        says: `${incident} has a channel of its own now, to the left. Ask DOJ what the letter could change, in two days.`,
        typed, ...by(dana), offers: [type(typed)],
      };
    }
    case 3:
      return {
        title: 'Answer for DOJ',
        says: `Everybody here has a view of their own. Be ${ellen?.name ?? 'somebody at DOJ'}, and press Take on the card of ${report?.id ?? 'the report'}.`,
        ...by(ellen), offers: thread.map((offer) => ({ ...offer, label: 'Show me the card' })),
      };
    case 4:
      return {
        title: 'Turn the clock',
        says: 'The house acts when its hour comes, and nobody needs to press anything. Turn its clock, at the top, to the next thing it does by itself.',
        offers: [{ label: 'Turn it for me', does: () => void gestures.send('clock', { next: true }) }],
      };
    case 5:
      return {
        title: 'Let it run late',
        says: `DOJ hands nothing in. Turn the clock some days on, and see in the thread of ${report?.id ?? 'the report'} who is told, one rung after the other.`,
        offers: [turn(4), ...thread],
      };
    default:
      return {
        title: 'That is the ladder',
        says: 'Its officer heard first, then the releaser, then the coordinators. What is late is said late, and who has it. Now try what you like: type /watch status, be somebody else, or replay 2020 with npm run demo -- 2020.',
        offers: thread,
      };
  }
};
