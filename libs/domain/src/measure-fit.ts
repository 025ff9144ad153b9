import { Temporal } from 'temporal-polyfill';
import type { MeasureFacts } from './measures.js';
import type { Kind, SideId } from './network.js';

/** What a side knows of a case that tells by which measure it may have come. */
export interface FitsMeasure {
  readonly kind: Kind;
  readonly lead: SideId | null;
  /** Countries of its route, one of which may have issued a measure without being a side. */
  readonly places: readonly string[];
  /** HS codes of its goods as far as the side knows them. */
  readonly codes: readonly string[];
  /** ISO date since when, or on which the case opened; a month, `2026-03`, where that is all that is known. */
  readonly since: string;
}

/** Why a measure may be behind a case: the strongest first. */
export type Fit = { readonly by: 'hs'; readonly code: string } | { readonly by: 'issuer' | 'kind' | 'dates' };

/** How long before a measure is in force its announcement holds goods up already, in days. */
export const FITS_BEFORE_DAYS = 60;
/** Digits of the least that says something: a chapter. */
const CHAPTER = 2;

/**
 * Whether a measure may be behind a case, and why; null where it is not. Issued where the obstacle is, and its goods or, where it names
 * none, its kinds of trouble; never one that ended before. It suggests and never decides: people name measures.
 */
export function fitOf(kase: FitsMeasure, measure: MeasureFacts): readonly Fit[] | null {
  const issuer = measure.issuer === kase.lead || kase.places.includes(measure.issuer);
  if (!issuer || !inTime(kase.since, measure)) return null;
  const { codes } = kase;
  const code = measure.hs.find((listed) => codes.some((hs) => hs.length >= CHAPTER && (hs.startsWith(listed) || listed.startsWith(hs))));
  const kind = measure.causes.includes(kase.kind);
  // What names goods is not behind trouble with others; what says which trouble it causes is not behind another.
  if ((measure.hs.length > 0 && codes.length > 0 && code === undefined) || (measure.causes.length > 0 && !kind) || (code === undefined && !kind)) return null;
  return [...(code === undefined ? [] : [{ by: 'hs' as const, code }]), ...(kind ? [{ by: 'kind' as const }] : []), { by: 'issuer' }, ...(measure.published_on ?? measure.in_force_from ? [{ by: 'dates' as const }] : [])];
}

/** Codes before kinds before the rest. For sorting alone. */
export const weightOfFit = (fits: readonly Fit[]): number => fits.reduce((sum, { by }) => sum + { hs: 4, kind: 2, dates: 1, issuer: 0 }[by], 0);

function inTime(since: string, { published_on, in_force_from, ends_on }: MeasureFacts): boolean {
  const begins = published_on ?? in_force_from;
  if (ends_on !== null && ends_on < since) return false;
  // A month is in time where any of its days is.
  return begins === null || since >= Temporal.PlainDate.from(begins).subtract({ days: FITS_BEFORE_DAYS }).toString().slice(0, since.length);
}
