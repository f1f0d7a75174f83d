import { withdrawCommand } from '../../src/application/proposing';

export const withdrawText = withdrawCommand('text');
