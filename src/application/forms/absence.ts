import { forbids } from '../../core/authority';
import { ownRoles } from '../../core/language/actor';
import { unlessAllowed } from '../allowed';
import type { Answer, Field, Form, Problem } from '../answer';
import { words } from '../answer';
import type { Filled, Floor } from '../floor';
import { agencyInWords } from '../sayings';
import { filledIn } from './fields';
import { coversOf, everybodyOf, releasersOf, staffOf, tableOf } from './people';

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** Who is away, when, and who covers. Only who may record it for others is asked for whom. */
export const absenceForm = async (filled: Filled, problems: readonly Problem[], _: unknown, floor: Floor): Promise<Form | Answer> => {
  const { who } = floor;
  const person = text(filled['person']);
  const seat = await tableOf(person, floor);
  if (!seat) return words('Your agency does not sit at this floor any more. Ask a coordinator.');
  const forOthers = forbids(who, 'record-absence', seat.id) === undefined;
  // Who is away is chosen in the same form there, and the answer says who cannot cover for them.
  const covers = coversOf(seat, forOthers ? undefined : who.person);
  const fields: readonly Field[] = [
    ...(forOthers ? [{ name: 'person', label: 'Who is away', kind: 'choice', options: everybodyOf(seat) } as const] : []),
    { name: 'from', label: 'From', kind: 'day' },
    { name: 'until', label: 'To', hint: 'The last day away.', kind: 'day' },
    ...(covers.length > 0 ? [{ name: 'cover', label: 'Who covers', hint: `What calls them comes to the cover. Of ${agencyInWords(seat.id)} only.`, kind: 'choice', optional: true, options: covers } as const] : []),
    ...(covers.length > 0 && ownRoles(who).includes('releaser') && who.agency === seat.id
      ? [{ name: 'authority', label: 'Authority', hint: 'Only a releaser can lend the authority to bind the agency.', kind: 'choice', optional: true, options: [
          { value: 'no', label: 'Stays with the releasers' },
          { value: 'yes', label: 'The cover binds the agency on those days' },
        ] } as const]
      : []),
  ];
  return { command: 'watch/away', title: 'Away', submit: 'Record', fields: filledIn(fields, filled, problems) };
};

/** Who binds the agency for whom, until when. */
export const delegationForm = async (filled: Filled, problems: readonly Problem[], _: unknown, floor: Floor): Promise<Form | Answer> => {
  const seat = await tableOf(undefined, floor);
  if (!seat) return words('Your agency does not sit at this floor any more. Ask a coordinator.');
  const refused = await unlessAllowed('delegate-authority', [seat.id], floor);
  if (refused) return refused;
  const staff = staffOf(seat);
  if (staff.length === 0) return words(`Everybody of ${agencyInWords(seat.id)} is a releaser already; there is nobody to delegate to.`);
  const fields: readonly Field[] = [
    { name: 'to', label: 'Who binds the agency', kind: 'choice', options: staff },
    { name: 'of', label: 'In the place of', kind: 'choice', options: releasersOf(seat) },
    { name: 'from', label: 'From', kind: 'day', optional: true, hint: 'Left out, it is today.' },
    { name: 'until', label: 'To', kind: 'day', hint: 'It ends by itself after this day.' },
  ];
  return {
    command: 'watch/delegate', title: 'Delegate', submit: 'Delegate',
    intro: `Releases, answers of record and receipts of ${agencyInWords(seat.id)}. A delegation is not passed on, and the roster is not changed by it.`,
    fields: filledIn(fields, filled, problems),
  };
};
