import { isThereOn, type Network, type Office, type OfficeId, type SideId } from '#domain';
import { NetworkStore } from '#persistence';
import { Injectable } from '@nestjs/common';
import { CurrentTime } from './current-time.js';

/** Finds what identity needs to know of the loaded networks: whose side, which offices. */
@Injectable()
export class NetworksOfSides {
  constructor(private readonly store: NetworkStore, private readonly time: CurrentTime) {}

  /** Every side once, with its network. */
  sides(): { side: SideId; network: Network }[] {
    const found = new Map<SideId, Network>();
    for (const network of this.store.all()) for (const side of network.policy.sides) if (!found.has(side)) found.set(side, network);
    return [...found].map(([side, network]) => ({ side, network }));
  }

  /** @throws when no loaded network has this side: the configuration lost it after the account was made */
  networkOf(side: SideId): Network {
    const found = this.sides().find((s) => s.side === side);
    if (!found) throw new Error(`no network has the side ${side}`);
    return found.network;
  }

  /** An office that an account or a key can be given to today: one of the side's that stands in a ladder, neither to come nor over. */
  async openOffice(side: SideId, office: OfficeId): Promise<Office | null> {
    const { policy, offices } = this.networkOf(side);
    const stands = Object.values(policy.channels).some((channel) => channel.ladder.some((rung) => rung.offices[side] === office));
    const found = stands ? offices[office] : undefined;
    return found && isThereOn(found, this.store.dayOf(side, await this.time.now())) ? found : null;
  }

  /** Offices of the first channel's ladder, lowest rung first. */
  ladder(side: SideId): { rank: string; office: OfficeId }[] {
    const [channel] = Object.values(this.networkOf(side).policy.channels);
    return (channel?.ladder ?? []).flatMap((rung) => (rung.offices[side] === undefined ? [] : [{ rank: rung.rank, office: rung.offices[side] }]));
  }
}
