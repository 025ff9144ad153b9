import { Secret } from 'otpauth';
import { newRecoveryCodes, newSecret, recoveryCode, stepOf, uriOf } from './one-time-codes.js';

/** The secret and codes of RFC 6238, appendix B, their last six digits. */
const RFC = Secret.fromLatin1('12345678901234567890').base32;

describe('one-time codes', () => {
  it.each([[59, '287082'], [1_111_111_109, '081804'], [1_111_111_111, '050471'], [1_234_567_890, '005924'], [2_000_000_000, '279037']])('are those of RFC 6238 at %i s', (seconds, code) => {
    expect(stepOf(RFC, code, seconds * 1_000)).toBe(Math.floor(seconds / 30));
  });

  it('are taken one step early or late, and no further, as they are typed', () => {
    for (const [off, step] of [[-31, null], [-30, 2], [0, 2], [29, 2], [59, 2], [60, null]] as const) expect([off, stepOf(RFC, ' 359 152', (60 + off) * 1_000)]).toEqual([off, off === -31 ? null : step]);
    for (const other of ['', '35915', '3591520', '35915a', '３５９１５２', 'undefined']) expect(stepOf(RFC, other, 60_000)).toBeNull();
  });

  it('come from secrets of their own, which apps can read', () => {
    const [a, b] = [newSecret(), newSecret()];
    expect(a).toMatch(/^[A-Z2-7]{32}$/);
    expect(a).not.toBe(b);
    expect(uriOf(a, 'kr-desk')).toBe(`otpauth://totp/Hotline:kr-desk?issuer=Hotline&secret=${a}&algorithm=SHA1&digits=6&period=30`);
  });
});

describe('recovery codes', () => {
  it('are ten, each once, and read however they are typed', () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) {
      expect(code).toMatch(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/);
      expect([code, code.toLowerCase(), code.replaceAll('-', ''), ` ${code.replaceAll('-', ' ')} `, code.replaceAll('0', 'o').replaceAll('1', 'l')].map(recoveryCode)).toEqual(Array(5).fill(code));
    }
    expect(['', '123456', 'x'.repeat(40), 'UUUU-UUUU-UUUU-UUUU'].map(recoveryCode)).toEqual([null, null, null, null]);
  });
});
