import { confirmCommand } from '../../src/application/proposing';

export const confirmText = confirmCommand('text');
