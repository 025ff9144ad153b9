import { isGuessable } from './guessable.js';

describe('a password', () => {
  it.each(['passwordpassword', 'qwertyuiop12', 'password1234', '123456789012', 'Passw0rd!2026', 'iloveyou1234', '1q2w3e4r5t6y', 'aaaaaaaaaaaa', 'hotline12345', '비밀번호비밀번호비밀번호'])('that many have is refused: %s', (password) => {
    expect(isGuessable(password, [])).toBe(true);
  });

  it('that stands beside it on the form is refused', () => {
    expect(isGuessable('kim.admin.2026', ['kim.admin', '김 아무개'])).toBe(true);
  });

  it.each(['a long password, one two three', '긴 비밀번호 하나 둘 셋', '中文的密码是一句很长的话', 'correct horse battery staple', 'g7rk-2mq9-xv4t'])('that is long and one\'s own is taken, whatever it is made of: %s', (password) => {
    expect(isGuessable(password, ['kr-desk'])).toBe(false);
  });

  it('is looked at in a known time, however long it is', () => {
    isGuessable('first', []);
    const began = performance.now();
    isGuessable('password1234'.repeat(16), []);
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
