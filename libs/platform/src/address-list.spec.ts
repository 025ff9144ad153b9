import { addressList, networksInside } from './address-list.js';
import { ConfigError } from './config-error.js';

describe('the addresses that webhooks may go to', () => {
  it.each(['127.0.0.1', '10.1.2.3', '172.31.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '224.0.0.1', '255.255.255.255', '::1', '::', '::ffff:127.0.0.1', '::ffff:a9fe:a9fe', '64:ff9b::7f00:1', 'fd00::1', 'fe80::1', 'ff02::1', '2002:7f00:1::', '::7f00:1', 'localhost', ''])(
    'are not %s', (address) => { expect(addressList([]).allows(address)).toBe(false); });
  it.each(['8.8.8.8', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '::ffff:8.8.8.8'])('are %s', (address) => { expect(addressList([]).allows(address)).toBe(true); });

  it('are those inside that the configuration names, and no others', () => {
    const list = addressList(networksInside('HOTLINE_WEBHOOK_NETWORKS', '10.1.0.0/16, fd00::/8'));
    expect(['10.1.2.3', 'fd12::1', '10.2.0.1', '127.0.0.1', '8.8.8.8'].map((a) => list.allows(a))).toEqual([true, true, false, false, true]);
    for (const wrong of ['10.0.0.0', '10.0.0.0/33', 'inside/8', '10.0.0.0/8/8', '10.0.0.0/8,']) expect(() => networksInside('HOTLINE_WEBHOOK_NETWORKS', wrong)).toThrow(ConfigError);
  });
});
