export { SHEET_FORMATS, SHEET_MEDIA_TYPES, type SaidFault, type SheetFormat, choicesOf, columnHeading, givesOf, markedSheet, templateOf } from './lists/given-back.js';
export { LICENCE_LIST } from './lists/licences.js';
export { type ListForm, type ReadRow, type RowLists, type RowReading, readRows } from './lists/list-form.js';
export { SHIPMENT_LIST } from './lists/shipments.js';
export { readSheet } from './read-sheet.js';
export type { ReadSheet, Sheet, SheetFault, SheetLimits } from './sheet.js';
export { writeCsv } from './write-csv.js';
export type { CellKind } from './xlsx/styles.js';
export { type WrittenColumn, type WrittenSheet, writeXlsx } from './xlsx/write-xlsx.js';
