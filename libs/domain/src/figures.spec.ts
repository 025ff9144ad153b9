import { RELIEVING, bandOf, percentOf, within } from './figures.js';

describe('bands', () => {
  it.each([[75, 100, 'on_target'], [749, 1000, 'watch'], [55, 100, 'watch'], [549, 1000, 'below'], [0, 1, 'below'], [1, 1, 'on_target'], [0, 0, null]])('%i of %i is %s', (met, due, band) => { expect(bandOf(met, due)).toBe(band); });
  it('never round a share up into the band above', () => { expect([percentOf(749, 1000), percentOf(999, 1000), percentOf(0, 0)]).toEqual([74, 99, null]); });
});

it('is within what so many in ten did not exceed', () => {
  expect([within([3, 1, 2], 0.5), within([3, 1, 2], 0.9), within([1], 0.5), within([], 0.5), within([4, 1, 2, 3], 0.5)]).toEqual([2, 3, 1, null, 2]);
});

it('counts as relief whatever brought something, and nothing that only ended', () => {
  expect(RELIEVING).toEqual(expect.arrayContaining(['contracted_volume_released', 'measure_suspended', 'stock_released']));
  for (const none of ['lapsed', 'withdrawn', 'no_agreement', 'rejected', 'joined', 'moved_to_wto'] as const) expect(RELIEVING).not.toContain(none);
});
