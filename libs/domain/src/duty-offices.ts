import type { Network, OfficeId, SideId } from './network.js';
import type { DutyOffice } from './roster.js';

/**
 * The offices of a network that alerts may go to: those of its ladders, lowest rungs of the first channel first, then
 * those that older cases still name.
 */
export function dutyOffices({ policy, offices, sides }: Network): Readonly<Record<OfficeId, DutyOffice>> {
  const ladders = Object.values(policy.channels).flatMap((c) => c.ladder.flatMap((rung) => Object.values(rung.offices)));
  const ids = [...new Set([...ladders, ...Object.keys(offices)])];
  return Object.fromEntries(ids.flatMap((id) => {
    const office = offices[id];
    const zone = office && sides[office.side]?.zone;
    return office && zone !== undefined ? [[id, { side: office.side, rank: office.rank, zone, ...(office.place === undefined ? {} : { place: office.place }) }]] : [];
  }));
}

/** Offices of one side that stand in a ladder, and so have a roster, in the network's order. */
export const officesOnDuty = ({ policy }: Network, side: SideId): OfficeId[] =>
  [...new Set(Object.values(policy.channels).flatMap((c) => c.ladder.flatMap((rung) => rung.offices[side] ?? [])))];
