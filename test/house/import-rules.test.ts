import { announced, ask, plant, unique } from './plant';
import { importPlants } from './planted-imports';

type Rule = { readonly name: string; readonly comment?: string };
type Broken = { readonly rules?: readonly { readonly name: string }[] };
type Module = Broken & {
  readonly source: string;
  readonly dependencies: readonly (Broken & { readonly module: string })[];
};
type Cruise = {
  readonly modules: readonly Module[];
  readonly summary: { readonly ruleSetUsed: { readonly forbidden: readonly Rule[] } };
};

/** What the tool found, as `path:line rule`. What it says of a whole file stands on the first line. */
const findings = ({ source, rules = [], dependencies }: Module): readonly string[] => {
  const lines = (importPlants[source] ?? '').trimStart().split('\n');
  const lineOf = (module: string): number =>
    lines.findIndex((line) => line.includes(`'${module}'`) || line.includes(`'node:${module}'`)) + 1;
  return [
    ...rules.map(({ name }) => `${source}:1 ${name}`),
    ...dependencies.flatMap(({ module, rules: broken = [] }) =>
      broken.map(({ name }) => `${source}:${lineOf(module)} ${name}`),
    ),
  ];
};

describe('the import rules of the house', () => {
  const { root, uproot } = plant(importPlants);
  let found: readonly string[] = [];
  let rules: readonly Rule[] = [];

  beforeAll(async () => {
    const cruiser = 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs';
    const folders = ['commands', 'jobs', 'src', 'test', 'bench', 'sandbox'];
    const cruise = JSON.parse(await ask(root, cruiser, '--output-type', 'json', ...folders)) as Cruise;
    rules = cruise.summary.ruleSetUsed.forbidden;
    found = unique(cruise.modules.flatMap(findings));
  }, 60_000);
  afterAll(uproot);

  test('bite every planted violation and nothing beside it', () => {
    expect(found).toEqual(announced(importPlants));
  });

  test('are each proved by a planted violation', () => {
    const proved = announced(importPlants).map((line) => line.replace(/^\S+ /, ''));
    expect(rules.map(({ name }) => name).filter((name) => !proved.includes(name))).toEqual([]);
  });

  test('each give a reason', () => {
    expect(rules.filter(({ comment = '' }) => comment === '')).toEqual([]);
  });
});
