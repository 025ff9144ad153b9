import type { OfficeId } from './network.js';

/**
 * Whom an alert to an office reaches at one moment: whoever is on duty there; else everybody of the office; else its
 * deputy office by the same rule; else whoever there is on leave, or nobody, and then both boards say that nobody was told.
 * Nobody is ever waited for.
 */
export interface Reach {
  readonly by: 'duty' | 'office' | 'deputy' | 'away' | 'nobody';
  /** The office whose people are reached: the one that was asked for, or the deputy that stands in. */
  readonly office: OfficeId;
  /** Ids of the officers reached; empty when it is nobody. They are their own side's business and never cross. */
  readonly officers: readonly string[];
}

/** Whether somebody who is there is told. Officers on leave are rung all the same, and nobody may count on them. */
export const tellsSomebody = ({ by }: Pick<Reach, 'by'>): boolean => by !== 'away' && by !== 'nobody';
