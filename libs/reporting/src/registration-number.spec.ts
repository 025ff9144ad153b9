import fc from 'fast-check';
import { registrationFault } from './registration-number.js';

describe('a Korean business number', () => {
  // By hand for 123-45-6789: 1 + 6 + 21 + 4 + 15 + 42 + 7 + 24 + 45 = 165, and 4 tens of the last product: 169, so 1 is missing.
  it.each(['1234567891', '123-45-67891', ' 123 45 67891', '１２３４５６７８９１'])('takes %s', (number) => {
    expect(registrationFault(number, 'kr-business')).toBeNull();
  });

  it('wants ten digits', () => {
    for (const number of ['123456789', '12345678910', '12345A7891', '']) expect(registrationFault(number, 'kr-business')).toBe('registration_kr');
  });

  it('finds every single wrong digit', () => {
    fc.assert(fc.property(fc.nat(9), fc.integer({ min: 1, max: 9 }), (at, by) => {
      const digits = [...'1234567891'];
      digits[at] = String((Number(digits[at]) + by) % 10);
      // The ninth digit enters by its product's tens too, so a change there can rarely cancel out; every other place cannot.
      fc.pre(at !== 8);
      expect(registrationFault(digits.join(''), 'kr-business')).toBe('wrong_check_digit');
    }));
  });
});

describe('a Chinese unified social credit code', () => {
  // The example of the standard itself.
  it.each(['91350100M000100Y43', '91350100m000100y43', '９１３５０１００Ｍ０００１００Ｙ４３'])('takes %s', (code) => {
    expect(registrationFault(code, 'cn-unified-social-credit')).toBeNull();
  });

  it('wants eighteen digits or letters', () => {
    for (const code of ['91350100M000100Y4', '91350100M000100Y431', '91350100M0001#0Y43']) expect(registrationFault(code, 'cn-unified-social-credit')).toBe('registration_cn');
  });

  it('finds every single wrong character, and letters that the code does not use', () => {
    expect(registrationFault('9135O100M000100Y43', 'cn-unified-social-credit')).toBe('wrong_check_digit');
    fc.assert(fc.property(fc.nat(16), fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRTUWXY'), (at, character) => {
      const code = [...'91350100M000100Y43'];
      fc.pre(code[at] !== character);
      code[at] = character;
      expect(registrationFault(code.join(''), 'cn-unified-social-credit')).toBe('wrong_check_digit');
    }));
  });
});

it('checks nothing where a side has no rule', () => {
  expect(registrationFault('whatever', 'any')).toBeNull();
});
