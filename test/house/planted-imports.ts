import type { Plants } from './plant';

/**
 * A violation of every import rule, and beside it the imports that stay allowed. What a rule says of a whole file
 * (nobody imports it, no test reaches it) is announced on that file's first line.
 */
export const importPlants: Plants = {
  // The core.
  'src/core/language/ids.ts': `
export type Id = string;
`,
  'src/core/language/curious.ts': `
export type { Incident } from '../incident/incident'; // bites: the-language-knows-only-itself
`,
  'src/core/calendar/days.ts': `
import { Temporal } from 'temporal-polyfill';
import type { Id } from '../language/ids';
export const days = (id: Id): string => Temporal.PlainDate.from(id).toString();
`,
  'src/core/calendar/curious.ts': `
import fs from 'node:fs'; // bites: the-core-imports-only-the-core
export type { Rule } from '../law/rule'; // bites: the-calendar-knows-only-the-language
export const read = fs;
`,
  'src/core/law/rule.ts': `
import { days } from '../calendar/days';
import type { Id } from '../language/ids';
export type Rule = Id;
export const rule = days;
`,
  'src/core/law/curious.ts': `
export type { Incident } from '../incident/incident'; // bites: the-law-knows-only-the-calendar-and-the-language
`,
  'src/core/incident/incident.ts': `
export type Incident = string;
`,
  'src/core/report/report.ts': `
export type { Id as Report } from '../language/ids';
`,
  'src/core/duty/decide.ts': `
import { z } from 'zod'; // bites: the-core-imports-only-the-core
import { Temporal } from 'temporal-polyfill'; // bites: only-the-calendar-knows-temporal
import type { Clock } from '../../ports/clock'; // bites: the-core-imports-only-the-core
import type { Report } from '../report/report'; // bites: subjects-are-strangers
import { days } from '../calendar/days';
import type { Rule } from '../law/rule';
import type { Id } from '../language/ids';
import { may } from '../authority';
import { maySee } from '../sight';
import type { Duty } from './duty';
export const all = [z, Temporal, days, may, maySee];
export type All = [Clock, Report, Rule, Id, Duty];
`,
  'src/core/duty/duty.ts': `
export type Duty = string;
`,
  'src/core/round/round.ts': `
export type { When } from '../policies/when-a-duty-is-met'; // bites: subjects-are-strangers
`,
  'src/core/policies/when-a-duty-is-met.ts': `
import type { Duty } from '../duty/duty';
import type { Report } from '../report/report';
export type When = [Duty, Report];
`,
  'src/core/authority.ts': `
export type { Id as May } from './language/ids';
export const may = true;
`,
  'src/core/sight.ts': `
export type { Duty } from './duty/duty';
export const maySee = true;
`,
  'src/core/election/unseen.ts': `
export type { Id } from '../language/ids'; // bites: every-core-file-is-reached-by-a-test
`,

  // Around it.
  'src/ports/clock.ts': `
import type { z } from 'zod'; // bites: ports-see-only-the-core
import type { Handle } from '../application/handle'; // bites: ports-see-only-the-core
import type { Id } from '../core/language/ids';
export type Clock = [z.ZodType, Handle, Id];
`,
  'src/ports/alarms.ts': `
export type Alarms = string;
`,
  'src/application/handle.ts': `
import { z } from 'zod';
import * as chrono from 'chrono-node';
import { distance } from 'fastest-levenshtein';
import type { Id } from '../core/language/ids';
import type { Alarms } from '../ports/alarms';
export const handle = [z, chrono, distance];
export type Handle = [Id, Alarms];
`,
  'src/application/curious.ts': `
import canonicalize from 'canonicalize'; // bites: the-application-sees-core-ports-and-parsers
import { createHash } from 'node:crypto'; // bites: the-application-sees-core-ports-and-parsers
import { log } from '../adapters/system/log'; // bites: the-application-sees-core-ports-and-parsers
import { request } from '../../commands/report/request'; // bites: the-application-sees-core-ports-and-parsers
export const all = [canonicalize, createHash, log, request];
`,
  'commands/index.ts': `
import { request } from './report/request';
export const commands = [request];
`,
  'commands/report/request.ts': `
import { z } from 'zod';
import { handle } from '../../src/application/handle';
import type { Id } from '../../src/core/language/ids';
export const request = (id: Id) => [id, z, handle];
`,
  'commands/report/curious.ts': `
import { App } from '@slack/bolt'; // bites: commands-and-jobs-see-core-application-and-zod, slack-lives-in-the-slack-adapter
import type { Alarms } from '../../src/ports/alarms'; // bites: commands-and-jobs-see-core-application-and-zod
import { request } from './request'; // bites: commands-and-jobs-are-strangers
export const all = (alarms: Alarms) => [alarms, App, request];
`,
  'jobs/index.ts': `
import { remind } from './remind';
import { request } from '../commands/report/request'; // bites: commands-and-jobs-do-not-mix
export const jobs = [remind, request];
`,
  'jobs/remind.ts': `
import { handle } from '../src/application/handle';
export const remind = handle;
`,
  'jobs/curious.ts': `
import { Queue } from 'bullmq'; // bites: commands-and-jobs-see-core-application-and-zod, redis-lives-in-the-bullmq-adapter
import { remind } from './remind'; // bites: commands-and-jobs-are-strangers
export const all = [Queue, remind];
`,
  'src/adapters/slack/draw.ts': `
import { App } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import type { KnownBlock } from '@slack/types'; // bites: every-package-is-declared
import { handle } from '../../application/handle';
export const draw = (block: KnownBlock) => [block, App, WebClient, handle];
`,
  'src/adapters/bullmq/ring.ts': `
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import type { Alarms } from '../../ports/alarms';
export const ring = (alarms: Alarms) => [alarms, Queue, Redis];
`,
  'src/adapters/postgres/store.ts': `
import { Pool } from 'pg';
import { Kysely } from 'kysely';
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
export const store = [Pool, Kysely, PGlite, PGLiteSocketServer];
`,
  'src/adapters/files/packs.ts': `
import { parse } from 'yaml';
export const packs = parse;
`,
  'src/adapters/system/log.ts': `
import pino from 'pino';
export const log = pino;
`,
  'src/adapters/web/curious.ts': `
import { App } from '@slack/bolt'; // bites: slack-lives-in-the-slack-adapter
import type { WebClient } from '@slack/web-api'; // bites: slack-lives-in-the-slack-adapter
import { Queue } from 'bullmq'; // bites: redis-lives-in-the-bullmq-adapter
import { Redis } from 'ioredis'; // bites: redis-lives-in-the-bullmq-adapter
import type { Pool } from 'pg'; // bites: sql-lives-in-the-postgres-adapter
import { Kysely } from 'kysely'; // bites: sql-lives-in-the-postgres-adapter
import { PGlite } from '@electric-sql/pglite'; // bites: sql-lives-in-the-postgres-adapter
import { PGLiteSocketServer } from '@electric-sql/pglite-socket'; // bites: sql-lives-in-the-postgres-adapter
import { parse } from 'yaml'; // bites: yaml-lives-in-the-files-adapter
import pino from 'pino'; // bites: logging-lives-in-the-system-adapter
import { draw } from '../slack/draw'; // bites: adapters-are-strangers
import { commands } from '../../../commands'; // bites: adapters-keep-promises-and-give-no-orders
import { jobs } from '../../../jobs'; // bites: adapters-keep-promises-and-give-no-orders
import { config } from '../../main/config'; // bites: adapters-keep-promises-and-give-no-orders, only-main-composes
export const all = [App, Queue, Redis, Kysely, PGlite, PGLiteSocketServer, parse, pino, draw, commands, jobs, config];
export type All = [WebClient, Pool];
`,
  'src/main/config.ts': `
import { z } from 'zod';
export const config = z;
`,
  'src/main/compose.ts': `
import { commands } from '../../commands';
import { jobs } from '../../jobs';
import { draw } from '../adapters/slack/draw';
import { ring } from '../adapters/bullmq/ring';
import { store } from '../adapters/postgres/store';
import { packs } from '../adapters/files/packs';
import { log } from '../adapters/system/log';
import { config } from './config';
export const compose = [commands, jobs, draw, ring, store, packs, log, config];
`,
  'src/main/cli/index.ts': `
import { compose } from '../compose';
export const cli = compose;
`,
  'sandbox/start.ts': `
import { compose } from '../src/main/compose';
import type { Handle } from '../src/application/handle';
import { log } from '../src/adapters/system/log'; // bites: the-sandbox-starts-the-house-from-outside
import { cli } from '../src/main/cli'; // bites: the-sandbox-starts-the-house-from-outside, the-command-line-stays-in-main
export const start = (handle: Handle) => [handle, compose, log, cli];
`,
  'sandbox/slack/wire.ts': `
import { z } from 'zod';
export const wire = z;
`,
  'sandbox/slack/server.ts': `
import { draw } from '../page/src/draw'; // bites: nobody-imports-the-page
import { wire } from './wire';
export const server = [draw, wire];
`,
  'sandbox/page/src/draw.ts': `
import { z } from 'zod';
import { wire } from '../../slack/wire';
import { start } from '../../start'; // bites: the-page-knows-only-the-wire
import fs from 'node:fs'; // bites: the-page-knows-only-the-wire
export const draw = [z, wire, start, fs];
`,
  'bench/plan.ts': `
import { handle } from '../src/application/handle';
import { config } from '../src/main/config';
export const plan = [handle, config];
`,

  // The whole.
  'src/main/curious.ts': `
import { helper } from '../../test/helper'; // bites: production-knows-no-sandbox-test-or-bench
import { plan } from '../../bench/plan'; // bites: production-knows-no-sandbox-test-or-bench
import { start } from '../../sandbox/start'; // bites: production-knows-no-sandbox-test-or-bench
import fc from 'fast-check'; // bites: production-needs-no-dev-dependency
import type { Config } from 'jest';
import { missing } from './missing'; // bites: every-import-resolves
export const all = (config: Config) => [config, helper, plan, start, fc, missing];
`,
  'src/main/hen.ts': `
import type { Egg } from './egg'; // bites: imports-never-go-in-a-circle
export type Hen = Egg;
`,
  'src/main/egg.ts': `
import type { Hen } from './hen'; // bites: imports-never-go-in-a-circle
export type Egg = Hen;
`,
  'src/main/alone.ts': `
export const alone = true; // bites: nobody-is-an-orphan
`,
  'test/helper.ts': `
export const helper = true;
`,
  'test/core.test.ts': `
import type { Incident } from '../src/core/language/curious';
import { read } from '../src/core/calendar/curious';
import { all } from '../src/core/duty/decide';
import type { When } from '../src/core/round/round';
export type { Incident as Same } from '../src/core/law/curious';
import { compose } from '../src/main/compose';
import { cli } from '../src/main/cli';
import fc from 'fast-check';
import { Pool } from 'pg';
export const seen = (given: [Incident, When]) => [given, read, all, compose, cli, fc, Pool];
`,
};
