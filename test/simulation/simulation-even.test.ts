import { itKeepsItsPromises } from './histories';

describe('the house, over random histories with crashes, retries, late and doubled rings and steps of the clock', () => {
  itKeepsItsPromises('even');
});
