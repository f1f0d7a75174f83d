import { z } from 'zod';
import type { Element, Option } from './elements';
import { option, optionsOf } from './elements';

/** What somebody chose or typed, as Slack puts it in a state or an action. */
export type Valued = Readonly<Record<string, unknown>>;

/** What can stand for a value: what people type, a list of it, or Slack's own form of it. */
type Said = { readonly texts: readonly string[]; readonly options: readonly Option[] } | undefined;

const typed = z.looseObject({
  value: z.string().nullish(),
  selected_date: z.string().nullish(),
  selected_time: z.string().nullish(),
  selected_date_time: z.number().nullish(),
  selected_user: z.string().nullish(),
  selected_users: z.array(z.string()).nullish(),
  selected_channel: z.string().nullish(),
  selected_channels: z.array(z.string()).nullish(),
  selected_conversation: z.string().nullish(),
  selected_conversations: z.array(z.string()).nullish(),
  selected_option: option.nullish(),
  selected_options: z.array(option).nullish(),
});

const saidIn = (value: unknown): Said => {
  if (value === undefined) return undefined;
  if (value === null || value === '') return { texts: [], options: [] };
  if (typeof value === 'string') return { texts: [value], options: [] };
  if (typeof value === 'number') return { texts: [String(value)], options: [] };
  if (Array.isArray(value)) return value.reduce<{ texts: string[]; options: Option[] }>((all, each: unknown) => {
    const one = saidIn(each);
    return { texts: [...all.texts, ...(one?.texts ?? [])], options: [...all.options, ...(one?.options ?? [])] };
  }, { texts: [], options: [] });
  const one = option.safeParse(value);
  if (one.success) return { texts: [], options: [one.data] };
  const { data } = typed.safeParse(value);
  if (!data) return { texts: [], options: [] };
  const { selected_option: chosen, selected_options: all, selected_date_time: instant, ...rest } = data;
  if (chosen || all) return { texts: [], options: [...(chosen ? [chosen] : []), ...(all ?? [])] };
  if (typeof instant === 'number') return { texts: [String(instant)], options: [] };
  const { value: words, selected_date: date, selected_time: time, selected_user: user, selected_channel: channel, selected_conversation: conversation } = rest;
  const single = words ?? date ?? time ?? user ?? channel ?? conversation;
  if (typeof single === 'string') return { texts: single === '' ? [] : [single], options: [] };
  return { texts: [...(rest.selected_users ?? rest.selected_channels ?? rest.selected_conversations ?? [])], options: [] };
};

export class NoSuchChoice extends Error {}

/** The value of one element: what was said of it, else what stood in it from the start. */
export const valueOf = (element: Element, value: unknown): Valued => {
  const said = saidIn(value);
  const { type } = element;
  const one = <Kept>(kept: Kept | undefined): string | Kept | null => (said ? (said.texts[0] ?? null) : (kept ?? null));
  const many = (kept: readonly string[] | undefined): readonly string[] => (said ? said.texts : (kept ?? []));
  switch (type) {
    case 'button':
      return element.value === undefined ? {} : { value: element.value };
    case 'static_select':
    case 'radio_buttons':
    case 'overflow':
    case 'external_select':
      return { selected_option: said ? (chosen(element, said)[0] ?? null) : (element.initial_option ?? null) };
    case 'multi_static_select':
    case 'multi_external_select':
    case 'checkboxes':
      return { selected_options: said ? chosen(element, said) : (element.initial_options ?? []) };
    case 'datepicker':
      return { selected_date: one(element.initial_date) };
    case 'timepicker':
      return { selected_time: one(element.initial_time) };
    case 'datetimepicker':
      return { selected_date_time: said ? (said.texts[0] === undefined ? null : Number(said.texts[0])) : (element.initial_date_time ?? null) };
    case 'users_select':
      return { selected_user: one(element.initial_user) };
    case 'multi_users_select':
      return { selected_users: many(element.initial_users) };
    case 'channels_select':
      return { selected_channel: one(element.initial_channel) };
    case 'multi_channels_select':
      return { selected_channels: many(element.initial_channels) };
    case 'conversations_select':
      return { selected_conversation: one(element.initial_conversation) };
    case 'multi_conversations_select':
      return { selected_conversations: many(element.initial_conversations) };
    default:
      return { value: one(element.initial_value) };
  }
};

const chosen = (element: Element, { texts, options }: NonNullable<Said>): readonly Option[] => {
  const offered = optionsOf(element);
  if (element.type.includes('external')) {
    return [...options, ...texts.map((text): Option => ({ text: { type: 'plain_text', text }, value: text }))];
  }
  return [...texts, ...options.map(({ value }) => value)].map((wanted) => {
    const found = offered.find(({ text, value }) => value === wanted || text.text === wanted);
    if (found) return found;
    throw new NoSuchChoice(`There is no choice "${wanted}" there. It offers: ${offered.map(({ text }) => text.text).join(', ')}.`);
  });
};

/** Whether nothing was chosen or typed. */
export const isEmpty = (valued: Valued): boolean =>
  Object.entries(valued).every(([name, value]) => name === 'type' || value === null || value === '' || (Array.isArray(value) && value.length === 0));
