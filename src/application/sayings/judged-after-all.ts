import { canWork } from '../../core/agency';
import type { RequestNotice, RequestState } from '../../core/request';
import type { Saying } from '../../ports/outbox';
import { momentInWords } from '../words/dates';
import { answeringFor, themOrDesk } from './calls';
import { wishEnded } from './extension';
import { nameInWords } from './proposal';
import { judgeButtons } from './request-buttons';
import type { Known, Quotes } from './saying';
import { agencyInWords, calling, quoted, said } from './saying';

type Kept = Exclude<RequestState, { status: 'absent' }>;
type JudgedNotice = Extract<RequestNotice, { say: 'judged-after-all' }>;

/** What was sent back by mistake stands as it was handed in; whoever had it again since is called, for nothing is wanted of them. */
export const sayJudgedAfterAll = (name: string, notice: JudgedNotice, state: Kept, known: Known): Saying => {
  const agency = agencyInWords(state.agency);
  const when = state.status === 'answered' ? ` on ${momentInWords(state.answeredAt, state.zone)}, ${state.late ? 'after the suspense' : 'in time'},` : '';
  const words = `${name} was sent back by mistake, and is judged after all. In the words of ${nameInWords(notice.by, known)}: “${quoted(notice.reason, known)}” What ${agency} handed in${when} stands: nothing new is wanted of ${agency}, and ${agencyInWords(state.asker.agency)} accepts it or sends it back.${wishEnded(notice, state)}`;
  return calling(said(words, ...judgeButtons(state)), notice.holder ? themOrDesk(notice.holder, known, canWork) : answeringFor([state.agency], known));
};

/** The newest time, as lines of its card: that it was sent back, struck through, and why it is judged after all. */
export const judgedAfterAllFacts = ({ judgedAfterAll, zone }: Kept, known: Quotes): readonly { readonly name: string; readonly value: string }[] =>
  judgedAfterAll
    ? [
        { name: 'Sent back', value: `~by ${agencyInWords(judgedAfterAll.sentBack.by.agency)}, ${momentInWords(judgedAfterAll.sentBack.at, zone)}~: ${quoted(judgedAfterAll.sentBack.reason, known)}` },
        { name: 'Judged after all', value: `by ${agencyInWords(judgedAfterAll.by.agency)}: ${quoted(judgedAfterAll.reason, known)}` },
      ]
    : [];

/** The newest time it was given back by mistake, as lines of its card. */
export const takenAfterAllFacts = ({ takenAfterAll, zone }: Kept, known: Quotes): readonly { readonly name: string; readonly value: string }[] => {
  if (!takenAfterAll) return [];
  const { as, returner, givenBackFor, givenBackAt, by, reason } = takenAfterAll;
  return [
    { name: as === 'declined' ? 'Declined' : 'Given back', value: `~by ${agencyInWords(returner.agency)}${givenBackAt ? `, ${momentInWords(givenBackAt, zone)}` : ''}~: ${quoted(givenBackFor, known)}` },
    { name: 'Taken after all', value: `by ${agencyInWords(by.agency)}: ${quoted(reason, known)}` },
  ];
};
