import { type AuditReport, CHECK_NAMES } from '#persistence';
import { gauge } from '#platform';

const found = gauge('hotline_audit_findings', 'Rows or cases that fail a check of the audit, 0 when all is well', ['check']);
const overdue = gauge('hotline_audit_overdue_seconds_max', 'How late the latest running clock is');
const ran = gauge('hotline_audit_last_run_timestamp_seconds', 'When the last audit looked, by the time source, Unix time');
const took = gauge('hotline_audit_duration_seconds', 'How long the last audit took');

/** Shows an audit as figures: names of checks only, never a case. @param ms how long it took */
export function showFigures({ at, findings, overdue_seconds_max }: AuditReport, ms: number): void {
  for (const check of CHECK_NAMES) found.set({ check }, findings.find((f) => f.check === check)?.count ?? 0);
  overdue.set(overdue_seconds_max);
  ran.set(at / 1_000);
  took.set(ms / 1_000);
}
