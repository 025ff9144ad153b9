import { type Network, ROLES, audienceName, may, scopeOf } from '#domain';
import type { Caller } from '#identity';
import { NetworkStore, Officers } from '#persistence';
import { Gathered } from '#platform';
import { Injectable } from '@nestjs/common';

/** Officers of whose sides one question is asked. */
const ASKED_AT_ONCE = 1_000;
const ON_DUTY = ROLES.filter((role) => may(role, 'take-turns'));

/** Which numbered streams an officer hears, or a machine of their office. */
@Injectable()
export class Streams {
  private readonly staffed = new Gathered<string, ReadonlySet<string>>((sides) => this.staffedOf(sides), ASKED_AT_ONCE);
  constructor(private readonly officers: Officers, private readonly networks: NetworkStore) {}

  /**
   * Whoever hears for a whole side hears its supervisors' stream. An officer hears their own office, and every office of their side and
   * rank at which nobody sits: an alert to an empty desk would otherwise reach no one.
   */
  async of({ actor }: Caller): Promise<string[]> {
    const { side, office, role } = actor;
    if (scopeOf(role, 'hear-alerts') === 'side') return [audienceName({ side, supervisors: true })];
    const staffed = await this.staffed.ask(side);
    const empty = this.networks.all().flatMap((n) => officesOf(n, side, office)).filter((id) => !staffed.has(id));
    return [...new Set([office, ...empty])].map((id) => audienceName({ side, office: id }));
  }

  private async staffedOf(sides: readonly string[]): Promise<ReadonlySet<string>[]> {
    const found = new Map(await Promise.all([...new Set(sides)].map(async (side) => [side, await this.officers.staffed(side, ON_DUTY)] as const)));
    return sides.map((side) => found.get(side) ?? new Set());
  }
}

/** Offices of one side that stand in a ladder at the rank of another. */
function officesOf(network: Network, side: string, like: string): string[] {
  const rank = network.offices[like]?.rank;
  return Object.values(network.policy.channels).flatMap((c) => c.ladder.filter((r) => r.rank === rank).map((r) => r.offices[side])).filter((id) => id !== undefined);
}
