import { OriginLimits, originOf } from './origin-limits.js';

const [ONE, OTHER] = ['https://push.example', 'https://other.example'];
const MINUTE_MS = 60_000;

describe('what goes to one push service', () => {
  it('is so much within a minute, and no more, whatever goes to another', () => {
    const limits = new OriginLimits();
    for (let n = 0; n < 1_199; n += 1) limits.sent(ONE, n);
    limits.sent(OTHER, 0);
    expect(limits.shut(1_199)).toEqual([]);
    limits.sent(ONE, 1_200);
    expect([limits.shut(1_200), limits.shut(MINUTE_MS - 1), limits.shut(MINUTE_MS)]).toEqual([[ONE], [ONE], []]);
  });

  it('waits as long as it asked for, but a minute at most, and a shorter wish ends no longer one', () => {
    const limits = new OriginLimits();
    limits.asked(ONE, 0, 40_000);
    limits.asked(ONE, 1_000, 5_000);
    limits.asked(OTHER, 0, 3_600_000);
    expect([limits.shut(39_999), limits.shut(40_000), limits.shut(MINUTE_MS)]).toEqual([[ONE, OTHER], [OTHER], []]);
  });

  it('waits half a minute where it gave no answer, also when it was sent to meanwhile', () => {
    const limits = new OriginLimits();
    limits.silent(ONE, 0);
    limits.sent(ONE, 70);
    expect([limits.shut(29_999), limits.shut(30_000)]).toEqual([[ONE], []]);
  });

  it('is counted by the beginning of its address, however that is written', () => {
    expect([originOf('https://Push.Example/a/b?c'), originOf('http://127.0.0.1:81/x')]).toEqual([ONE, 'http://127.0.0.1:81']);
  });
});
