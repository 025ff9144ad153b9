import { isKeySecret, keyOf, newKeySecret, prefixOf } from './key-secret.js';

describe('a key', () => {
  it('is told from whatever is like one by its mark and its checksum', () => {
    const secret = newKeySecret();
    expect(secret).toMatch(/^hotline_[0-9a-f]{48}$/);
    expect([isKeySecret(secret), secret.startsWith(prefixOf(secret)), prefixOf(secret).length]).toEqual([true, true, 16]);
    for (let at = 0; at < secret.length; at += 1) {
      const wrong = secret.slice(0, at) + (secret.charAt(at) === '0' ? '1' : '0') + secret.slice(at + 1);
      expect([at, isKeySecret(wrong)]).toEqual([at, false]);
    }
    for (const wrong of ['', 'hotline_', `${secret}0`, ` ${secret}`, `${secret}\n`, secret.toUpperCase(), secret.slice(0, -1)]) expect([wrong, isKeySecret(wrong)]).toEqual([wrong, false]);
    expect(newKeySecret()).not.toBe(secret);
  });

  it('is read from the Authorization header alone, and no other token is taken for one', () => {
    const secret = newKeySecret();
    expect([`Bearer ${secret}`, `bearer   ${secret}`, `BEARER ${secret} `].map((authorization) => keyOf({ authorization }))).toEqual([secret, secret, secret]);
    expect(keyOf({ authorization: 'Bearer hotline_' })).toBe('hotline_');
    for (const authorization of [undefined, '', secret, `Basic ${secret}`, `Bearer x${secret}`, `Bearer ${secret} ${secret}`, `Bearer\t${secret}`, `Bearer "${secret}"`, `Bearer token, Bearer ${secret}`]) {
      expect([authorization, keyOf({ authorization })]).toEqual([authorization, null]);
    }
  });
});
