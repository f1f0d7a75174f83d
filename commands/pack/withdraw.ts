import { withdrawCommand } from '../../src/application/proposing';

export const withdrawPack = withdrawCommand('pack');
