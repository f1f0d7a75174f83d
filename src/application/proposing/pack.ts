import { effectOf } from '../pack-change';
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
    const done = pack && (pack.status === 'off' ? `${packName(pack)} is turned off` : `version ${pack.edition.version} of ${packName(pack)} is in use, and what is not met is counted by it`);
    return `Done: ${done ?? id}. ${BOTH_NAMES}`;
  },
};
