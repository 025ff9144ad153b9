import type { IncomingMessage } from 'node:http';
import { isOwnHost } from './host.js';
import { isOwnOrigin } from './origin.js';

const at = (host: string | undefined, localAddress = '127.0.0.1'): Pick<IncomingMessage, 'headers' | 'socket'> => ({ headers: host === undefined ? {} : { host }, socket: { localAddress } as IncomingMessage['socket'] });
const behind = { host: '0.0.0.0', public_url: 'https://hotline.example' };
const alone = { host: '127.0.0.1', public_url: null };

describe('a request is meant for this service', () => {
  it.each(['127.0.0.1:3000', 'localhost:3000', 'LOCALHOST', '127.9.9.9', '[::1]:3000'])('on its own machine: %s', (host) => { for (const config of [alone, behind]) expect(isOwnHost(at(host), config)).toBe(true); });
  it('by the address that was connected to, or the name that is listened on', () => {
    expect(isOwnHost(at('192.0.2.7:3000', '192.0.2.7'), behind)).toBe(true);
    expect(isOwnHost(at('192.0.2.7:3000', '::ffff:192.0.2.7'), behind)).toBe(true);
    expect(isOwnHost(at('[2001:db8::7]', '2001:db8::7'), behind)).toBe(true);
    expect(isOwnHost(at('hotline.internal:3000', '192.0.2.7'), { host: 'Hotline.internal', public_url: null })).toBe(true);
    expect(isOwnHost(at('192.0.2.8:3000', '192.0.2.7'), behind)).toBe(false);
  });
  it('by its public address, with or without the port', () => {
    for (const host of ['hotline.example', 'hotline.example:443', 'Hotline.Example']) expect(isOwnHost(at(host, '10.0.0.2'), behind)).toBe(true);
    expect(isOwnHost(at('hotline.example'), alone)).toBe(false);
  });
  it.each([undefined, '', 'evil.example', 'evil.example:3000', 'localhost.evil.example', 'localhost.', '127.0.0.1.evil.example', '127.0.0.1@evil.example', 'evil@127.0.0.1', 'hotline.example.evil.example', 'xhotline.example', '127.0.0.1/x', '127.0.0.1:x', 'a b', '"><script>'])(
    'and not by %s', (host) => { for (const config of [alone, behind]) expect(isOwnHost(at(host), config)).toBe(false); });
});

describe('a request comes from the service\'s own pages', () => {
  const from = (origin: string, host = 'hotline.example') => ({ origin, host });
  it('by the scheme too', () => {
    expect(isOwnOrigin(from('http://127.0.0.1:3000', '127.0.0.1:3000'), alone)).toBe(true);
    expect(isOwnOrigin(from('https://127.0.0.1:3000', '127.0.0.1:3000'), alone)).toBe(false);
    expect(isOwnOrigin(from('https://hotline.example'), behind)).toBe(true);
    for (const origin of ['http://hotline.example', 'https://hotline.example:8443', 'https://hotline.example.evil.example', 'null', '']) expect(isOwnOrigin(from(origin), behind)).toBe(false);
  });
  it('where the browser says so, whatever else it leaves out', () => {
    for (const site of ['cross-site', 'same-site', 'anything']) expect(isOwnOrigin({ host: 'hotline.example', 'sec-fetch-site': site }, behind)).toBe(false);
    for (const site of ['same-origin', 'none']) expect(isOwnOrigin({ host: 'hotline.example', 'sec-fetch-site': site }, behind)).toBe(true);
  });
});
