import { useContext, useRef } from 'react';
import type { ElementOf } from '../blocks/shape';
import { PeopleContext } from '../people/everybody';
import { askedOf } from './asked';
import { Combobox } from './combobox';
import type { FieldProps } from './field';
import { itemOf, matching } from './items';
import type { Item } from './items';
import { useSurface } from './surface';
import type { Value } from './values';

export type Select = ElementOf<
  | 'static_select' | 'multi_static_select' | 'external_select' | 'multi_external_select' | 'users_select' | 'multi_users_select'
  | 'conversations_select' | 'multi_conversations_select' | 'channels_select' | 'multi_channels_select'
>;

type Props = {
  readonly element: Select;
  readonly block: string;
  readonly field: FieldProps;
  readonly value: Value;
  readonly onValue: (value: Value) => void;
};

export const SelectOf = ({ element, block, field, value, onValue }: Props) => {
  const find = useFind(element, block);
  const several = element.type.startsWith('multi_');
  const values = value === null ? [] : typeof value === 'object' ? value : [String(value)];
  return (
    <Combobox
      field={field}
      several={several}
      most={'max_selected_items' in element ? element.max_selected_items : undefined}
      placeholder={askedOf(element)}
      picked={values.map(find.named)}
      find={find.items}
      onPick={(picked) => onValue(several ? picked.map((item) => item.value) : (picked[0]?.value ?? null))}
    />
  );
};

type Find = { readonly items: (query: string) => readonly Item[] | Promise<readonly Item[]>; readonly named: (value: string) => Item };

/** Where a list comes from: it stands in the block, is asked for, or is the people and channels there are. */
const useFind = (element: Select, block: string): Find => {
  const everybody = useContext(PeopleContext);
  const { options } = useSurface();
  const met = useRef(new Map<string, Item>());
  const among = (items: readonly Item[]): Find => ({
    items: (query) => matching(items, query),
    named: (value) => items.find((item) => item.value === value) ?? { value, label: value },
  });
  switch (element.type) {
    case 'static_select':
    case 'multi_static_select':
      return among([
        ...(element.options ?? []).map((option) => itemOf(option)),
        ...(element.option_groups ?? []).flatMap((group) => group.options.map((option) => itemOf(option, group.label))),
      ]);
    case 'users_select':
    case 'multi_users_select':
      return among(everybody.people);
    case 'channels_select':
    case 'multi_channels_select':
      return among(everybody.channels);
    case 'conversations_select':
    case 'multi_conversations_select':
      return among([...everybody.channels, ...everybody.people]);
    case 'external_select':
    case 'multi_external_select': {
      const initial = 'initial_options' in element ? (element.initial_options ?? []) : 'initial_option' in element && element.initial_option ? [element.initial_option] : [];
      return {
        items: async (query) => {
          if (query.length < (element.min_query_length ?? 3)) return [];
          const found = (await options(block, element.action_id, query)).map((option) => itemOf(option));
          for (const item of found) met.current.set(item.value, item);
          return found;
        },
        named: (value) => met.current.get(value) ?? initial.map((option) => itemOf(option)).find((item) => item.value === value) ?? { value, label: value },
      };
    }
  }
};
