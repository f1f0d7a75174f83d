import type { z } from 'zod';
import type { markedOption } from '../compositions';

/* What is chosen when an element is first drawn must be among what can be chosen. */

type Option = z.output<typeof markedOption>;

/** Two options are one when their words and values are: whether emoji are drawn does not matter. */
const same = (one: Option, other: Option): boolean => faceOf(one) === faceOf(other);

const faceOf = ({ value, text, description }: Option): string =>
  JSON.stringify([value, text.type, text.text, description?.text]);

type Offering = {
  readonly options?: readonly Option[] | undefined;
  readonly option_groups?: readonly { readonly options: readonly Option[] }[] | undefined;
};

const offered = ({ options, option_groups: groups }: Offering): readonly Option[] => [
  ...(options ?? []),
  ...(groups ?? []).flatMap((group) => group.options),
];

const isOffered = (offering: Offering, chosen: Option): boolean =>
  offered(offering).some((option) => same(option, chosen));

export const choosesOffered = (select: Offering & { readonly initial_option?: Option | undefined }): boolean =>
  select.initial_option === undefined || isOffered(select, select.initial_option);

export const choosesAllOffered = (
  select: Offering & { readonly initial_options?: readonly Option[] | undefined },
): boolean => (select.initial_options ?? []).every((chosen) => isOffered(select, chosen));

export const NOT_OFFERED = { error: 'must match one of the provided options', path: ['initial_option'] };
export const NOT_ALL_OFFERED = { error: 'must match one of the provided options', path: ['initial_options'] };

export const offersOneWay = ({ options, option_groups: groups }: Offering): boolean =>
  (options === undefined) !== (groups === undefined);
export const OFFERS_ONE_WAY = { error: 'must define either `options` or `option_groups`' };
