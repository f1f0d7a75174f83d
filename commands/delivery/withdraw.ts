import { withdrawCommand } from '../../src/application/proposing';

export const withdrawDelivery = withdrawCommand('delivery');
