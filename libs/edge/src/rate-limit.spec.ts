import { readConfig } from '#platform';
import { ProblemError } from './problem-error.js';
import { RATE_LIMITS, RateLimit, addressOf, addressOfHandshake } from './rate-limit.js';

const from = (ip: string): string => addressOf({ ip });

describe('rate limits', () => {
  it('let thirty reports of one address through within a minute', () => {
    expect(RATE_LIMITS.report.points / RATE_LIMITS.report.seconds).toBeGreaterThanOrEqual(0.5);
  });

  it('refuse the next turn with the time to wait, and only that key', async () => {
    const limit = new RateLimit(readConfig({}));
    for (let i = 0; i < RATE_LIMITS.report.points; i += 1) await limit.take('report', 'a');
    const refused = await limit.take('report', 'a').catch((e: unknown) => e);
    expect(refused).toBeInstanceOf(ProblemError);
    const { code, parts } = refused as ProblemError;
    expect(code).toBe('too-many-requests');
    expect(Number(parts.headers?.['Retry-After'])).toBeGreaterThan(0);
    expect(Number(parts.headers?.['Retry-After'])).toBeLessThanOrEqual(RATE_LIMITS.report.seconds);
    await limit.take('report', 'b');
    await limit.take('form', 'a');
  });

  it('know one caller by the address, or by the network that one caller has whole', () => {
    expect(from('192.0.2.7')).toBe('192.0.2.7');
    expect(from('::ffff:192.0.2.7')).toBe('192.0.2.7');
    expect(from('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2');
    expect(from('2001:db8::1')).toBe('2001:db8:0:0');
    expect(from('2001:db8::1')).toBe(from('2001:db8::ffff:0:2'));
    expect(from('::1')).toBe('0:0:0:0');
    expect(from('fe80::1%eth0')).toBe('fe80:0:0:0');
  });

  it('know the sender of a handshake by what the proxy saw, and by no word of theirs where there is none', () => {
    const handshake = { headers: { 'x-forwarded-for': '203.0.113.9, 192.0.2.7' }, socket: { remoteAddress: '::ffff:127.0.0.1' } } as unknown as Parameters<typeof addressOfHandshake>[0];
    expect(addressOfHandshake(handshake, { public_url: 'https://hotline.example' })).toBe('192.0.2.7');
    expect(addressOfHandshake(handshake, { public_url: null })).toBe('127.0.0.1');
  });
});
