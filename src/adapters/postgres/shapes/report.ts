import { z } from 'zod';
import type { ReportState } from '../../../core/report';
import { agency, day, moment, person, words, zone } from './language';

const version = z.strictObject({
  number: z.int().positive(),
  hash: z.string(),
  text: words,
  by: person,
  at: moment,
  asked: z.array(agency),
  answersBy: moment,
});

const held = {
  id: z.string(),
  title: words,
  owner: agency,
  owners: z.array(agency),
  duties: z.array(z.string()),
  incident: z.string().exactOptional(),
  recipients: z.array(agency),
  zone,
  openedAt: moment,
  versions: z.array(version),
  corrections: z.array(z.strictObject({ agency, from: day, to: day.exactOptional(), by: person, at: moment, reason: words })).exactOptional(),
};

const releases = z.array(z.strictObject({ agency, by: person, on: day, at: moment }));

const submitted = {
  current: version,
  releases,
  ...held,
};

/** Shape 1. What is absent is not kept. */
export const report = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('drafting'), sentBack: releases.exactOptional(), ...held }),
  z.strictObject({ status: z.literal('withdrawn'), handedIn: releases.exactOptional(), sentBack: releases.exactOptional(), ...held }),
  z.strictObject({ status: z.literal('submitted'), ...submitted }),
  z.strictObject({ status: z.literal('released'), releasedOn: day, ...submitted }),
]) satisfies z.ZodType<ReportState>;
