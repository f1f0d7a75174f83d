import type { Message } from '../../../slack/wire';

const units = ['B', 'kB', 'MB', 'GB'] as const;

const sizeInWords = (size: number): string => {
  const power = Math.min(Math.floor(Math.log10(Math.max(size, 1)) / 3), units.length - 1);
  return `${(size / 1000 ** power).toFixed(power === 0 ? 0 : 1)} ${units[power] ?? 'B'}`;
};

export const Files = ({ files }: { readonly files: Message['files'] }) => (
  <ul className="files" aria-label="Files">
    {files.map(({ id, name, mimetype, size, url }) => (
      <li key={id} className="file">
        {mimetype.startsWith('image/') && <img className="file__preview" src={url} alt={`Preview of ${name}`} />}
        <a href={url} download={name} className="file__name">
          {name}
        </a>
        <span className="file__about">
          {mimetype === '' ? 'being scanned' : mimetype}, {sizeInWords(size)}
        </span>
      </li>
    ))}
  </ul>
);
