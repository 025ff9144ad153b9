import type { Kind } from './network.js';

const CODES: Readonly<Partial<Record<Kind, string>>> = { export_ban: 'P-X', end_use_condition: 'CP-X', export_licensing: 'NAL-X', technology_control: 'NAL-X' };

/**
 * The code that a kind of trouble suggests for a notification of quantitative restrictions to the WTO (DOMAIN §2; the list is that of the
 * decision on notification procedures of 2012, G/L/59/Rev.1): P prohibited, CP prohibited but under conditions, NAL licence that is not
 * automatic, X of exports. Which code a measure has is for its register; null where the kind is no restriction of quantities.
 */
export const restrictionCode = (kind: Kind): string | null => CODES[kind] ?? null;
