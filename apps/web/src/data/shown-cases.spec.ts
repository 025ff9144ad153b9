import { ShownCases } from './shown-cases.js';

const at = (version: number, reference = 'KR-7F3K-9QXM') => ({ reference, version });

describe('cases that a page shows', () => {
  it('are said once at each version, the newest alone, and once more after the line broke', () => {
    const shown = new ShownCases();
    shown.add([at(3), at(1, 'CN-D25V-T4F5')]);
    shown.add([at(4)]);
    shown.add([at(2)]);
    expect([shown.take(), shown.take()]).toEqual([[[at(4), at(1, 'CN-D25V-T4F5')]], []]);
    shown.add([at(4)]);
    expect(shown.take()).toEqual([]);
    shown.add([at(5)]);
    shown.again();
    expect(shown.take()).toEqual([[at(5), at(1, 'CN-D25V-T4F5')]]);
  });

  it('are said in parts, none larger than a message may be', () => {
    const shown = new ShownCases();
    shown.add(Array.from({ length: 401 }, (_, n) => at(1, `KR-${n}`)));
    expect(shown.take().map((part) => part.length)).toEqual([200, 200, 1]);
  });
});
