import { confirmCommand } from '../../src/application/proposing';

export const confirmDuty = confirmCommand('duty');
