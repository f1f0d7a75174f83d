import { dayOf } from '../../core/calendar';
import type { Moment } from '../../core/language/time';
import type { PackState } from '../../core/pack';
import type { Card } from '../../ports/chat';
import type { Quotes } from '../sayings';
import { agencyInWords, listed, quoted } from '../sayings';
import { hashInWords, packButtons, packName, rulesButton, waitingOfPack } from '../sayings/pack';
import { movesInWords } from '../sayings/proposal';
import { dayInWords } from '../words/dates';
import { newest } from './newest';

type Kept = Exclude<PackState, { status: 'absent' }>;

/** A pack: which text of it the floor goes by, what was found and is not applied, and who verified what. */
export const packCard = (state: Kept, known: Quotes): Card => {
  const { edition, since, former, applied, marks, formerMarks = [], formerOffs = [], offered, edited, proposal, zone } = state;
  const day = (at: Moment): string => dayInWords(dayOf(at, zone));
  const sections = [
    { title: 'Found and not applied', lines: offered ? offeredLines(offered, day(offered.at)) : [] },
    { title: 'Changed without a new version', lines: edited ? [`The file says ${edited.version}: kept is ${hashInWords(edited.kept)}, the file is ${hashInWords(edited.found)}. What is kept is used.`] : [] },
    { title: 'Waits for a second person', lines: proposal ? [`${waitingOfPack(state, proposal.change)}; proposed by ${agencyInWords(proposal.by.agency)}, ${day(proposal.at)}: ${quoted(proposal.reason, known)}`] : [] },
    { title: 'Verified by counsel', lines: newest(marks.map(({ rule, by, on, source }) => `${rule}: ${agencyInWords(by.agency)}, ${dayInWords(on)}, against ${quoted(source, known)}`)) },
    { title: 'Verified no more', lines: newest(formerMarks.map(({ mark, by, at, reason }) => `~${mark.rule}: ${agencyInWords(mark.by.agency)}, ${dayInWords(mark.on)}~, taken back by ${agencyInWords(by.agency)}, ${day(at)}: ${quoted(reason, known)}`)) },
    { title: 'Off no more', lines: newest(formerOffs.map(({ off, by, at }) => `~off since ${day(off.at)}, by ${both(off)}~, turned on by ${agencyInWords(by.agency)}, ${day(at)}: ${quoted(off.reason, known)}`)) },
  ];
  return {
    title: packName(state),
    standing: [
      ...(state.unnamed ? [`Out of use since ${day(state.unnamed.at)}: PACKS does not name it. Its duties run and stay; it opens no new one.`] : []),
      ...(state.status === 'off' ? [`Off since ${day(state.off.at)}, by ${both(state.off)}: ${quoted(state.off.reason, known)}`] : []),
    ].join(' ') || 'In use.',
    facts: [
      { name: 'Version', value: `${former.map(({ version }) => `~${version}~ `).join('')}${edition.version}, text ${hashInWords(edition.hash)}, since ${day(since)}` },
      ...(applied ? [{ name: 'Applied by', value: `${both(applied)}, ${day(applied.at)}: ${quoted(applied.reason, known)}` }] : []),
    ],
    sections: sections.filter(({ lines }) => lines.length > 0),
    buttons: [...packButtons(state), rulesButton(state)],
  };
};

/** What was found, and the dates it would move, each a line of the list. */
const offeredLines = ({ version, hash, moves }: NonNullable<Kept['offered']>, on: string): readonly string[] => {
  const [head = '', ...lines] = movesInWords(moves).split('\n');
  return [`Version ${version}, text ${hashInWords(hash)}, found ${on}. ${head}`, ...lines.map((line) => line.replace('• ', ''))];
};

const both = ({ proposer, second }: NonNullable<Kept['applied']>): string =>
  listed([...new Set([proposer, second].map(({ agency }) => agencyInWords(agency)))]);
