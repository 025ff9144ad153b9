import { fixturesShown } from './fixtures-shown.js';

describe('made-up cases', () => {
  it('are shown in a demonstration and to nobody in particular, never to an officer with real ones', () => {
    expect([null, { demonstration: true }, { demonstration: false }].map(fixturesShown)).toEqual([true, true, false]);
  });
});
