import { unknownVariables } from './unknown-variables.js';

describe('a variable that nothing reads', () => {
  it('is named with the one that was probably meant', () => {
    expect(unknownVariables({ HOTLINE_METRIC_TOKEN: 'x', HOTLINE_KEY_DIR: 'y', HOTLINE_SOMETHING_ELSE_ALTOGETHER: 'z' })).toEqual([
      { name: 'HOTLINE_METRIC_TOKEN', nearest: 'HOTLINE_METRICS_TOKEN' }, { name: 'HOTLINE_KEY_DIR', nearest: 'HOTLINE_KEYS_DIR' }, { name: 'HOTLINE_SOMETHING_ELSE_ALTOGETHER', nearest: null },
    ]);
  });

  it('is not one of this service, of its secrets by file, or of another program', () => {
    expect(unknownVariables({ HOTLINE_KEYS_DIR: '', HOTLINE_METRICS_TOKEN_FILE: '', HOTLINE_LOG_LEVEL: '', PATH: '', PGHOST: '' })).toEqual([]);
  });
});
