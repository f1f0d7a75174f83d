import { useRef } from 'react';
import { useGestures } from '../house/gestures';
import { Sign } from '../sign';
import { upload } from './upload';

export const UploadButton = (where: { readonly channel: string; readonly thread?: string }) => {
  const { user, send } = useGestures();
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className="composer__file" aria-label="Share a file" title="Share a file" onClick={() => picker.current?.click()}>
        <Sign name="plus" />
      </button>
      <input
        ref={picker}
        type="file"
        hidden
        tabIndex={-1}
        aria-hidden="true"
        onChange={({ target }) => {
          for (const file of target.files ?? []) void upload(file, { user, ...where }, send);
          target.value = '';
        }}
      />
    </>
  );
};
