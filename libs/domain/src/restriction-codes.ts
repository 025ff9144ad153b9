import type { Kind } from './network.js';

/**
 * The code that a kind of trouble suggests for a notification of quantitative restrictions to the WTO (DOMAIN §2; the list is that of the
 * decision on notification procedures of 2012, G/L/59/Rev.1): P prohibited, CP prohibited but under conditions, NAL licence that is not
 * automatic, X of exports. Which code a measure has is for its register; null where the kind is no restriction of quantities.
 */
export function restrictionCode(kind: Kind): string | null {
  switch (kind) {
    case 'export_ban': return 'P-X';
    case 'end_use_condition': return 'CP-X';
    case 'export_licensing': case 'technology_control': return 'NAL-X';
    default: return null;
  }
}
