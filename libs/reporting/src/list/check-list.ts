import { type BroughtRow, FILED_AT_MOST_MS, type Language, type Policy, type RowFault, SHIPMENTS_MAX, type Shipment, dateAt, matchRows, matchShipments, findPort, namedIn } from '#domain';
import { ruleMessage } from '#edge';
import { newId } from '#platform';
import { LICENCE_LIST, type RowLists, SHIPMENT_LIST, type SaidFault, type Sheet, readRows } from '#sheets';
import { translatorFor } from '#wording';
import type { Lists } from '../check-report.js';

/** Lists that a company brings with its report: contracts, which become shipments of its case, and applications for licences. */
export const LIST_KINDS = ['contracts', 'applications'] as const;
export type ListKind = (typeof LIST_KINDS)[number];
export const isListKind = (text: string): text is ListKind => LIST_KINDS.some((kind) => kind === text);
export const LIST_FORMS = { contracts: SHIPMENT_LIST, applications: LICENCE_LIST } as const;
/** Rows of one list: as many shipments as a case holds. */
export const LIST_ROWS_MAX = SHIPMENTS_MAX;

/** A list as it stands: how many rows there are, which are right, and what is wrong with the others. */
export interface CheckedList { readonly count: number; readonly right: readonly number[]; readonly faults: readonly SaidFault[]; /** Rows of contracts that are right, as the case holds them. */ readonly shipments: readonly Shipment[]; /** Applications that are right and that another side will read by name. */ readonly named: number }
export type ListReading = { readonly ok: true; readonly list: CheckedList } | { readonly ok: false; readonly faults: readonly Omit<SaidFault, 'row'>[] };

/** Checks each row by the rules of the list that it will stand in. @param lists of the company's network, with today's date at home */
export function checkList(kind: ListKind, sheet: Sheet, lists: Lists, language: Language): ListReading {
  const rows: RowLists = { hs_versions: lists.hs_versions, language, today: lists.today, port: (typed) => findPort(typed, lists.network)?.code ?? null };
  return kind === 'contracts' ? contracts(sheet, rows) : applications(sheet, rows, lists.network.policy.crossing);
}

function contracts(sheet: Sheet, lists: RowLists): ListReading {
  const read = readRows(SHIPMENT_LIST, sheet, lists);
  if (!read.ok) return notOne(read.errors, lists.language);
  const shipments: Shipment[] = [];
  const [right, faults] = [[] as number[], [...read.faults]];
  for (const { row, facts } of read.rows) {
    const found = matchShipments([{ id: newId(), of: null, ...facts }], shipments);
    if (found.unknown === undefined && found.added === 1) { shipments.push(...found.rows); right.push(row); } else faults.push({ row, column: 'contract', rule: 'same_contract' });
  }
  return { ok: true, list: { count: read.count, right, shipments, named: 0, faults: inWords(faults, lists.language) } };
}

function applications(sheet: Sheet, lists: RowLists, crossing: Policy['crossing']): ListReading {
  const read = readRows(LICENCE_LIST, sheet, lists);
  if (!read.ok) return notOne(read.errors, lists.language);
  const today = lists.today ?? '';
  const rows = read.rows.map(({ row, facts }): BroughtRow => ({ row, id: newId(), facts }));
  const { faults } = matchRows(rows, [], { side: '', today, oldest: dateAt(Date.parse(today) - FILED_AT_MOST_MS, 'UTC') });
  const wrong = new Set(faults.map((fault) => fault.row));
  const right = rows.filter(({ row }) => !wrong.has(row));
  return { ok: true, list: { count: read.count, right: right.map(({ row }) => row), shipments: [], named: namedIn(right.map(({ facts }) => facts), crossing), faults: inWords([...read.faults, ...faults], lists.language) } };
}

const said = (rule: string, values: RowFault['values'], language: Language): string => ruleMessage(translatorFor(language), { pointer: '', rule, ...(values ? { values } : {}) });
const inWords = (faults: readonly RowFault[], language: Language): SaidFault[] =>
  faults.toSorted((a, b) => a.row - b.row).map(({ row, column, rule, values }) => ({ row, column, message: said(rule, values, language) }));
const notOne = (errors: readonly { pointer: string; rule: string; values?: RowFault['values'] }[], language: Language): ListReading =>
  ({ ok: false, faults: errors.map(({ pointer, rule, values }) => ({ column: pointer.slice(1), message: said(rule, values, language) })) });
