import { BlockList, isIP } from 'node:net';
import { ConfigError } from './config-error.js';

/** Networks that no request goes to unless the configuration names them: this machine, private and shared ones, and what is no host (RFC 6890). An IPv4 address written as IPv6 counts as itself. */
const SPECIAL = [
  '0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15',
  '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4',
  '::/96', '::ffff:0:0:0/96', '64:ff9b::/96', '64:ff9b:1::/48', '100::/64', '2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20', '5f00::/16', 'fc00::/7', 'fe80::/10', 'fec0::/10', 'ff00::/8',
];

/** Which addresses the service may send to on its own. */
export interface AddressList { allows(address: string): boolean }

const family = (address: string): 'ipv4' | 'ipv6' => (isIP(address) === 6 ? 'ipv6' : 'ipv4');
function listOf(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', bits = ''] = network.split('/');
    list.addSubnet(address, Number(bits), family(address));
  }
  return list;
}

/**
 * Reads the networks inside that may be gone to besides all public addresses.
 * @param name of the variable @param value such as `10.1.0.0/16,fd00::/8`
 * @throws ConfigError where one of them is no network
 */
export function networksInside(name: string, value: string | undefined): readonly string[] {
  const named = value === undefined ? [] : value.split(',').map((network) => network.trim());
  if (!named.every(isNetwork)) throw new ConfigError(name, value, 'networks with commas between, such as 10.1.0.0/16,fd00::/8');
  return named;
}

function isNetwork(text: string): boolean {
  const [address = '', bits = '', ...more] = text.split('/');
  return isIP(address) !== 0 && /^\d{1,3}$/.test(bits) && Number(bits) <= (isIP(address) === 6 ? 128 : 32) && more.length === 0;
}

/** All public addresses, and those of these networks. */
export function addressList(networks: readonly string[]): AddressList {
  const [special, open] = [listOf(SPECIAL), listOf(networks)];
  return { allows: (address) => isIP(address) !== 0 && (open.check(address, family(address)) || !special.check(address, family(address))) };
}
