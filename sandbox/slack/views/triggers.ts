/** What a gesture gave the bot to open a form with: it works once, and for three seconds. */
export type Triggers = {
  readonly make: (user: string, view?: string) => string;
  readonly use: (id: string) => { readonly user: string; readonly view?: string } | { readonly error: TriggerError };
};

type TriggerError = 'invalid_trigger_id' | 'expired_trigger_id' | 'exchanged_trigger_id';
type Trigger = { readonly user: string; readonly view?: string; readonly until: number; used: boolean };

const MOST_KEPT = 1_000;

export const openTriggers = (now: () => number, nextId: (prefix: string) => string, seconds: number): Triggers => {
  const triggers = new Map<string, Trigger>();
  return {
    make: (user, view) => {
      const id = nextId('').toLowerCase().replace(/^(.{8})/, '$1.');
      triggers.set(id, { user, ...(view !== undefined && { view }), until: now() + seconds * 1000, used: false });
      const [oldest] = triggers.keys();
      if (triggers.size > MOST_KEPT && oldest !== undefined) triggers.delete(oldest);
      return id;
    },
    use: (id) => {
      const trigger = triggers.get(id);
      if (!trigger) return { error: 'invalid_trigger_id' };
      if (trigger.used) return { error: 'exchanged_trigger_id' };
      if (now() > trigger.until) return { error: 'expired_trigger_id' };
      trigger.used = true;
      return { user: trigger.user, ...(trigger.view !== undefined && { view: trigger.view }) };
    },
  };
};
