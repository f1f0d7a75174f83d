import { effectOf } from '../pack-change';
import type { Present } from '../present';
import { stateOf } from '../present';
import { changeOfPack, packName } from '../sayings/pack';
import type { ByTwo } from './by-two';
import { BOTH_NAMES, plainly } from './by-two';

export const packByTwo: ByTwo = {
  ...plainly,
  waiting: async (id, floor) => {
    const pack = await stateOf('pack', id, floor.reading);
    if (!pack?.proposal) return undefined;
    const { proposal } = pack;
    return { proposal, what: changeOfPack(pack, proposal.change), ...(await effectOf(pack, proposal.change, floor)), second: ['second-pack', [floor.who.agency]] };
  },
  done: async (id, { reading }) => {
    const pack = await stateOf('pack', id, reading);
    return `Done: ${pack ? doneInWords(pack) : id}. ${BOTH_NAMES}`;
  },
};

/** Of what two people did to it, the newest: a version may be applied to one that is off. */
const doneInWords = (pack: Present<'pack'>): string => {
  const wasApplied = pack.applied !== undefined && (pack.status !== 'off' || pack.applied.at >= pack.off.at);
  if (!wasApplied) return `${packName(pack)} is turned off`;
  return `version ${pack.edition.version} of ${packName(pack)} is in use, and what is not met is counted by it${pack.status === 'off' ? '; the pack stays off' : ''}`;
};
