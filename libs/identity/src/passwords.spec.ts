import { Passwords } from './passwords.js';

describe('passwords', () => {
  const passwords = new Passwords();

  it('are kept as argon2id with a salt of their own', async () => {
    const [a, b] = [await passwords.hash('긴 비밀번호입니다'), await passwords.hash('긴 비밀번호입니다')];
    expect(a).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(a).not.toBe(b);
  });

  it('fit however a keyboard composes them, and no other', async () => {
    const stored = await passwords.hash('긴 비밀번호입니다');
    expect(await passwords.fits(stored, '긴 비밀번호입니다'.normalize('NFD'))).toBe(true);
    expect(await passwords.fits(stored, '긴 비밀번호입니다.')).toBe(false);
  });

  it('never fit an account that does not exist', async () => {
    expect(await passwords.fits(null, '')).toBe(false);
  });
});
