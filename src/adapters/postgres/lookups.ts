import { never } from '../../core/language/never';
import type { SubjectRef } from '../../core/language/refs';
import type { OneLookup } from '../../core/policies';
import type { Query } from './connection';
import { readRef } from './rows';

const exists = { name: 'subject exists', text: 'select kind, id from watchfloor.subjects where kind = $1 and id = $2' };

const everyDuty = {
  name: 'duties of election',
  text: `select kind, id from watchfloor.subjects where kind = 'duty' and election = $1 order by id`,
};

const besideMerged = {
  name: 'duties beside merged',
  text: `select kind, id from watchfloor.subjects
    where kind = 'duty' and election in
      (select election from watchfloor.subjects where kind = 'duty' and status = 'replaced' and parent = any($1)) order by id`,
};

const runningClocks = {
  name: 'running clocks',
  text: `select kind, id from watchfloor.subjects
    where kind = 'duty' and status not in ('met', 'met-late') or kind = 'request' and status not in ('accepted', 'lapsed', 'cancelled')
      or kind = 'round' and status = 'open' order by kind, id`,
};

const runningRounds = {
  name: 'running rounds of report',
  text: `select kind, id from watchfloor.subjects
    where kind = 'round' and parent = $1 and status in ('open', 'complete') order by id`,
};

const unmetDutiesOfPack = {
  name: 'unmet duties of pack',
  text: `select kind, id from watchfloor.subjects
    where kind = 'duty' and status not in ('met', 'met-late') and state->'pack'->>'id' = $1 order by id`,
};

const dutiesOfPack = { name: 'duties of pack', text: `select kind, id from watchfloor.subjects where kind = 'duty' and state->'pack'->>'id' = $1 order by id` };

const mergedDuties = { name: 'merged duties', text: `select kind, id from watchfloor.subjects where kind = 'duty' and status = 'replaced' order by id` };

const proposedInto = {
  name: 'duties proposed into',
  text: `select kind, id from watchfloor.subjects
    where kind = 'duty' and state ? 'proposal' and state->'proposal'->'change'->'into'->>'duty' = any($1::text[]) order by id`,
};

const metByActs = {
  name: 'duties met by acts',
  text: `select kind, id from watchfloor.subjects
    where kind = 'duty' and (state->'rule'->'recipients' = '[]' or coalesce(state->'rule'->'acts', '[]') <> '[]') order by id`,
};

const deliveredDuties = {
  name: 'delivered duties',
  text: `select kind, id from watchfloor.subjects where kind = 'duty' and id in
      (select jsonb_array_elements_text(state->'duties') from watchfloor.subjects where kind = 'delivery') order by id`,
};

const dutiesOfRule = {
  name: 'duties of rule',
  text: `select kind, id from watchfloor.subjects where kind = 'duty' and state->'rule'->>'id' = $1 order by id`,
};

const elections = { name: 'elections', text: `select kind, id from watchfloor.subjects where kind = 'election' order by id` };

const forNamed = { name: 'incidents for named people', text: `select kind, id from watchfloor.subjects where kind = 'incident' and people is not null order by id` };

const parts = {
  name: 'parts of request',
  text: `select kind, id from watchfloor.subjects where kind = 'request' and parent = $1 order by id`,
};

const deliveries = {
  name: 'deliveries of report',
  text: `select kind, id from watchfloor.subjects where kind = 'delivery' and parent = $1 order by id`,
};

const servingDeliveries = {
  name: 'deliveries serving',
  text: `select kind, id from watchfloor.subjects where kind = 'delivery' and state->'duties' ?| ($1::text[]
      || array(select parent from watchfloor.subjects where kind = 'duty' and status = 'replaced' and id = any($1::text[]))
      || array(select id from watchfloor.subjects where kind = 'duty' and status = 'replaced' and parent = any($1::text[]))) order by id`,
};

const forDuties = {
  name: 'deliveries for duties',
  text: `select kind, id from watchfloor.subjects where kind = 'delivery' and jsonb_array_length(state->'duties') > 0 order by id`,
};

