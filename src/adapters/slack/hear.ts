import type { Heard } from '../../application/front';
import type { SubjectRef } from '../../core/language/refs';
import { readRef } from '../../core/language/refs';
import type { Addresses } from '../../ports/addresses';
import type { Digest } from '../../ports/digest';
import { spellSpot, subjectOf } from './addresses';
import { readValue } from './buttons';
import { fieldsOf } from './fields';
import type { ClickPayload, FormPayload, ShortcutPayload, SlashPayload } from './payloads';
import { contextPayload } from './payloads';
import { personOf } from './person';
import { readTyped } from './typed';
import type { Made } from './waiting';

/** What turns Slack's payloads into our words. `team` is ours, under which addresses are written. */
export type EarParts = {
  readonly addresses: Addresses;
  readonly digest: Digest;
  readonly team: () => Promise<string>;
  readonly prefix: string;
};

/** Who made it is known at once; what it is about may have to be looked up. */
export type Hearing = { readonly made: Made; readonly heard: () => Promise<Heard> };

/** The one thing Slack says again is the same gesture, so it has the same key. */
export type Ear = {
  readonly slash: (payload: SlashPayload) => Hearing;
  readonly click: (payload: ClickPayload) => Hearing;
  readonly shortcut: (payload: ShortcutPayload) => Hearing;
  readonly form: (payload: FormPayload) => Hearing;
};

export const openEar = ({ addresses, digest, team, prefix }: EarParts): Ear => {
  const at = async (channel: string | undefined, ts?: string): Promise<SubjectRef | undefined> => {
    if (channel === undefined) return undefined;
    const place = await addresses.placeAt(spellSpot({ team: await team(), channel, ...(ts !== undefined && { ts }) }));
    return place === undefined ? undefined : subjectOf(place);
  };
  const here = async (channel: string | undefined) => {
    const subject = await at(channel);
    return subject && { here: subject };
  };

  return {
    slash: (payload) => {
      const who = personOf(payload.user_id, { enterprise: payload.enterprise_id, team: payload.team_id });
      const made = { who, key: payload.trigger_id };
      const said = { by: 'slash', noun: nounOf(payload.command, prefix), typed: readTyped(payload.text) } as const;
      return { made, heard: async () => ({ ...made, ...(await here(payload.channel_id)), room: payload.channel_id, ...said }) };
    },
    click: (payload) => {
      const made = { who: whoClicked(payload), key: payload.trigger_id };
      const channel = payload.channel?.id ?? contextOf(payload.view?.private_metadata).channel;
      const [action] = payload.actions;
      const said = { by: 'button', path: action?.action_id ?? '', ...readValue(action?.value) } as const;
      const standsOn = async () => {
        const about = 'about' in said || 'page' in said ? undefined : await at(payload.channel?.id, payload.message?.thread_ts ?? payload.message?.ts);
        return about && { about };
      };
      return { made, heard: async () => ({ ...made, ...(await here(channel)), ...said, ...(await standsOn()) }) };
    },
    shortcut: (payload) => {
      const made = { who: whoClicked(payload), key: payload.trigger_id };
      const said = { by: 'button', path: payload.callback_id } as const;
      const heard = async (): Promise<Heard> => {
        const about = await at(payload.channel?.id, payload.message?.thread_ts ?? payload.message?.ts);
        return { ...made, ...(await here(payload.channel?.id)), ...said, ...(about && { about }) };
      };
      return { made, heard };
    },
    form: (payload) => {
      const { about, channel, given } = contextOf(payload.view.private_metadata);
      const ref = about === undefined ? undefined : readRef(about);
      const fields = fieldsOf(payload);
      const made = { who: whoClicked(payload), key: `${payload.view.id} ${digest(fields)}` };
      const said = { by: 'form', path: payload.view.callback_id, ...(ref && { about: ref }), ...(given !== undefined && { given }), fields } as const;
      return { made, heard: async () => ({ ...made, ...(await here(channel)), ...said }) };
    },
  };
};

export const whoClicked = ({ user, team, enterprise }: Pick<ClickPayload, 'user' | 'team' | 'enterprise'>) =>
  personOf(user.id, { enterprise: enterprise?.id, team: user.team_id ?? team?.id });

/** `/wf-report` is `report` where the prefix is `wf-`. */
export const nounOf = (command: string, prefix: string): string => {
  const name = command.replace(/^\//, '');
  return name.startsWith(prefix) ? name.slice(prefix.length) : name;
};

/** Where a form was opened; what cannot be read says nothing. */
export const contextOf = (metadata: string | undefined) => {
  try {
    const read: unknown = JSON.parse(metadata ?? '{}');
    const context = contextPayload.safeParse(read);
    return context.success ? context.data : {};
  } catch {
    return {};
  }
};
