import type { CaseExport, CaseHistory, DisclosureReport } from '#contracts';
import { type Disclosure, type Network, officeNameAt } from '#domain';
import { writeCsv } from '#sheets';
import type { Translator } from '#wording';

type Cell = string | number | null | Readonly<Record<string, unknown>>;

const textOf = (value: Cell): string => (value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value));
const csv = (columns: readonly string[], rows: readonly (readonly Cell[])[]): string => writeCsv(columns, rows.map((row) => row.map(textOf)));

/** Local time of a zone, `YYYY-MM-DD HH:MM:SS`. */
const local = (iso: string, zone: string): string => new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' }).format(new Date(iso));

type Crossed = Pick<Disclosure, 'field' | 'form' | 'ground'>;
/** Field, form and ground of a crossing as people read them; codes of a newer service stand as they are. */
const inWords = ({ field, form, ground }: { readonly [K in keyof Crossed]: string }, t: Translator): string[] =>
  [`field.${field}`, `crossing.${form}`, `ground.${ground}`].map((key) => (t.has(key) ? t.label(key) : key.slice(key.indexOf('.') + 1)));

/** What crossed with an entry, item by item in words; empty for every other entry. */
function itemsOf({ shared }: CaseHistory['entries'][number], t: Translator): string {
  const crossed = Array.isArray(shared?.disclosures) ? (shared.disclosures as readonly Crossed[]) : [];
  return crossed.map((d) => inWords(d, t)).map(([field, ...how]) => `${field} (${how.join(', ')})`).join('; ');
}

/** One case's entries as CSV: numbers within the chain that all sides share or that the side keeps to itself, times in UTC and in the zone of each side, payloads as JSON, and in the reader's words how each came about, what crossed and what its office was called then. */
export function historyCsv(history: CaseHistory, side: string, network: Pick<Network, 'sides' | 'offices'>, t: Translator): string {
  const sides = Object.keys(network.sides);
  const officeOf = ({ office, at }: CaseHistory['entries'][number]): string | null => office && (officeNameAt(network, office, Date.parse(at))?.[t.language] ?? office);
  return csv(
    ['number', 'chain', 'time_utc', ...sides.map((s) => `time_${s}`), 'type', 'side', 'office', 'how', 'tlp', 'shared', 'own', 'hash', 'how_in_words', 'items_in_words', 'office_in_words'],
    history.entries.map((e) => [e.place, e.sealed ? side : 'shared', e.at, ...sides.map((s) => local(e.at, network.sides[s]?.zone ?? 'UTC')), e.type, e.side, e.office, e.how, e.tlp, e.shared, e.own, e.hash, e.how && t.text(`how.${e.how}`), itemsOf(e, t), officeOf(e)]),
  );
}

/** A list of cases as CSV, one row a case. */
export function casesCsv({ tlp, cases }: CaseExport): string {
  return csv(
    ['reference', 'state', 'severity', 'kind', 'channel', 'home', 'lead', 'goods', 'hs', 'from', 'to', 'port', 'company', 'opened_at', 'updated_at', 'closed_at', 'outcomes', 'turn', 'version', 'tlp', 'suggested_channel', 'authority', 'suggested_authority'],
    cases.map((l) => [l.reference, l.state, l.severity, l.kind, l.channel, l.home, l.lead, l.goods, l.hs, l.from, l.to, l.port, l.company, l.opened_at, l.updated_at, l.closed_at, l.outcomes.join(' '), l.turn, l.version, tlp, l.suggested.channel, l.authority, l.suggested.authority]),
  );
}

/** A disclosure report as CSV, one row a crossing: times in UTC and in the side's own zone, and its codes in the reader's words at the end. */
export function disclosuresCsv({ side, disclosures, tlp }: DisclosureReport, zone: string, t: Translator): string {
  return csv(
    ['time_utc', `time_${side}`, 'case', 'entry', 'field', 'form', 'to', 'ground', 'consented_utc', 'legal_reference', 'network', 'rule_version', 'approved_by', 'office', 'officer', 'officer_id', 'tlp', 'field_in_words', 'form_in_words', 'ground_in_words'],
    disclosures.map((d) => [
      d.at, local(d.at, zone), d.reference, d.entry, d.field, d.form, d.to.join(' '), d.ground, d.consented_at, d.legal_reference, d.network, d.rule_version,
      d.approved_by, d.office, d.officer?.name ?? null, d.officer?.id ?? null, tlp, ...inWords(d, t),
    ]),
  );
}
