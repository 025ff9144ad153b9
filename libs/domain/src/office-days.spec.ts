import { isThereOn, officeNameAt, officeNameOn } from './office-days.js';

const named = (text: string) => ({ ko: text, 'zh-Hans': text, en: text });

describe('an office that was renamed', () => {
  const office = { name: named('third'), former_names: [{ until: '2020-12-31', name: named('first') }, { until: '2025-09-30', name: named('second') }] };
  it.each([['2020-12-31', 'first'], ['2021-01-01', 'second'], ['2025-09-30', 'second'], ['2025-10-01', 'third'], ['2030-01-01', 'third']])('is called on %s what it was called then: %s', (day, name) => {
    expect(officeNameOn(office, day).ko).toBe(name);
  });
  it('always had its name where no other is known', () => {
    expect(officeNameOn({ name: named('only') }, '1999-01-01').en).toBe('only');
  });
});

describe('at an instant', () => {
  const network = { offices: { desk: { side: 'A', name: named('new'), former_names: [{ until: '2025-09-30', name: named('old') }] } }, sides: { A: { zone: 'Asia/Seoul' } } };
  it.each([['2025-09-30T14:59:59Z', 'old'], ['2025-09-30T15:00:00Z', 'new']])('%s it has the name of the day where it is: %s', (at, name) => {
    expect(officeNameAt(network, 'desk', Date.parse(at))?.en).toBe(name);
  });
  it('is unknown to a network that does not have it', () => {
    expect(['other', 'constructor'].map((id) => officeNameAt(network, id, 0))).toEqual([null, null]);
  });
});

describe('an office', () => {
  it.each([['2024-12-31', false], ['2025-01-01', true], ['2025-09-30', true], ['2025-10-01', false]])('that has a first and a last day is there on %s: %s', (day, there) => {
    expect(isThereOn({ valid_from: '2025-01-01', valid_to: '2025-09-30' }, day)).toBe(there);
  });
  it('without days is always there', () => {
    expect(isThereOn({}, '1999-01-01')).toBe(true);
  });
});
