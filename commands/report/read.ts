import { z } from 'zod';
import { maySee, partiesOf } from '../../src/core/sight';
import { wholeId } from '../../src/core/request';
import { words } from '../../src/application/answer';
import { wholeOf } from '../../src/application/cards/whole';
import { defineCommand } from '../../src/application/define-command';
import { findSubject, notFound } from '../../src/application/finding';
import { amongRequests } from '../../src/application/forms/among';
import { nameAlone } from '../../src/application/forms/left-over';
import { listOf, stateOf } from '../../src/application/present';
import { wordsOf } from '../../src/application/queries/words-of';
import { agencyInWords, listed } from '../../src/application/sayings';
import { requestName } from '../../src/application/sayings/request-name';

/** As many versions as were put to agencies and can be read at once. */
const MOST_ROUNDS = 50;

export const readReport = defineCommand({
  path: 'report/read',
  help: {
    usage: 'RPT-31',
    says: 'shows what was written for a report: the newest version, parts, comments and reasons; for those it concerns',
    example: '/report read RPT-31',
  },
  which: amongRequests,
  schema: z.object({ name: z.string({ error: 'Say which report, such as /report read RPT-31. /report status shows them all.' }) }),
  read: (said) => nameAlone(said, 'request', 'report'),
  query: async ({ name }, floor) => {
    const { reading, who } = floor;
    const found = await findSubject('request', name, floor);
    const asked = found.found === 'one' ? await stateOf('request', found.id, reading) : undefined;
    const request = asked?.partOf === undefined ? asked : await stateOf('request', wholeId(asked), reading);
    if (!request) return words(notFound('request', { found: 'none', text: name }));
    const whole = await wholeOf(request, reading);
    const incident = request.confined && request.incident !== undefined ? await stateOf('incident', request.incident, reading) : undefined;
    const concerned = { request, ...(whole.report && { report: whole.report }), ...(incident && { incident }) };
    if (!maySee(who, { standing: { kind: 'request', id: request.id, state: request }, part: 'words', concerned })) {
      const agencies = listed([...new Set(partiesOf(concerned).map(agencyInWords))]);
      return words(`What was written for ${request.id} is read by ${agencies}, whom it concerns, and by the coordinators. ${request.confined ? 'Where it stands' : 'Where it stands everybody sees'}: /report status ${request.id}`);
    }
    const rounds = await listOf('round', { parent: request.id, limit: MOST_ROUNDS }, reading);
    const comments = await reading.texts(rounds.flatMap(({ answers }) => answers.flatMap(({ comment }) => comment?.text ?? [])));
    const written = wordsOf({ ...whole, words: { get: (id) => comments.get(id) ?? whole.words.get(id) } }, rounds);
    return words(written.length > 0 ? [requestName(request, whole), ...written].join('\n\n') : `Nothing has been written for ${requestName(request, whole)} yet.`);
  },
});