const releasedForDuties = {
  name: 'reports for duties',
  text: `select kind, id from watchfloor.subjects where kind = 'report' and status = 'released' and jsonb_array_length(state->'duties') > 0 order by id`,
};

const takenRequests = {
  name: 'requests taken at agency',
  text: `select kind, id from watchfloor.subjects where kind = 'request' and status = 'taken' and $1 = any(agencies) order by id`,
};

const recentRequests = {
  name: 'recent requests of agency',
  text: `select kind, id from watchfloor.subjects
    where kind = 'request'
      and ($1 = any(agencies) or state->'left' ? $1 or state->'passed' @> jsonb_build_array(jsonb_build_object('agency', $1::text)))
      and (status not in ('lapsed', 'cancelled') and not state ? 'settled' or (state->>'suspense')::timestamptz >= $2::timestamptz) order by id`,
};

const servingRequests = {
  name: 'requests serving',
  text: `select kind, id from watchfloor.subjects where kind in ('request', 'report') and state->'duties' ?| $1::text[] order by kind, id`,
};

const openWork = {
  name: 'open work of agency',
  text: `select kind, id from watchfloor.subjects
    where $1 = any(agencies) and due <= $2::timestamptz
      and (kind = 'duty' and status = 'open' or kind = 'request' and status in ('asked', 'taken') or kind = 'round' and status = 'open')
    union select 'request', parent from watchfloor.subjects
    where $1 = any(agencies) and due <= $2::timestamptz and kind = 'round' and status = 'open' order by kind, id`,
};

/** Answers what a policy must know, from what has been written. */
export const lookUp = async (lookup: OneLookup, query: Query): Promise<readonly SubjectRef[]> => {
  switch (lookup.find) {
    case 'nothing':
      return [];
    case 'subject':
      return (await query(exists, [lookup.ref.kind, lookup.ref.id])).map(readRef);
    case 'duties-of-election':
      return (await query(everyDuty, [lookup.election])).map(readRef);
    case 'duties-beside-merged':
      return (await query(besideMerged, [lookup.duties])).map(readRef);
    case 'running-clocks':
      return (await query(runningClocks)).map(readRef);
    case 'unmet-duties-of-pack':
      return (await query(unmetDutiesOfPack, [lookup.pack])).map(readRef);
    case 'duties-of-pack':
      return (await query(dutiesOfPack, [lookup.pack])).map(readRef);
    case 'merged-duties':
      return (await query(mergedDuties)).map(readRef);
    case 'duties-proposed-into':
      return (await query(proposedInto, [lookup.duties])).map(readRef);
    case 'duties-met-by-acts':
      return (await query(metByActs)).map(readRef);
    case 'delivered-duties':
      return (await query(deliveredDuties)).map(readRef);
    case 'duties-of-rule':
      return (await query(dutiesOfRule, [lookup.rule])).map(readRef);
    case 'elections':
      return (await query(elections)).map(readRef);
    case 'incidents-for-named-people':
      return (await query(forNamed)).map(readRef);
    case 'running-rounds-of-report':
      return (await query(runningRounds, [lookup.report])).map(readRef);
    case 'parts-of-request':
      return (await query(parts, [lookup.request])).map(readRef);
    case 'deliveries-of-report':
      return (await query(deliveries, [lookup.report])).map(readRef);
    case 'deliveries-serving':
      return (await query(servingDeliveries, [lookup.duties])).map(readRef);
    case 'deliveries-for-duties':
      return (await query(forDuties)).map(readRef);
    case 'reports-for-duties':
      return (await query(releasedForDuties)).map(readRef);
    case 'requests-taken-at':
      return (await query(takenRequests, [lookup.agency])).map(readRef);
    case 'recent-requests-of-agency':
      return (await query(recentRequests, [lookup.agency, lookup.since])).map(readRef);
    case 'requests-serving':
      return (await query(servingRequests, [lookup.duties])).map(readRef);
    case 'open-work-of-agency':
      return (await query(openWork, [lookup.agency, lookup.dueBy])).map(readRef);
    default:
      return never(lookup);
  }
};
