/** The faults that can be switched on. */
const faults = {
  'rate-limits': 'Slack’s limits hold: one message a second in a channel, and so on; beyond them it answers 429 with Retry-After.',
  'lost-answers': 'Every third message is posted although the answer is a time-out.',
  'unreachable-app': 'Nothing people do reaches Watchfloor; Slack shows its own error.',
} as const;

export type Fault = keyof typeof faults;

export type Switches = {
  readonly isOn: (name: Fault) => boolean;
  /** False if there is no such switch. */
  readonly set: (name: string, on: boolean) => boolean;
  readonly all: () => readonly { readonly name: string; readonly about: string; readonly on: boolean }[];
  readonly names: readonly string[];
  readonly kept: () => readonly string[];
};

export const openSwitches = (on: readonly string[]): Switches => {
  const isOn = new Set(on);
  return {
    isOn: (name) => isOn.has(name),
    set: (name, wanted) => {
      if (!Object.hasOwn(faults, name)) return false;
      if (wanted) isOn.add(name);
      else isOn.delete(name);
      return true;
    },
    all: () => Object.entries(faults).map(([name, about]) => ({ name, about, on: isOn.has(name) })),
    names: Object.keys(faults),
    kept: () => [...isOn],
  };
};
