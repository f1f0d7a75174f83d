import { confirmCommand } from '../../src/application/proposing';

export const confirmDelivery = confirmCommand('delivery');
