import { LICENCE_COLUMNS, LICENCE_COLUMNS_NEEDED, LICENCE_FILE_MAX_BYTES, SHIPMENT_COLUMNS, SHIPMENT_COLUMNS_NEEDED, SHIPMENT_FILE_MAX_BYTES } from '#contracts';
import { APPLICATIONS_MAX, SHIPMENTS_MAX } from '#domain';
import type { useSay } from './say.js';

type Say = ReturnType<typeof useSay>;

/** A kind of list that is brought as a spreadsheet. */
export interface ListWords {
  readonly columns: readonly string[];
  readonly needed: readonly string[];
  /** The largest file, in bytes, and the most rows. */
  readonly bytes: number;
  readonly rows: number;
  readonly title: 'licences.import' | 'shipments.import';
  readonly hint: 'licences.import.hint' | 'shipments.import.hint';
  /** What a column is called; null for what is none. */
  readonly called: (say: Say, column: string | null) => string | null;
}

export const LISTS: Readonly<Record<'licences' | 'shipments', ListWords>> = {
  licences: {
    columns: LICENCE_COLUMNS, needed: LICENCE_COLUMNS_NEEDED, bytes: LICENCE_FILE_MAX_BYTES, rows: APPLICATIONS_MAX, title: 'licences.import', hint: 'licences.import.hint',
    called: (say, column) => { const known = LICENCE_COLUMNS.find((c) => c === column); return known ? say.text(`licences.column.${known}`) : null; },
  },
  shipments: {
    columns: SHIPMENT_COLUMNS, needed: SHIPMENT_COLUMNS_NEEDED, bytes: SHIPMENT_FILE_MAX_BYTES, rows: SHIPMENTS_MAX, title: 'shipments.import', hint: 'shipments.import.hint',
    called: (say, column) => { const known = SHIPMENT_COLUMNS.find((c) => c === column); return known ? say.text(`sheets.shipment.${known}`) : null; },
  },
};
export type ListKind = keyof typeof LISTS;
