import type { Scenario } from './scenario';

export const empty: Scenario = {
  name: 'empty',
  title: 'An empty floor',
  about: 'Nothing has happened yet. Everybody is here; add an election, or open an incident.',
  from: ['2026-11-23', '10:00'],
  play: () => Promise.resolve(),
};
