import type { Request } from 'express';
import { mayReadFigures } from './figures.js';

const may = (remoteAddress: string, headers: Record<string, string> = {}, metrics_token: string | null = null): boolean =>
  mayReadFigures({ headers, socket: { remoteAddress } } as unknown as Request, { metrics_token });

describe('figures of the service', () => {
  it.each([['127.0.0.1'], ['::1'], ['::ffff:127.0.0.1']])('are read on the machine itself: %s', (address) => { expect(may(address)).toBe(true); });
  it.each([['10.0.0.2'], ['::ffff:10.0.0.2'], ['203.0.113.7'], ['fe80::1'], ['']])('are not there for %s', (address) => { expect(may(address)).toBe(false); });
  it.each([['x-forwarded-for'], ['x-forwarded-proto'], ['forwarded'], ['x-real-ip'], ['via']])('are not there through a proxy that adds %s', (header) => { expect(may('127.0.0.1', { [header]: '' })).toBe(false); });
  it('are read from anywhere with the token, and with nothing like it', () => {
    const token = 'sixteen-or-more-1';
    expect(may('203.0.113.7', { authorization: `Bearer ${token}`, 'x-forwarded-for': '1' }, token)).toBe(true);
    for (const other of ['Bearer', 'Bearer ', `Basic ${token}`, `Bearer ${token}x`, token]) expect(may('203.0.113.7', { authorization: other }, token)).toBe(false);
    expect(may('203.0.113.7', { authorization: 'Bearer null' })).toBe(false);
  });
});
