/** The faults that can be switched on. */
const faults = {
  'rate-limits': 'Slack’s limits hold: one message a second in a channel, and so on; beyond them it answers 429 with Retry-After.',
  'lost-answers': 'Every third message is posted although the answer is a time-out.',
  'unreachable-app': 'Nothing people do reaches Watchfloor; Slack shows its own error.',
  'unreachable-slack': 'Whatever Watchfloor asks of Slack is cut off before it is answered, and nothing comes of it.',
  'revoked-token': 'An administrator has taken Watchfloor’s token away.',
  'inactive-account': 'An administrator has switched Watchfloor’s account off.',
  'no-new-channels': 'The workspace does not let apps make channels.',
} as const;

export type Fault = keyof typeof faults;

export type Switches = {
  readonly isOn: (name: Fault) => boolean;
  /** Of these scopes of the app, those that were not taken from it. */
  readonly granted: (scopes: readonly string[]) => readonly string[];
  /** False if there is no such switch. */
  readonly set: (name: string, on: boolean) => boolean;
  readonly all: () => readonly { readonly name: string; readonly about: string; readonly on: boolean }[];
  readonly names: readonly string[];
  readonly kept: () => readonly string[];
};

/** `without pins:write`: a scope that was taken from the app is a switch of its own. */
const without = (scope: string): string => `without ${scope}`;

export const openSwitches = (on: readonly string[], scopes: readonly string[]): Switches => {
  const isOn = new Set(on);
  const about: Readonly<Record<string, string>> = {
    ...faults,
    ...Object.fromEntries(scopes.map((scope) => [without(scope), `The app was installed without the scope ${scope}.`])),
  };
  return {
    isOn: (name) => isOn.has(name),
    granted: (asked) => asked.filter((scope) => !isOn.has(without(scope))),
    set: (name, wanted) => {
      if (!Object.hasOwn(about, name)) return false;
      if (wanted) isOn.add(name);
      else isOn.delete(name);
      return true;
    },
    all: () => Object.entries(about).map(([name, says]) => ({ name, about: says, on: isOn.has(name) })),
    names: [...Object.keys(faults), 'without SCOPE'],
    kept: () => [...isOn],
  };
};
