import { withdrawCommand } from '../../src/application/proposing';

export const withdrawDuty = withdrawCommand('duty');
