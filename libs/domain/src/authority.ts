import type { Case } from './case.js';
import { dateAt } from './limits.js';
import type { ChannelId, Kind, Network, OfficeId, Policy, SideId } from './network.js';
import { isThereOn } from './office-days.js';

/*
 * The body that can release the goods is often not the one that sits on the hotline (DOMAIN §1.2: customs, a planning
 * commission, a province, a licensing bureau), so that a case has a competent authority apart from its channel.
 */

/** Authorities of the network by code, each with the side whose it is. */
export type Authorities = ReadonlyMap<OfficeId, SideId>;

/**
 * The authorities that exist on the day of an instant, by the day where each of them is: an office that was renamed can be
 * named no longer, and stays on the cases that name it.
 * @param at epoch milliseconds
 */
export function authoritiesAt({ offices, sides }: Pick<Network, 'offices' | 'sides'>, at: number): Authorities {
  const days = new Map<SideId, string>(Object.values(sides).map(({ id, zone }) => [id, dateAt(at, zone)]));
  return new Map(Object.values(offices).flatMap(({ id, side, rank, valid_from, valid_to }) =>
    (rank === 'authority' && isThereOn({ valid_from, valid_to }, days.get(side) ?? dateAt(at, 'UTC')) ? [[id, side] as const] : [])));
}

/**
 * The authority that a kind of trouble points to: the first of its route that the side of the obstacle has.
 * @param side null where the obstacle lies outside the network, where none of its authorities can release anything
 * @returns null where the route names none of that side
 */
export function suggestedAuthority({ routes }: Pick<Policy, 'routes'>, kind: Kind, side: SideId | null, authorities: Authorities): OfficeId | null {
  return side === null ? null : routes[kind].authorities.find((office) => authorities.get(office) === side) ?? null;
}

/**
 * Kinds of trouble that come from whoever decides on the licences of the trade: what stops exports, and what is laid on imports. Goods wait
 * for clearance wherever the customs are, and a tariff is the importing side's: of both the kind does not say whose they are.
 */
const OF_WHOEVER_LICENSES: readonly Kind[] = ['export_licensing', 'export_ban', 'end_use_condition', 'technology_control', 'trade_remedy'];

/**
 * The side whose authority can release the goods: where the obstacle is; at home where they leave from there for a place outside the
 * network, or where the trouble is of the home side's own making, though another side leads as the other end of the trade (ADR 48).
 * A side that a person named to lead is not asked for here: there the obstacle is, whatever the kind.
 * @param origin the side of the place where the goods leave
 */
export function releasingSide({ kind, lead, home, licensed_at_home }: Pick<Case, 'kind' | 'lead' | 'home' | 'licensed_at_home'>, origin: SideId | null): SideId | null {
  if (licensed_at_home && OF_WHOEVER_LICENSES.includes(kind)) return home;
  return lead ?? (origin === home ? home : null);
}

/**
 * The channel in which a report's matter begins: that of its kind or, where the kind begins locally, the one that serves the port
 * where the goods lie, whose province can release them itself (DOMAIN §1.2).
 * @param port UN/LOCODE; null where the report names none
 */
export function suggestedChannel({ routes, channels }: Pick<Policy, 'routes' | 'channels'>, kind: Kind, port: string | null): ChannelId {
  const { channel, local } = routes[kind];
  const serving = local && port !== null ? Object.values(channels).find(({ ports }) => ports?.includes(port)) : undefined;
  return serving?.id ?? channel;
}

/** What was suggested for a case when it opened, beside which stands what people decided. */
export const suggestedFor = ({ suggested_channel, suggested_authority }: Case): { readonly channel: ChannelId; readonly authority: OfficeId | null } =>
  ({ channel: suggested_channel, authority: suggested_authority });
