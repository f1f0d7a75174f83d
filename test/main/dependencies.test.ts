import { readFileSync } from 'node:fs';

type Versions = Readonly<Record<string, string>>;
type Package = { dependencies: Versions; devDependencies: Versions };

const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Package;
const used = { ...dependencies, ...devDependencies };
const page = readFileSync('docs/dependencies.md', 'utf8');
const lines = [...page.matchAll(/^\| `([^`]+)` \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/gm)].map(([, name = '', version = '', does = '', why = '']) => ({
  name, version: version.trim(), does: does.trim(), why: why.trim(),
}));

describe('what the house is built on', () => {
  it('has its exact version in package.json, each of them', () => {
    const loose = Object.entries(used).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
    expect(loose).toEqual([]);
  });

  it('has a line of docs/dependencies.md, each of them with that version and nothing else', () =>
    expect(Object.fromEntries(lines.map(({ name, version }) => [name, version]))).toEqual(used));

  it('says of each what it does here and why this one, once', () => {
    expect(lines.filter(({ does, why }) => does === '' || why === '')).toEqual([]);
    expect(lines).toHaveLength(Object.keys(used).length);
  });

  it('is told apart: what runs, and what builds and checks', () => {
    const [runs = '', builds = ''] = page.split('## To build and to check');
    const missing = (names: readonly string[], part: string) => names.filter((name) => !part.includes(`| \`${name}\` |`));
    expect([missing(Object.keys(dependencies), runs), missing(Object.keys(devDependencies), builds)]).toEqual([[], []]);
  });
});
