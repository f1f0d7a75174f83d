import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder that holds `package.json` and `packs/`, from the sources or from what was built of them. */
export const projectFolder = (from: string = __dirname): string =>
  existsSync(join(from, 'package.json')) ? from : projectFolder(dirname(from));
