import type { AgencyId } from '../core/language/agencies';
import { isAgencyId } from '../core/language/agencies';
import type { Rule } from '../core/law';
import { owedBy, termsOf } from '../core/law';
import type { Reading } from '../ports/store';
import { stateOf } from './present';

/** A fact that starts a clock, as far as it has been said. */
export type Fact = { readonly incident: string | undefined; readonly on: string | undefined; readonly agency: string | undefined; readonly another: string | undefined };

/** Whether it is at the table, whoever checks it has found. */
export const isAgency = (agency: string | undefined): agency is AgencyId => agency !== undefined && isAgencyId(agency);

/**
 * `FISMA-7D/INC-14`, or the day where no incident is named; another agency's of the same incident says whose it is. A
 * further fact of the same day or incident has a number behind it: `FISMA-7D/INC-14-2`.
 */
export const startName = async (rule: Rule, { incident, on, agency, another }: Fact, { reading }: { readonly reading: Reading }): Promise<string | undefined> => {
  const start = incident ?? on;
  if (start === undefined) return undefined;
  const { owners } = owedBy(termsOf(rule), isAgency(agency) ? agency : undefined);
  const id = `${rule.id}/${start}`;
  const there = await stateOf('duty', id, reading);
  // One that is called by a day it turned out not to count from leaves that day to another.
  const same = there === undefined || (there.rule.owners.join() === owners.join() && (incident !== undefined || there.facts.start?.on === on));
  const name = same ? id : `${id}-${owners.join('-')}`;
  return another === 'yes' ? firstFree(name, 1, reading) : name;
};

const firstFree = async (name: string, nth: number, reading: Reading): Promise<string> => {
  const id = nth === 1 ? name : `${name}-${String(nth)}`;
  return (await stateOf('duty', id, reading)) === undefined ? id : firstFree(name, nth + 1, reading);
};
