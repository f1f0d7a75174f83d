import { useEffect, useRef } from 'react';
import type { View } from '../../../slack/wire';
import { Blocks } from '../blocks/block';
import { SurfaceContext } from '../elements/surface';
import { useGestures } from '../house/gestures';
import { Avatar } from '../message/avatar';
import { useTrap } from './trap';
import { useForm } from './use-form';

const fields = 'input, textarea, select, .modal__body button';

/** A view over the page. Only the topmost can be seen and used; those below keep what was typed in them. */
export const Modal = ({ view, top, depth, app }: { readonly view: View; readonly top: boolean; readonly depth: number; readonly app: string }) => {
  const { user, send } = useGestures();
  const { surface, errors, words, sending, submit } = useForm(view);
  const box = useRef<HTMLFormElement>(null);
  const close = (): void => void send('close', { user, view_id: view.id });
  useTrap(box, top, close);
  useEffect(() => {
    if (!top) return;
    const first = box.current?.querySelector<HTMLElement>(`.modal__body :is(${fields})`) ?? box.current?.querySelector<HTMLElement>('.modal__foot button');
    first?.focus();
  }, [top, view.id]);
  useEffect(() => {
    box.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [errors]);

  // Nobody is helped by a message that stands nowhere: what belongs to no field that is there is said above them.
  const lost = Object.entries(errors).filter(([block]) => !box.current?.querySelector(`[data-block="${CSS.escape(block)}"]`));
  const above = [...(words === undefined ? [] : [words]), ...lost.map(([, error]) => error)];
  return (
    <div className="veil" hidden={!top}>
      <form
        ref={box}
        noValidate
        className="modal"
        role="dialog"
        aria-modal="true"
        aria-labelledby={`title-${view.id}`}
        data-view={view.callbackId}
        onSubmit={(event) => {
          event.preventDefault();
          if (view.submit !== undefined && !sending) void submit();
        }}
      >
        <header className="modal__head">
          <Avatar id="app" name={app} bot small />
          <h2 id={`title-${view.id}`} className="modal__title">
            {view.title}
          </h2>
          {depth > 1 && <span className="faint">{depth} deep</span>}
          <button type="button" className="tool tool--plain" aria-label="Close" onClick={close}>
            ×
          </button>
        </header>
        <div className="modal__body" tabIndex={-1}>
          {above.map((each) => (
            <p key={each} className="modal__trouble" role="alert">
              {each}
            </p>
          ))}
          <SurfaceContext value={surface}>
            <Blocks blocks={view.blocks} errors={errors} />
          </SurfaceContext>
        </div>
        <footer className="modal__foot">
          <button type="button" className="button" onClick={close}>
            {view.close ?? (view.submit === undefined ? 'Close' : 'Cancel')}
          </button>
          {view.submit !== undefined && (
            <button type="submit" className="button button--primary" aria-busy={sending}>
              {view.submit}
            </button>
          )}
        </footer>
      </form>
    </div>
  );
};
