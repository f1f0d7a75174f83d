import { TextOf } from '../blocks/text';
import type { ElementOf } from '../blocks/shape';
import { useConfirm } from './confirm';
import { useSurface, waitingKey } from './surface';

const looks = { primary: 'button button--primary', danger: 'button button--danger' } as const;

export const ButtonOf = ({ element, block }: { readonly element: ElementOf<'button'>; readonly block: string }) => {
  const { act, waiting } = useSurface();
  const askOnceMore = useConfirm();
  const busy = waiting === waitingKey(block, element.action_id, element.value);
  const pressed = (): void => {
    askOnceMore(element.confirm, () => {
      if (element.url !== undefined) window.open(element.url, '_blank', 'noopener,noreferrer');
      void act(block, element.action_id, element.value);
    });
  };
  return (
    <button
      type="button"
      className={element.style ? looks[element.style] : 'button'}
      aria-label={element.accessibility_label}
      aria-busy={busy}
      data-action={element.action_id}
      onClick={pressed}
    >
      <TextOf text={element.text} />
    </button>
  );
};
