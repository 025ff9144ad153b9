import { isThereOn, officeNameOn } from './office-days.js';

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

describe('an office', () => {
  it.each([['2024-12-31', false], ['2025-01-01', true], ['2025-09-30', true], ['2025-10-01', false]])('that has a first and a last day is there on %s: %s', (day, there) => {
    expect(isThereOn({ valid_from: '2025-01-01', valid_to: '2025-09-30' }, day)).toBe(there);
  });
  it('without days is always there', () => {
    expect(isThereOn({}, '1999-01-01')).toBe(true);
  });
});
