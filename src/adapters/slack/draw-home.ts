import type { types } from '@slack/bolt';
import type { Home } from '../../application/home';
import { LINES_ON_A_PAGE } from '../../application/home';
import type { Saying } from '../../ports/outbox';
import { drawMore, drawRows } from './buttons';
import { drawLine, drawSaying } from './draw';
import { escaped, mrkdwn, plain, section } from './mrkdwn';

/** The one button of ours that no command answers: it turns the page of a Home. */
export const TURN_PAGE = 'home/page';

const MOST_BLOCKS = 100;
const MOST_SAID = 20;

/** Somebody's Home; what was just answered to them stands on top. */
export const drawHome = (home: Home, said?: Saying): types.HomeView => {
  const top = [
    { type: 'header', text: plain(home.title, 150) } as const,
    ...home.says.map((line) => section(escaped(line))),
    ...(said ? [{ type: 'divider' } as const, ...drawSaying(said).blocks.slice(0, MOST_SAID), { type: 'divider' } as const] : []),
  ];
  const groups = home.groups.flatMap(({ title, lines, empty }) => [
    { type: 'header', text: plain(title, 150) } as const,
    ...(lines.length === 0 ? [section(escaped(empty))] : lines.flatMap((line) => drawLine(line, 1000))),
  ]);
  const turning = pages(home);
  // What does not fit beside a long answer comes back when that is gone.
  return {
    type: 'home',
    private_metadata: JSON.stringify({ offset: home.offset }),
    blocks: [...top, ...groups.slice(0, MOST_BLOCKS - top.length - turning.length), ...turning],
  };
};

const pages = ({ offset, of }: Home): readonly types.KnownBlock[] => {
  if (of <= LINES_ON_A_PAGE) return [];
  const page = offset / LINES_ON_A_PAGE + 1;
  const last = Math.ceil(of / LINES_ON_A_PAGE);
  const turn = (label: string, to: number) => drawMore({ command: TURN_PAGE, label, value: String(to) });
  return [
    { type: 'context', elements: [mrkdwn(`Page ${String(page)} of ${String(last)}.`)] },
    ...drawRows([...(page > 1 ? [turn('Sooner', offset - LINES_ON_A_PAGE)] : []), ...(page < last ? [turn('Later', offset + LINES_ON_A_PAGE)] : [])]),
  ];
};
