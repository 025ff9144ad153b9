import { type SteadyAddress, steadyAddress } from '../../harness/steady-address.js';
import type { Role, Site } from '../site.js';

export type Gateway = Extract<Role, 'liaison' | 'second liaison'>;
export const GATEWAYS: readonly [Gateway, Gateway] = ['liaison', 'second liaison'];

/** One way for each gateway, as through a proxy that sends whoever comes to the gateway that is there. */
export class Fronts {
  private constructor(private readonly site: Site, private readonly ways: Readonly<Record<Gateway, SteadyAddress>>) {}

  static async open(site: Site): Promise<Fronts> {
    const [first, second] = await Promise.all([steadyAddress(), steadyAddress()]);
    const fronts = new Fronts(site, { liaison: first, 'second liaison': second });
    for (const gateway of GATEWAYS) fronts.lead(gateway, gateway);
    return fronts;
  }

  way(gateway: Gateway): SteadyAddress { return this.ways[gateway]; }
  url(gateway: Gateway): string { return `http://127.0.0.1:${this.ways[gateway].port}`; }

  /** Whoever comes by one gateway's way reaches another one from now on. */
  lead(by: Gateway, to: Gateway): void { this.ways[by].lead(Number(new URL(this.site.door(to).url).port)); }

  async close(): Promise<void> { await Promise.all(GATEWAYS.map((gateway) => this.ways[gateway].close())); }
}
