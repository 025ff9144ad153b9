import type { Severity } from './network.js';
import type { Assessment, Report, SeverityReason } from './report.js';

/** Upper bounds of days of cover for each severity, worst first (DOMAIN §4.3). */
const COVER_BOUNDS: readonly { readonly below_days: number; readonly severity: Severity }[] = [
  { below_days: 14, severity: 4 },
  { below_days: 45, severity: 3 },
  { below_days: 90, severity: 2 },
];
const SEVERITY_OF_SHARE: Readonly<Partial<Record<Report['share'], Severity>>> = { from_50: 1, from_70: 2, from_90: 3 };
const SEVERITY_OF_IMPACT: Readonly<Record<Report['impact'][number], Severity>> = {
  production: 4, medicine: 4, food: 4, transport: 4, safety: 4, deliveries: 2, nothing_yet: 1,
};
/** Goods whose lack is felt by the public weigh one step more. */
const PUBLIC_NEEDS = ['medicine', 'food', 'transport', 'safety'] as const;

const clamp = (n: number): Severity => Math.min(4, Math.max(1, n)) as Severity;

/** Cover beyond a hundred years is no figure that anybody acts on, and a quotient beyond all numbers could not be written down. */
export const COVER_DAYS_MAX = 36_500;

/** Days of cover: stock ÷ daily use, rounded down to a tenth, `COVER_DAYS_MAX` at most; null unless both are known in one unit. */
export function coverDays(report: Pick<Report, 'stock' | 'daily_use'>): number | null {
  const { stock, daily_use } = report;
  if (!stock || !daily_use || stock.unit !== daily_use.unit || daily_use.value <= 0) return null;
  // 1.4 ÷ 0.1 leaves 13.999… in binary; that dust must not decide on which side of a bound a stock of 14 days lies.
  return Math.min(COVER_DAYS_MAX, Math.floor(Number(((stock.value / daily_use.value) * 10).toPrecision(12))) / 10);
}

const severityOfCover = (days: number): Severity => COVER_BOUNDS.find((b) => days < b.below_days)?.severity ?? 1;

/**
 * Severity with its reasons: the worst of cover, dependence and effect, one less when another source delivers
 * within the cover, one more for public needs, never below 1 (DOMAIN §4.3).
 * A company names as effects what *will stop if supply does not resume*, and nothing stops before the stock ends: so
 * "cover decides" how near an effect is, and only where cover is not known does the effect count in full.
 */
export function assess(report: Report): Assessment {
  const cover = coverDays(report);
  const reasons: SeverityReason[] = [...coverReason(report, cover)];
  const share = SEVERITY_OF_SHARE[report.share];
  if (share) reasons.push({ by: 'dependence', severity: share, share: report.share });
  const effects = report.impact.map((impact) => ({ by: 'effect' as const, severity: effectOf(impact, cover), impact }));
  reasons.push(...effects.sort((a, b) => b.severity - a.severity).slice(0, 1));
  let severity: number = reasons.reduce((max, r) => ('severity' in r ? Math.max(max, r.severity) : max), 1);
  if (report.other_source.answer === 'in_time') {
    reasons.push({ by: 'other_source', change: -1 });
    severity -= 1;
  }
  const need = PUBLIC_NEEDS.find((p) => report.impact.includes(p));
  if (need) {
    reasons.push({ by: 'public_need', change: 1, impact: need });
    severity += 1;
  }
  return { severity: clamp(severity), cover_days: cover, reasons };
}

/** Cover that nobody can put a figure to is the worst when it surely falls: used every day, and no delivery planned. */
function coverReason(report: Report, days: number | null): SeverityReason[] {
  if (days !== null) return [{ by: 'cover', severity: severityOfCover(days), days }];
  const falls = report.daily_use !== null && report.next_delivery === 'none';
  return falls ? [{ by: 'cover', severity: 4, days: null }] : [];
}

function effectOf(impact: Report['impact'][number], cover: number | null): Severity {
  const full = SEVERITY_OF_IMPACT[impact];
  return cover === null ? full : (Math.min(full, severityOfCover(cover)) as Severity);
}

/** The one word about urgency that may cross, without days (WORDING §0.12; CAP urgency in DOMAIN §3.1). */
export function urgencyOf(severity: Severity): 'immediate' | 'expected' | 'future' {
  return severity === 4 ? 'immediate' : severity === 3 ? 'expected' : 'future';
}
