import { KeyStore, Officers } from '#persistence';
import { Injectable } from '@nestjs/common';
import { NetworksOfSides } from './networks-of-sides.js';
import { OneTimeLinks } from './one-time-links.js';

/** The way in to a database without accounts: one link per side, for its first administrator. */
@Injectable()
export class SetupLinks {
  constructor(private readonly officers: Officers, private readonly links: OneTimeLinks, private readonly keys: KeyStore, private readonly networks: NetworksOfSides) {}

  /**
   * Makes, or renews, the link of every side that has no active administrator.
   * @param origin of the service, as browsers reach it
   * @returns lines to print; none when every side has an administrator
   */
  async ensure(origin: string): Promise<string[]> {
    const lines: string[] = [];
    for (const { side, network } of this.networks.sides()) {
      const [desk] = this.networks.ladder(side);
      if (!desk || (await this.officers.count({ side, role: 'administrator', active: true })) > 0) continue;
      const { url } = await this.links.print({ side, office: desk.office, role: 'administrator' }, origin, await this.token(side));
      lines.push(`${network.sides[side]?.name.en ?? side} has no administrator. This link works once, for 24 hours: ${url}`);
    }
    return lines;
  }

  /** Derived, so that doors which start together print one link; of its own for each administrator there ever was, so that none works twice. */
  private async token(side: string): Promise<string> {
    const earlier = await this.officers.count({ side, role: 'administrator' });
    return this.keys.token('setup-link', `${side}:${earlier}`);
  }
}
