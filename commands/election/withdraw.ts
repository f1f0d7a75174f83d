import { withdrawCommand } from '../../src/application/proposing';

export const withdrawElection = withdrawCommand('election');
