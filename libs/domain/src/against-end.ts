import type { Case } from './case.js';
import { LICENCE_RESULTS, type LicenceResult } from './clock-events.js';
import { type Outcome, endOf } from './outcomes.js';

/** All applications of a case together, those of the list and those that were recorded one by one: how many wait, and how the others ended. */
export interface LicenceCounts { readonly filed: number; readonly waiting: number; readonly ended: Readonly<Record<LicenceResult, number>> }

/** Counts the applications of a case, which every side that was told of it reads by numbers (ADR 34). */
export function licenceCounts({ applications, licences }: Pick<Case, 'applications' | 'licences'>): LicenceCounts {
  const all = [...applications, ...licences.map(({ result }) => ({ result, count: 1 }))];
  const sum = (result?: LicenceResult | null): number => all.reduce((n, one) => (result === undefined || one.result === result ? n + one.count : n), 0);
  return { filed: sum(), waiting: sum(null), ended: Object.fromEntries(LICENCE_RESULTS.map((result) => [result, sum(result)])) as LicenceCounts['ended'] };
}

/** Outcomes that say that licences were granted. */
const GRANTING: readonly Outcome[] = ['licence_granted', 'general_licence'];

/** Of the applications of a case those that an end does not bear out. */
export interface AgainstEnd {
  readonly filed: number;
  /** Without a decision. */
  readonly undecided: number;
  /** Decided, and not granted. */
  readonly otherwise: number;
}

/**
 * What of a case's applications contradicts an end that says that licences were granted, or still waits for what it says (ADR 50). Those
 * that ended otherwise do not where the end itself is a part, as with what lapsed beside it, and some were granted. Pure.
 * @returns null where nothing does, and `says`: the outcome that is contradicted
 */
export function againstEnd(outcomes: readonly Outcome[], { filed, waiting, ended }: LicenceCounts): (AgainstEnd & { readonly says: Outcome }) | null {
  const says = outcomes.find((outcome) => GRANTING.includes(outcome));
  const partly = endOf(outcomes) === 'partly' && ended.granted > 0;
  const otherwise = partly ? 0 : filed - waiting - ended.granted;
  return says === undefined || waiting + otherwise === 0 ? null : { says, filed, undecided: waiting, otherwise };
}

/** Which of the two there is to say of applications that an end does not bear out. */
export const sayingOf = ({ undecided, otherwise }: Pick<AgainstEnd, 'undecided' | 'otherwise'>): 'undecided' | 'otherwise' | 'both' => (otherwise === 0 ? 'undecided' : undecided === 0 ? 'otherwise' : 'both');
