import { deviceOf } from './visitor-device.js';

const from = (agent: string | undefined, ip = '192.0.2.7') => deviceOf({ ip, headers: agent === undefined ? {} : { 'user-agent': agent } });

describe('a browser that somebody signed in with', () => {
  it.each([
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Safari/537.36', 'Chrome', 'Windows'],
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Safari/537.36 Edg/147.0.0.0', 'Microsoft Edge', 'Windows'],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Safari/605.1.15', 'Safari', 'macOS'],
    ['Mozilla/5.0 (Linux; Android 16; SM-S931N) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36', 'Samsung Internet for Android', 'Android'],
  ])('is known by names alone: %s', (agent, browser, system) => {
    expect(from(agent)).toEqual({ address: '192.0.2.7', browser, system });
  });

  it('may have said nothing, or whatever it likes, and no more than a line of it is kept', () => {
    expect(from(undefined, '::ffff:192.0.2.7')).toEqual({ address: '192.0.2.7', browser: null, system: null });
    expect(from(' ')).toMatchObject({ browser: null, system: null });
    const long = from('x'.repeat(10_000));
    expect((long.browser ?? '').length).toBeLessThanOrEqual(40);
    expect(from('<img src=x onerror=1>/1.0').system).toBeNull();
  });
});
