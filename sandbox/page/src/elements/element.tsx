import { useId } from 'react';
import type { ReactNode } from 'react';
import type { Element } from '../blocks/shape';
import { Picture } from '../blocks/picture';
import { askedOf } from './asked';
import { ButtonOf } from './button';
import { ChoiceOf } from './choice';
import { useConfirm } from './confirm';
import { DateOf } from './dates';
import type { FieldProps } from './field';
import { LineOf } from './line';
import { OverflowOf } from './overflow';
import { SelectOf } from './select';
import { useSurface } from './surface';
import { initialOf } from './values';
import type { Value } from './values';

type Props = {
  readonly element: Element;
  readonly block: string;
  /** Given by the input block around it; what stands beside a message has none and hands on at once what is picked. */
  readonly field?: FieldProps;
  readonly dispatch?: boolean;
};

export const ElementOf = ({ element, block, field, dispatch = true }: Props): ReactNode => {
  const surface = useSurface();
  const askOnceMore = useConfirm();
  const id = useId();
  if (element.type === 'image') return <Picture url={element.image_url ?? element.slack_file?.url} alt={element.alt_text} small />;
  if (element.type === 'button') return <ButtonOf element={element} block={block} />;
  if (element.type === 'overflow') return <OverflowOf element={element} block={block} />;

  const value = surface.valueOf(block, element.action_id) ?? initialOf(element);
  const told = field ?? { id, label: askedOf(element), invalid: false, required: false };
  const hand = (next: Value): void => {
    surface.set(block, element.action_id, next);
    void surface.act(block, element.action_id, next);
  };
  const onValue = (next: Value): void => {
    if (dispatch) askOnceMore(element.confirm, () => hand(next));
    else surface.set(block, element.action_id, next);
  };
  switch (element.type) {
    case 'checkboxes':
    case 'radio_buttons':
      return <ChoiceOf element={element} field={told} value={value} onValue={onValue} />;
    case 'datepicker':
    case 'timepicker':
    case 'datetimepicker':
      return <DateOf element={element} field={told} value={value} onValue={onValue} />;
    case 'plain_text_input':
    case 'email_text_input':
    case 'url_text_input':
    case 'number_input':
      return (
        <LineOf
          element={element}
          field={told}
          value={value}
          onValue={(next) => surface.set(block, element.action_id, next)}
          onEnter={dispatch ? () => hand(value) : undefined}
        />
      );
    case 'static_select':
    case 'multi_static_select':
    case 'external_select':
    case 'multi_external_select':
    case 'users_select':
    case 'multi_users_select':
    case 'conversations_select':
    case 'multi_conversations_select':
    case 'channels_select':
    case 'multi_channels_select':
      return <SelectOf element={element} block={block} field={told} value={value} onValue={onValue} />;
  }
};
