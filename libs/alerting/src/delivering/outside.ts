import { addressList } from '#platform';
import { isIP } from 'node:net';

/**
 * What is wrong with an address that somebody named, as far as it can be seen before its name is looked up: it lies inside,
 * or it would go outside without TLS. What its name leads to is looked at with each request (`post.ts`).
 * @param networks inside that requests may go to
 */
export function addressFault(url: string, networks: readonly string[]): 'private_address' | 'https_only' | null {
  const { protocol, hostname } = new URL(url);
  const host = hostname.replace(/^\[|\]$/g, '');
  const number = isIP(host) !== 0;
  if (number && !addressList(networks).allows(host)) return 'private_address';
  // A number that is allowed and not public was named by whoever runs the service, as a network of their own.
  return protocol !== 'https:' && (!number || addressList([]).allows(host)) ? 'https_only' : null;
}
