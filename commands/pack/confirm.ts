import { confirmCommand } from '../../src/application/proposing';

export const confirmPack = confirmCommand('pack');
