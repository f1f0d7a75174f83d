import { z } from 'zod';
import { legalVerbs } from '../../../core/language/legal-verbs';
import { callKinds, conclusionBases, electionKinds, electionScopes, evidenceMarks, lateCodes, ruleStatuses, stateCodes } from '../../../core/law';
import { agency, day, moment, person, ruleId, words, zone } from './language';

/** The law as a duty keeps it: its terms, the facts it counts from and the dates they came to. */
const agencies = z.array(agency);
const elections = z.enum(electionScopes);

const trigger = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('fixed-date'), on: day }),
  z.strictObject({ kind: z.literal('election-day'), elections }),
  z.strictObject({ kind: z.literal('election-cycle-end'), elections }),
  z.strictObject({ kind: z.literal('election-concluded'), elections }),
  z.strictObject({ kind: z.literal('received'), rule: ruleId, by: agencies }),
  z.strictObject({ kind: z.literal('determination'), what: z.string(), by: agencies }),
  z.strictObject({ kind: z.literal('fact'), what: z.string() }),
  z.strictObject({ kind: z.literal('completed'), rules: z.array(ruleId) }),
  z.strictObject({ kind: z.literal('recurring'), every: z.enum(['year', 'half-year']), on: z.string() }),
]);

const count = z.int();
const direction = z.enum(['after', 'before']);
const roll = z.enum(['none', 'frcp-6a']);

const limit = z.discriminatedUnion('unit', [
  z.strictObject({ unit: z.literal('calendar-days'), count, direction, roll }),
  z.strictObject({ unit: z.literal('business-days'), count, direction }),
  z.strictObject({ unit: z.literal('years'), count, direction, roll }),
  z.strictObject({ unit: z.literal('window'), daysBefore: z.int() }),
  z.strictObject({ unit: z.literal('hours'), count: z.number() }),
  z.strictObject({ unit: z.literal('none'), words: z.string() }),
]);

export const verification = z.strictObject({ by: z.string(), on: day });

export const terms = z.strictObject({
  id: ruleId,
  title: z.string(),
  status: z.enum(ruleStatuses),
  label: z.string().exactOptional(),
  trigger,
  limit,
  zone,
  owners: agencies,
  ownership: z.enum(['single', 'joint', 'each']),
  recipients: agencies,
  acts: z.array(z.string()).exactOptional(),
  product: z.string().exactOptional(),
  citation: z.string(),
  verified: verification.exactOptional(),
  off: z.string().exactOptional(),
});

const partner = z.strictObject({ verb: z.enum(legalVerbs), agencies, others: z.string().exactOptional() });

const rule = terms.extend({
  partners: z.array(partner),
  contents: z.array(z.string()),
  quote: z.string(),
  evidence: z.enum(evidenceMarks),
  source: z.string(),
  doubt: z.string().exactOptional(),
  watch: z.string().exactOptional(),
});

/** A whole pack, as its text is kept. */
export const pack = z.strictObject({
  id: z.string(),
  title: z.string(),
  version: z.string(),
  hash: z.string(),
  authority: z.string(),
  rules: z.array(rule),
  permissions: z.array(z.strictObject({ id: ruleId, title: z.string(), citation: z.string(), quote: z.string() })).exactOptional(),
});

export const electionKind = z.enum(electionKinds);
export const stateCode = z.enum(stateCodes);
export const conclusion = z.strictObject({ on: day, basis: z.enum(conclusionBases) });

export const facts = z.strictObject({
  election: z
    .strictObject({ name: z.string(), day, kind: electionKind, conclusion: conclusion.exactOptional() })
    .exactOptional(),
  receipts: z.array(z.strictObject({ rule: ruleId, by: agency, on: day })),
  sendings: z.array(z.strictObject({ rule: ruleId, on: day })),
  dones: z.array(z.strictObject({ rule: ruleId, on: day })).exactOptional(),
  start: z.strictObject({ on: day, at: moment.exactOptional() }).exactOptional(),
  incident: z.string().exactOptional(),
  agency: agency.exactOptional(),
  year: z.int().exactOptional(),
  occurs: day.exactOptional(),
});

const waitsFor = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('conclusion'), election: z.string() }),
  z.strictObject({ kind: z.literal('receipt'), rule: ruleId, by: agencies }),
  z.strictObject({ kind: z.literal('determination'), what: z.string(), by: agencies }),
  z.strictObject({ kind: z.literal('fact'), what: z.string() }),
  z.strictObject({ kind: z.literal('instant'), what: z.string() }),
  z.strictObject({ kind: z.literal('completion'), rules: z.array(ruleId) }),
]);

export const dates = z.discriminatedUnion('status', [
  z.strictObject({
    status: z.literal('dated'),
    countsFrom: day,
    planBy: day.exactOptional(),
    firstReceipt: day.exactOptional(),
    stillToReceive: agencies,
    from: moment.exactOptional(),
    dueDate: day,
    due: moment,
    opens: day.exactOptional(),
  }),
  z.strictObject({ status: z.literal('waiting'), waitsFor }),
  z.strictObject({ status: z.literal('undated'), words: z.string() }),
]);

/** The last rung that was said above whoever has it. */
export const climbing = z.enum(['rung-2', 'rung-3', 'rung-4']);

/** Rung 4 of a ladder, put off by a coordinator. */
/** Calls that a closed day moved past what was said. */
export const saidAlready = z.array(z.strictObject({ kind: z.enum(callKinds), at: moment, of: z.enum(['suspense', 'due']) }));

const lifted = z.strictObject({ by: person, at: moment, reason: words, from: moment });
export const hold = z.strictObject({ of: z.enum(['suspense', 'due']), until: moment, by: person, at: moment, reason: words, lifted: lifted.exactOptional() });
const cameBack = z.enum(['sent-back', 'asked-another', 'reinstated', 'taken-after-all', 'unsettled', 'round-reopened']);
/** It ended with the date its ladder led from, or as its clock came back. */
export const formerHold = hold.extend({ ended: moment, movedTo: moment.exactOptional(), cameBack: cameBack.exactOptional() });

/** Why something is late, and what an agency says to that. */
export const lateReason = z.strictObject({ code: z.enum(lateCodes), agencies: z.array(agency), words: words.exactOptional(), by: person, at: moment });
const statement = z.strictObject({ agency, words, by: person, at: moment });
export const lateStatement = statement.extend({ former: z.array(statement).exactOptional() });

/** When something late is expected, and when it was expected before. */
const expected = z.strictObject({ on: day, hour: moment.exactOptional(), by: person, at: moment });
export const forecast = expected.extend({ former: z.array(expected).exactOptional() });
