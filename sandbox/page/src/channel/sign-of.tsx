import type { Channel } from '../../../slack/wire';
import { Sign } from '../sign';

export const SignOf = ({ channel: { kind } }: { readonly channel: Channel }) => {
  if (kind === 'direct') return null;
  return kind === 'private' ? <Sign name="lock" /> : '#';
};
