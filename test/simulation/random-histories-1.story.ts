import { simulateHistories } from './suite.js';

describe('whatever happens between companies, officers, bells and faults, first half', () => {
  simulateHistories(1, 2);
});
