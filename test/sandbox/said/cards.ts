import { dutyCard } from '../../../src/application/cards/duty';
import { electionCard } from '../../../src/application/cards/election';
import { incidentCard } from '../../../src/application/cards/incident';
import { packCard } from '../../../src/application/cards/pack';
import { requestCard } from '../../../src/application/cards/request';
import type { SubjectKind } from '../../../src/core/language/refs';
import type { Card } from '../../../src/ports/chat';
import { statesOf } from './standings';
import { agencies, held, known } from './worst';

const hundred = Array.from({ length: 100 }, (_, nth) => nth);
const many = hundred.flatMap((nth) => statesOf('duty').map((state) => ({ ...state, ...held(nth) }))).slice(0, 200);
const deliveries = statesOf('delivery').flatMap((state) => agencies.map((recipient) => ({ ...state, recipient, id: `RPT-100000/${recipient}` })));

/** Every request for a duty, in every mixture of states. */
const asked = () => statesOf('request').flatMap((request) => statesOf('report').map((report) => ({ request, report })));

/** Everything that goes by a request's short name, in every mixture of states. */
const requests = (): readonly Card[] =>
  statesOf('request').flatMap((request) =>
    [undefined, ...statesOf('report')].flatMap((report) =>
      [undefined, ...statesOf('round')].map((round) =>
        requestCard({
          request, parts: statesOf('request').flatMap((each) => agencies.slice(0, 2).map((agency) => ({ ...each, agency }))), words: known.words, hasWords: true, deliveries: deliveries.filter((_, nth) => nth % 2 === 0).slice(0, 80),
          serves: many.slice(0, 100), beside: many,
          ...(report && { report }), ...(round && { round }),
        }),
      ),
    ),
  );

/** Every card there is; nothing for what has none of its own. */
export const cards: Readonly<Record<SubjectKind, () => readonly Card[]>> = {
  election: () => statesOf('election').map((state) => electionCard(state, many, known, many)),
  duty: () => statesOf('duty').flatMap((state) => [dutyCard(state, known), ...many.slice(3, state.status === 'replaced' ? 9 : 4).map((into) => dutyCard(state, known, { covers: many.slice(0, 40), into, proposedInto: into, asked: asked() }))]),
  request: requests,
  incident: () => statesOf('incident').map((state) => incidentCard(state, statesOf('request').flatMap((each) => Array.from({ length: 4 }, () => each)), known, known.called)),
  agency: () => [],
  closure: () => [],
  report: () => [],
  round: () => [],
  delivery: () => [],
  text: () => [],
  pack: () => statesOf('pack').map((state) => packCard(state, known)),
  'pack-text': () => [],
};
