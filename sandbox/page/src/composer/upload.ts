import type { Gestures } from '../house/gestures';

type Where = { readonly user: string; readonly channel: string; readonly thread?: string };

export const upload = async (file: File, where: Where, send: Gestures['send']): Promise<void> => {
  await send('upload', { ...where, name: file.name, mimetype: file.type, base64: await base64Of(file) }, where.channel);
};

const base64Of = async (file: File): Promise<string> => {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const signs = Array.from(bytes, (byte) => String.fromCharCode(byte));
  return btoa(signs.join(''));
};
