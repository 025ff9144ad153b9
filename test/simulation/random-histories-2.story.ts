import { simulateHistories } from './suite.js';

describe('whatever happens between companies, officers, bells and faults, second half', () => {
  simulateHistories(2, 2);
});
