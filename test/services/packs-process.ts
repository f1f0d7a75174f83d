// jest cannot load PGlite: a house is started on a folder with these pack files, and stopped again. It prints what it logged.
import { readPacks } from '../../src/adapters/files/packs';
import { compose } from '../../src/main/compose';
import { readConfig } from '../../src/main/config';

const main = async (): Promise<void> => {
  const [folder = '', ...files] = process.argv.slice(2);
  const config = readConfig({ DATA_DIR: folder, PORT: '0' });
  const read = readPacks('.', files);
  if ('mistakes' in config || 'mistakes' in read) throw new Error(JSON.stringify({ config, read }));
  const logged: unknown[] = [];
  const note = (level: string) => (said: string, more?: object): void => void logged.push({ level, said, ...more });
  const house = await compose({ config, packs: read.packs, log: { info: note('info'), warn: note('warn'), error: note('error') } });
  await house.close();
  console.log(JSON.stringify(logged));
};

main().catch((mistake: unknown) => {
  console.error(mistake);
  process.exitCode = 1;
});
