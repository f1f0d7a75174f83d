/**
 * One part of the statement that writes everything at once. A part takes one parameter, a JSON list of its rows, so
 * that the statement is the same for one row and for ten thousand.
 */
export type Part = { readonly name: string; readonly sql: (parameter: string) => string };

export const changes: Part = {
  name: 'changes',
  sql: (parameter) => `
    given as materialized (
      select * from json_to_recordset(${parameter}::json) as given(
        kind text, id text, was integer, version integer, head text, shape smallint, state jsonb, status text,
        agencies text[], election text, due timestamptz, target timestamptz, parent text, people text[],
        alarm timestamptz)
    ),
    made as (
      insert into watchfloor.subjects (kind, id, version, head, shape, state, status, agencies, election, due, target,
        parent, people)
      select kind, id, version, head, shape, state, status, agencies, election, due, target, parent, people
      from given where was = 0 order by kind collate "C", id collate "C"
      on conflict do nothing returning 1
    ),
    moved as (
      update watchfloor.subjects subject
      set version = given.version, head = given.head, shape = given.shape, state = given.state, status = given.status,
        agencies = given.agencies, election = given.election, due = given.due, target = given.target,
        parent = given.parent, people = given.people
      from given
      where given.was > 0 and subject.kind = given.kind and subject.id = given.id and subject.version = given.was
      returning 1
    ),
    alarmed as (
      insert into watchfloor.alarms (kind, id, version, at)
      select kind, id, version, alarm from given where alarm is not null
      on conflict (kind, id) do update set version = excluded.version, at = excluded.at, armed = null
    ),
    silenced as (
      delete from watchfloor.alarms alarm using given
      where given.alarm is null and given.was > 0 and alarm.kind = given.kind and alarm.id = given.id
    )`,
};

/** The answers of a round are the whole of them: one that is not given any more goes, and two of one agency fail. */
export const answers: Part = {
  name: 'answers',
  sql: (parameter) => `
    rounds as materialized (
      select * from json_to_recordset(${parameter}::json) as given(round text, answers json)
    ),
    current as materialized (
      select round, agency, answer.kind, standing
      from rounds, json_to_recordset(answers) as answer(agency text, kind text, standing text)
    ),
    withdrawn as (
      delete from watchfloor.answers former using rounds
      where former.round = rounds.round and not exists (
        select from current where current.round = former.round and current.agency = former.agency)
    ),
    answered as (
      insert into watchfloor.answers (round, agency, kind, standing)
      select round, agency, kind, standing from current
      on conflict (round, agency) do update set kind = excluded.kind, standing = excluded.standing
    )`,
};

export const events: Part = {
  name: 'events',
  sql: (parameter) => `
    recorded as (
      insert into watchfloor.events (kind, id, number, type, version, happened_on, at, actor, order_id, order_type,
        cause, body, state, previous, hash)
      select kind, id, number, type, version, "on", at, actor, order_id, order_type, cause, body, state, previous, hash
      from json_to_recordset(${parameter}::json) as line(
        kind text, id text, number integer, type text, version smallint, "on" date, at timestamptz, actor jsonb,
        order_id text, order_type text, cause text, body jsonb, state text, previous text, hash text)
    )`,
};

export const texts: Part = {
  name: 'texts',
  sql: (parameter) => `
    said as (
      insert into watchfloor.texts (id, salt, digest, words)
      select id, salt, digest, words
      from json_to_recordset(${parameter}::json) as text(id text, salt text, digest text, words text)
    )`,
};

export const gestures: Part = {
  name: 'gestures',
  sql: (parameter) => `
    remembered as (
      insert into watchfloor.gestures (key, at, intention, touched)
      select key, at, intention, touched
      from json_to_recordset(${parameter}::json) as gesture(key text, at timestamptz, intention text, touched jsonb)
    )`,
};

/**
 * A card that waits already is not promised again, but its row is locked until this commit ends (`do update`): whoever
 * delivers it skips it till then, and so draws what this commit has changed.
 */
export const promises: Part = {
  name: 'promises',
  sql: (parameter) => `
    promised as materialized (
      select * from json_to_recordset(${parameter}::json) as promised(
        place integer, id text, lane text, promise jsonb, made_at timestamptz, quiet_until timestamptz,
        card_key text)
    ),
    laned as (
      insert into watchfloor.lanes (lane) select distinct lane from promised order by lane on conflict do nothing
    ),
    owed as (
      insert into watchfloor.outbox (id, lane, batch, place, promise, made_at, quiet_until, card_key)
      select id, lane, (select nextval('watchfloor.outbox_batch')), place, promise, made_at, quiet_until, card_key
      from promised order by lane, card_key, place
      on conflict (lane, card_key) where status = 'waiting' do update set card_key = excluded.card_key
    )`,
};
