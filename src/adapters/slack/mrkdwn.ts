import type { types } from '@slack/bolt';
import type { PersonId } from '../../core/language/actor';
import { cut, orDash } from './cut';

/** What Slack reads as its own is spelled so that it does not: nobody's words become a mention or a link. */
export const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** The same of what is cut to so many characters afterwards: no more of it is spelled than that takes. */
export const escapedFor = (limit: number, text: string): string => escaped(text.slice(0, limit + 1));

/** `T0HOME/U123` is `U123` to Slack. */
export const userOf = (person: PersonId): string => person.slice(person.indexOf('/') + 1);

/** Whoever must act, in front of what is said to them. */
export const mentioning = (people: readonly PersonId[], text: string): string =>
  [...people.map((person) => `<@${userOf(person)}>`), text].join(' ');

/** `text` is escaped already. */
export const mrkdwn = (text: string, limit = 3000): types.MrkdwnElement => ({
  type: 'mrkdwn',
  text: orDash(cut(text, limit)),
  verbatim: true,
});

export const plain = (text: string, limit: number): types.PlainTextElement => ({
  type: 'plain_text',
  text: orDash(cut(text, limit)),
  emoji: false,
});

export const section = (text: string): types.SectionBlock => ({ type: 'section', text: mrkdwn(text) });
