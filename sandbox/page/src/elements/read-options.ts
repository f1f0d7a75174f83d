import { z } from 'zod';
import type { Answer } from '../../../slack/wire';
import { option } from '../blocks/shape';
import type { Option } from '../blocks/shape';

const offered = z.union([option.transform((one) => [one]), z.object({ options: z.array(option) }).transform(({ options }) => options)]);

/** What an external select may offer, its groups laid flat. */
export const readOptions = ({ options }: Answer): readonly Option[] =>
  (options ?? []).flatMap((each) => {
    const read = offered.safeParse(each);
    return read.success ? read.data : [];
  });
