import { createContext, useContext, useEffect, useRef } from 'react';
import { TextOf } from '../blocks/text';
import type { Confirm } from '../blocks/shape';
import { useTrap } from '../modal/trap';

/** Asks once more, where the sender wants that, and then does it. */
export type AskOnceMore = (confirm: Confirm | undefined, then: () => void) => void;

export const ConfirmContext = createContext<AskOnceMore>((_, then) => then());
export const useConfirm = (): AskOnceMore => useContext(ConfirmContext);

export type Asking = { readonly confirm: Confirm; readonly then: () => void };

export const ConfirmDialog = ({ asking: { confirm, then }, done }: { readonly asking: Asking; readonly done: () => void }) => {
  const dialog = useRef<HTMLDivElement>(null);
  const yes = useRef<HTMLButtonElement>(null);
  useTrap(dialog, true, done);
  useEffect(() => {
    yes.current?.focus();
  }, []);
  return (
    <div className="veil veil--confirm">
      <div ref={dialog} className="modal modal--confirm" role="alertdialog" aria-modal="true" aria-labelledby="confirm-title" aria-describedby="confirm-text">
        <h2 id="confirm-title" className="modal__title">
          <TextOf text={confirm.title} />
        </h2>
        <div id="confirm-text" className="modal__body">
          <TextOf text={confirm.text} />
        </div>
        <div className="modal__foot">
          <button type="button" className="button" onClick={done}>
            <TextOf text={confirm.deny} />
          </button>
          <button
            ref={yes}
            type="button"
            className={confirm.style === 'danger' ? 'button button--danger' : 'button button--primary'}
            onClick={() => {
              done();
              then();
            }}
          >
            <TextOf text={confirm.confirm} />
          </button>
        </div>
      </div>
    </div>
  );
};
