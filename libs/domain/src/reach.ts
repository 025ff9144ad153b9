import type { OfficeId } from './network.js';

/**
 * Whom an alert to an office reaches at one moment: whoever is on duty there; else everybody of the office; else its
 * deputy office by the same rule; else nobody, and then both boards say so. Nobody is ever waited for.
 */
export interface Reach {
  readonly by: 'duty' | 'office' | 'deputy' | 'nobody';
  /** The office whose people are reached: the one that was asked for, or the deputy that stands in. */
  readonly office: OfficeId;
  /** Ids of the officers reached; empty when it is nobody. They are their own side's business and never cross. */
  readonly officers: readonly string[];
}
