import { type Network, audienceName, may, scopeOf } from '#domain';
import type { Caller } from '#identity';
import { NetworkStore, Officers } from '#persistence';
import { Injectable } from '@nestjs/common';

/** Which numbered streams an officer hears, or a machine of their office. */
@Injectable()
export class Streams {
  constructor(private readonly officers: Officers, private readonly networks: NetworkStore) {}

  /**
   * Whoever hears for a whole side hears its supervisors' stream. An officer hears their own office, and every office of their side and
   * rank at which nobody sits: an alert to an empty desk would otherwise reach no one.
   */
  async of({ actor }: Caller): Promise<string[]> {
    const { side, office, role } = actor;
    if (scopeOf(role, 'hear-alerts') === 'side') return [audienceName({ side, supervisors: true })];
    const staffed = new Set((await this.officers.ofSide(side)).filter((o) => o.active && may(o.role, 'take-turns')).map((o) => o.office));
    const empty = this.networks.all().flatMap((n) => officesOf(n, side, office)).filter((id) => !staffed.has(id));
    return [...new Set([office, ...empty])].map((id) => audienceName({ side, office: id }));
  }
}

/** Offices of one side that stand in a ladder at the rank of another. */
function officesOf(network: Network, side: string, like: string): string[] {
  const rank = network.offices[like]?.rank;
  return Object.values(network.policy.channels).flatMap((c) => c.ladder.filter((r) => r.rank === rank).map((r) => r.offices[side])).filter((id) => id !== undefined);
}
