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

/** Days of cover: stock ÷ daily use, rounded down to a tenth; null unless both are known in one unit. */
export function coverDays(report: Pick<Report, 'stock' | 'daily_use'>): number | null {
  const { stock, daily_use } = report;
  if (!stock || !daily_use || stock.unit !== daily_use.unit || daily_use.value <= 0) return null;
  return Math.floor((stock.value / daily_use.value) * 10) / 10;
}

/**
 * Severity with its reasons: the worst of cover, dependence and effect, one less when another source delivers
 * within the cover, one more for public needs, never below 1 (DOMAIN §4.3).
 * Effects name what *stops if supply does not resume*; only with cover under 45 days, or unknown, do they count as stopping.
 */
export function assess(report: Report): Assessment {
  const cover = coverDays(report);
  const reasons: SeverityReason[] = [];
  if (cover !== null) {
    const bound = COVER_BOUNDS.find((b) => cover < b.below_days);
    reasons.push({ by: 'cover', severity: bound?.severity ?? 1, days: cover });
  }
  const share = SEVERITY_OF_SHARE[report.share];
  if (share) reasons.push({ by: 'dependence', severity: share, share: report.share });
  const worst = [...report.impact].sort((a, b) => SEVERITY_OF_IMPACT[b] - SEVERITY_OF_IMPACT[a])[0];
  if (worst) reasons.push({ by: 'effect', severity: effectOf(worst, cover), impact: worst });
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

function effectOf(impact: Report['impact'][number], cover: number | null): Severity {
  const full = SEVERITY_OF_IMPACT[impact];
  if (full < 4 || cover === null || cover < 14) return full;
  return cover < 45 ? 3 : cover < 90 ? 2 : 1;
}

/** The one word about urgency that may cross, without days (WORDING §0.12; CAP urgency in DOMAIN §3.1). */
export function urgencyOf(severity: Severity): 'immediate' | 'expected' | 'future' {
  return severity === 4 ? 'immediate' : severity === 3 ? 'expected' : 'future';
}
