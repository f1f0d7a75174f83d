import { confirmCommand } from '../../src/application/proposing';

export const confirmElection = confirmCommand('election');
