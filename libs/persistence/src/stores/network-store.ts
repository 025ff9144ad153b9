import { createHash } from 'node:crypto';
import { type Facts, type Language, type Network, type Policy, type SideId, authoritiesAt, dayIn } from '#domain';
import { Injectable } from '@nestjs/common';
import canonicalize from 'canonicalize';
import { Writer } from '../writer.js';

/** A network's policy was changed under a version that cases may hold already. */
export class PolicyInUse extends Error {}

/** The networks of this process as loaded at its start, and every version of their policies that a case may hold. */
@Injectable()
export class NetworkStore {
  private readonly networks = new Map<string, Network>();
  private readonly policies = new Map<string, Policy>();
  constructor(private readonly writer: Writer) {}

  /**
   * Makes a network current and keeps its policy by version.
   * @throws PolicyInUse when the version is known with another content: a changed policy needs a new version, since cases froze the old one
   */
  async register(network: Network): Promise<void> {
    const { policy } = network;
    const hash = createHash('sha256').update(canonicalize(policy) ?? '').digest('hex');
    await this.writer.query('INSERT INTO hotline.policies (network, version, document, hash) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING', [policy.network, policy.version, policy, hash]);
    const kept = await this.writer.query<{ hash: string }[]>('SELECT hash FROM hotline.policies WHERE network = $1 AND version = $2', [policy.network, policy.version]);
    if (kept[0]?.hash !== hash) {
      throw new PolicyInUse(`version ${policy.version} of the network ${policy.network} is in use with other content, and cases keep the policy they opened with; expected a new version for the changed file`);
    }
    for (const { version, document } of await this.writer.query<{ version: number; document: Policy }[]>('SELECT version, document FROM hotline.policies WHERE network = $1', [policy.network])) {
      this.policies.set(`${policy.network}@${version}`, document);
    }
    this.networks.set(network.id, network);
    this.policies.set(`${policy.network}@${policy.version}`, policy);
  }

  /** All current networks, in the order they were registered. */
  all(): Network[] { return [...this.networks.values()]; }

  /** @throws when no such network is loaded */
  current(id: string): Network {
    const network = this.networks.get(id);
    if (!network) throw new Error(`network ${id} is not loaded`);
    return network;
  }

  /** The language in which a side reads; English for a side that no network has. */
  languageOf(side: string): Language {
    return this.all().flatMap(({ sides }) => sides[side]?.language ?? [])[0] ?? 'en';
  }

  /** The day of an instant where a side is, `YYYY-MM-DD`, as its people would write it on a file. @param at epoch milliseconds or ISO 8601 */
  dayOf(side: string, at: number | string): string {
    return dayIn(this.zoneOf(side), typeof at === 'number' ? at : Date.parse(at));
  }

  /** The zone in which a side counts its days. */
  zoneOf(side: SideId): string {
    const zone = this.all().map((n) => n.sides[side]?.zone).find((z) => z !== undefined);
    if (!zone) throw new Error(`no network has a side ${side}`);
    return zone;
  }

  find(id: string): Network | undefined { return this.networks.get(id); }

  /** A policy as some case froze it. */
  async policy(network: string, version: number): Promise<Policy> {
    const key = `${network}@${version}`;
    const known = this.policies.get(key);
    if (known) return known;
    const rows = await this.writer.query<{ document: Policy }[]>('SELECT document FROM hotline.policies WHERE network = $1 AND version = $2', [network, version]);
    const policy = rows[0]?.document;
    if (!policy) throw new Error(`policy ${key} is not kept`);
    this.policies.set(key, policy);
    return policy;
  }

  /** The part of what decisions on this network's cases may know that does not change while the service runs. */
  standing(id: string): Pick<Facts, 'policy' | 'side_of_country' | 'authorities' | 'languages'> {
    const network = this.current(id);
    return { policy: network.policy, side_of_country: (country) => sideOfCountry(network, country), authorities: (at) => authoritiesAt(network, at), languages: Object.fromEntries(Object.values(network.sides).map((side) => [side.id, side.language])) };
  }
}

function sideOfCountry(network: Network, country: string): SideId | null {
  return Object.values(network.sides).find((s) => s.countries.includes(country))?.id ?? null;
}
