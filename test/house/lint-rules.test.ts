import { announced, ask, plant, unique } from './plant';
import { lintPlants } from './planted-lint';

type Finding = { readonly ruleId: string | null; readonly line: number; readonly message: string };
type Linted = { readonly filePath: string; readonly messages: readonly Finding[] };

const ruleOf = ({ ruleId, message }: Finding): string =>
  ruleId ?? (message.startsWith('Unused eslint-disable') ? 'unused disable directive' : message);

/** Every rule the configuration switches on in its own words; what its presets bring is theirs to prove. */
const ownRules = `
  import('./eslint.config.mjs').then(({ default: configs }) => {
    const own = configs.filter(({ name = '' }) => !name.includes(' > '));
    const on = own.flatMap(({ rules = {} }) => Object.entries(rules).filter(([, set]) => ![set].flat().includes('off')));
    console.log(JSON.stringify(on.map(([rule]) => rule)));
  });
`;

describe('the lint rules of the house', () => {
  const { root, uproot } = plant(lintPlants);
  let found: readonly string[] = [];
  let rules: readonly string[] = [];

  beforeAll(async () => {
    rules = JSON.parse(await ask(root, '--eval', ownRules)) as string[];
    const linted = JSON.parse(
      await ask(root, 'node_modules/eslint/bin/eslint.js', '--format', 'json', '.'),
    ) as Linted[];
    found = unique(
      linted.flatMap(({ filePath, messages }) =>
        messages.map((finding) => `${filePath.slice(root.length + 1)}:${finding.line} ${ruleOf(finding)}`),
      ),
    );
  }, 60_000);
  afterAll(uproot);

  test('bite every planted violation and nothing beside it', () => {
    expect(found).toEqual(announced(lintPlants));
  });

  test('are each proved by a planted violation', () => {
    const proved = announced(lintPlants).map((line) => line.replace(/^\S+ /, ''));
    expect(unique(rules).filter((rule) => !proved.includes(rule))).toEqual([]);
  });
});
