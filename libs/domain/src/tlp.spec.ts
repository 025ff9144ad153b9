import fc from 'fast-check';
import { CIRCLES, DEFAULT_TLP, TLP_LABELS, mayReach, strictest } from './tlp.js';

describe('sharing labels of TLP 2.0', () => {
  it('reach as far as the standard says, and no farther', () => {
    const reached = TLP_LABELS.map((label) => [label, CIRCLES.filter((a) => mayReach(label, a)).at(-1)]);
    expect(reached).toEqual([['RED', 'recipients'], ['AMBER+STRICT', 'organisation'], ['AMBER', 'clients'], ['GREEN', 'community'], ['CLEAR', 'public']]);
  });

  it('a whole reaches exactly whom all of its parts may reach', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...TLP_LABELS), { minLength: 1 }), fc.constantFrom(...CIRCLES), (labels, circle) => {
      expect(mayReach(strictest(labels), circle)).toBe(labels.every((label) => mayReach(label, circle)));
    }));
  });

  it('nothing labelled is under the default', () => { expect(strictest([])).toBe(DEFAULT_TLP); });
});
