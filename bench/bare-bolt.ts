import { App, HTTPReceiver } from '@slack/bolt';
import { Pool } from 'pg';
import { SIGNING_SECRET } from '../test/slack/signed';

/*
 * What a slash command is measured against: Bolt with its own receiver and signature check, one INSERT, and the ack
 * after it. It runs in a process of its own and says on which port. The pool is as large as the house's.
 */
const serve = async (): Promise<void> => {
  const pool = new Pool({ connectionString: process.env['DATABASE_URL'], max: 8 });
  await pool.query('create table public.noted (id bigint generated always as identity primary key, who text, words text)');
  const receiver = new HTTPReceiver({ signingSecret: SIGNING_SECRET, endpoints: '/slack/events' });
  // Without a token of its own it asks Slack nothing before the first command.
  const app = new App({ receiver, authorize: async () => ({ botToken: 'xoxb-bench', botId: 'B0BOT', botUserId: 'U0BOT' }) });
  app.command(/.*/, async ({ body, ack }) => {
    await pool.query({ name: 'note', text: 'insert into public.noted (who, words) values ($1, $2)', values: [body.user_id, body.text] });
    await ack({ response_type: 'ephemeral', text: 'Noted on it.' });
  });
  const server = await app.start(0);
  const address = server.address();
  process.send?.({ port: address !== null && typeof address === 'object' ? address.port : 0 });
};

process.once('disconnect', () => process.exit(0));
void serve();
