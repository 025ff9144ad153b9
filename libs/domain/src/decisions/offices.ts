import type { Draft } from '../draft.js';
import type { OfficeId, SideId } from '../network.js';

/** Whether an office of a side stands in any ladder of the case's network, or can release goods. */
export const isOffice = ({ open: { policy }, facts, at }: Draft, side: SideId, office: OfficeId): boolean =>
  Object.values(policy.channels).some(({ ladder }) => ladder.some((rung) => rung.offices[side] === office)) || facts.authorities(at).get(office) === side;
