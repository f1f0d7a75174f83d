import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const shipped = (name: string): string => readFileSync(join(__dirname, '../../../packs', `${name}.yaml`), 'utf8');

const changed = (text: string, from: string, to: string): string => {
  if (!text.includes(from)) throw new Error(`The pack does not say "${from}" any more.`);
  return text.replace(from, to);
};

/** What `PACKS` says as the week goes on. The files lie in a folder of their own. */
export type Law = { readonly atFirst: string; readonly amended: string; readonly edited: string; readonly shortened: string; readonly amendment: string; readonly future: string };

const REST = 'deter-act,nea,incident-reporting';

/**
 * The law of that floor, incident reporting among it; the order amended to 42 days, as a version of its own; and besides a
 * file that somebody changed and gave no new version; at last the order amended to a limit that is over already. And a file
 * in a form that this version does not read.
 */
export const lawIn = (folder: string): Law => {
  const [order, statute, shorter, future] = [join(folder, 'eo-13848.yaml'), join(folder, 'usc-50.yaml'), join(folder, 'eo-13848-shorter.yaml'), join(folder, 'ofac-2030.yaml')];
  writeFileSync(order, changed(changed(shipped('eo-13848'), 'version: 2026-11', 'version: 2026-12'), 'limit: { count: 45, unit: calendar-days }', 'limit: { count: 42, unit: calendar-days }'));
  writeFileSync(statute, changed(shipped('usc-50'), 'title: DNI assessment for the cycle', 'title: Assessment for the cycle'));
  writeFileSync(shorter, changed(changed(shipped('eo-13848'), 'version: 2026-11', 'version: 2027-01'), 'limit: { count: 45, unit: calendar-days }', 'limit: { count: 35, unit: calendar-days }'));
  writeFileSync(future, changed(shipped('ofac'), 'format: 1', 'format: 7'));
  return { amendment: order, future, atFirst: `eo-13848,usc-50,${REST}`, amended: `${order},usc-50,${REST}`, edited: `${order},${statute},${REST}`, shortened: `${shorter},${statute},${REST}` };
};
