import { faceColour } from './face-colour';

/** A face is two letters on a colour of their own; the app's is a clock. */
export const Avatar = ({ id, name, bot, small = false }: { readonly id: string; readonly name: string; readonly bot: boolean; readonly small?: boolean }) => {
  const look = small ? 'avatar avatar--small' : 'avatar';
  if (bot) {
    return (
      <span className={`${look} avatar--bot`} aria-hidden="true">
        <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round">
          <circle cx="12" cy="12" r="8" />
          <path d="M12 7.5V12l3 2" />
        </svg>
      </span>
    );
  }
  const letters = name.split(/\s+/).map((word) => word[0] ?? '').slice(0, 2).join('');
  return (
    <span className={look} style={{ background: faceColour(id) }} aria-hidden="true">
      {letters}
    </span>
  );
};
