import type { AgencyEvent, AgencyState } from './agency';

export const evolve = (_: AgencyState, event: AgencyEvent): AgencyState => {
  const { id, name, channel, members } = event;
  return { status: 'seated', id, name, members, ...(channel !== undefined && { channel }) };
};
