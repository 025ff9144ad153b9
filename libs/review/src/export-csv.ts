import type { CaseHistory, CaseLine } from '#contracts';
import { stringify } from 'csv-stringify/sync';

type Cell = string | number | null | Readonly<Record<string, unknown>>;

/** Spreadsheets run text that begins like a formula; a leading apostrophe keeps it text (OWASP, "CSV injection"). */
const inert = (value: Cell): string => {
  const text = value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
};
const csv = (columns: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  stringify([columns.slice(), ...rows.map((r) => r.map(inert))], { bom: true, record_delimiter: 'windows' });

/** Local time of a zone, `YYYY-MM-DD HH:MM:SS`. */
const local = (iso: string, zone: string): string => new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' }).format(new Date(iso));

/** One case's entries as CSV: times in UTC and in the zone of each side, payloads as JSON. */
export function historyCsv(history: CaseHistory, zones: Readonly<Record<string, string>>): string {
  const sides = Object.keys(zones);
  return csv(
    ['number', 'time_utc', ...sides.map((s) => `time_${s}`), 'type', 'side', 'office', 'how', 'shared', 'own', 'hash'],
    history.entries.map((e) => [e.seq, e.at, ...sides.map((s) => local(e.at, zones[s] ?? 'UTC')), e.type, e.side, e.office, e.how, e.shared, e.own, e.hash]),
  );
}

/** A list of cases as CSV, one row a case. */
export function casesCsv(lines: readonly CaseLine[]): string {
  return csv(
    ['reference', 'state', 'severity', 'kind', 'channel', 'home', 'lead', 'goods', 'hs', 'from', 'to', 'port', 'company', 'opened_at', 'updated_at', 'closed_at', 'outcomes', 'turn', 'version'],
    lines.map((l) => [l.reference, l.state, l.severity, l.kind, l.channel, l.home, l.lead, l.goods, l.hs, l.from, l.to, l.port, l.company, l.opened_at, l.updated_at, l.closed_at, l.outcomes.join(' '), l.turn, l.version]),
  );
}
