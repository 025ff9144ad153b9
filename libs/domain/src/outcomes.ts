import type { Ground, OfficeId, SideId } from './network.js';
import type { Amount } from './report.js';

/** Outcomes of DOMAIN §4.6. */
export const OUTCOMES = [
  'contracted_volume_released', 'licence_granted', 'general_licence', 'fast_track_agreed', 'exemption_granted', 'measure_suspended',
  'measure_withdrawn', 'price_undertaking', 'physical_restart', 'corridor_opened', 'stock_released', 'tariff_relief', 'substituted',
  'diversified', 'clarified', 'no_agreement', 'moved_to_wto', 'moved_channel', 'withdrawn', 'lapsed', 'answered_at_home', 'rejected', 'joined',
] as const;
export type Outcome = (typeof OUTCOMES)[number];
/** Outcomes that people choose; the others come of what else they do with a case. */
export const CHOSEN_OUTCOMES = OUTCOMES.filter((outcome): outcome is ChosenOutcome => !['answered_at_home', 'rejected', 'joined'].includes(outcome));
export type ChosenOutcome = Exclude<Outcome, 'answered_at_home' | 'rejected' | 'joined'>;

/** Outcomes that are one company's alone: those whose reports go on in its case wait for another end. */
const OF_ONE_COMPANY: readonly Outcome[] = ['withdrawn', 'answered_at_home', 'rejected', 'joined'];

/** What an end says to all whose reports go on in its case; none where it was the end of one company's own report alone. */
export const outcomesForAll = (outcomes: readonly Outcome[]): Outcome[] => outcomes.filter((outcome) => !OF_ONE_COMPANY.includes(outcome));

/** What an outcome is worth to whoever waited for the goods. */
export const OUTCOME_ENDS = ['solved', 'partly', 'suspended', 'moved', 'not_solved', 'withdrawn', 'lapsed'] as const;
export type OutcomeEnd = (typeof OUTCOME_ENDS)[number];

/** Relief that leaves the obstacle where it was is no more than a part; what is suspended comes back (DOMAIN §4.6). */
const END_OF: Readonly<Record<Outcome, OutcomeEnd>> = {
  contracted_volume_released: 'solved', licence_granted: 'solved', general_licence: 'solved', exemption_granted: 'solved', measure_withdrawn: 'solved', price_undertaking: 'solved',
  physical_restart: 'solved', corridor_opened: 'solved', clarified: 'solved', answered_at_home: 'solved',
  fast_track_agreed: 'partly', stock_released: 'partly', tariff_relief: 'partly', substituted: 'partly', diversified: 'partly',
  measure_suspended: 'suspended', moved_to_wto: 'moved', moved_channel: 'moved', joined: 'moved', no_agreement: 'not_solved', rejected: 'not_solved', withdrawn: 'withdrawn', lapsed: 'lapsed',
};
/** Ends that leave something undone, the one that says most first. */
const UNDONE = ['moved', 'not_solved', 'withdrawn', 'lapsed'] as const satisfies readonly OutcomeEnd[];

/**
 * How a matter ended by all of its outcomes together. A suspension is never the end; goods that came while the rest lapsed,
 * moved or was not agreed are a part; relief beside a solution takes nothing from it. Pure.
 * @returns null where there is no outcome
 */
export function endOf(outcomes: readonly Outcome[]): OutcomeEnd | null {
  const ends = new Set(outcomes.map((outcome) => END_OF[outcome]));
  if (ends.has('suspended')) return 'suspended';
  const undone = UNDONE.find((end) => ends.has(end)) ?? null;
  if (ends.has('solved')) return undone === null ? 'solved' : 'partly';
  return ends.has('partly') ? 'partly' : undone;
}
export const isSolved = (outcomes: readonly Outcome[]): boolean => endOf(outcomes) === 'solved';

/** Whose doing an outcome was. `code` names the side, or the office, and is null for all others. */
export const MOVERS = ['side', 'authority', 'company', 'third_party', 'nobody', 'unknown'] as const;
export interface Mover { readonly who: (typeof MOVERS)[number]; readonly code: OfficeId | null }

/** A range that an amount lies in, as it crosses instead of it. */
export interface Band { readonly from: number; readonly to: number; readonly unit: string }

/** One outcome as people write it down. */
export interface OutcomeRow {
  readonly outcome: ChosenOutcome;
  /** ISO date on which it came about, in the home side's zone. */
  readonly on: string;
  readonly quantity: Amount | null;
  readonly moved_by: Mover;
  readonly text: string | null;
}
/** One outcome on the record: at home with its quantity as it is, for the other sides in the form in which quantities cross. */
export interface RecordedOutcome extends Omit<OutcomeRow, 'quantity'> { readonly id: string; readonly quantity: Amount | Band | null }

/** Outcomes that one case holds at most. */
export const OUTCOMES_MAX = 50;

/** Quantities that crossed with an entry, for the account of what a side gave. */
export interface GivenQuantities { readonly to: readonly SideId[]; readonly form: 'exact' | 'band'; readonly ground: Ground }

/** What a company says about what came of its report. */
export const VERDICTS = ['satisfied', 'partly', 'no'] as const;
export type Verdict = (typeof VERDICTS)[number];
/** Days after the end of its case during which a company may say it, or say otherwise. */
export const VERDICT_DAYS = 30;
/** @property at epoch milliseconds */
export interface CompanyVerdict { readonly verdict: Verdict; readonly text: string | null; readonly at: number }
