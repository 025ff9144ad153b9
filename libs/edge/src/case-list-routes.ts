import { LICENCE_STATES, licenceListSchema, listImportSchema } from '#contracts';
import { LANGUAGES, LICENCE_KINDS } from '#domain';
import type { Parameter, Route } from './route.js';

const text = { type: 'string' };
const choice = (values: readonly string[]): Record<string, unknown> => ({ type: 'string', enum: [...values] });
const FILE = 'application/octet-stream';
const SHEET: readonly Parameter[] = [{ name: 'as', meaning: 'what the file is; a workbook where nothing is said', schema: choice(['xlsx', 'csv']) }, { name: 'language', meaning: 'of its headings; otherwise the one that you read', schema: choice(LANGUAGES) }];
const PREVIEW: readonly Parameter[] = [{ name: 'preview', meaning: '`yes` says what would come of the file and what of it would cross, and takes nothing', schema: choice(['yes']) }];
/** Media types of a spreadsheet that is handed out. */
export const SHEET_FILES: readonly string[] = ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'text/csv'];

/** Lists of a case that are brought as spreadsheets: applications for licences, and shipments. */
export const CASE_LISTS: readonly Route[] = [
  { method: 'get', path: '/api/v1/cases/{reference}/licences/template', id: 'readLicencesTemplate', summary: 'An empty spreadsheet for the list, with headings in your language', needs: 'read-cases', query: SHEET, status: 200, answers: SHEET_FILES, problems: ['not-found', 'validation'] },
  {
    method: 'get', path: '/api/v1/cases/{reference}/licences', id: 'listLicences', summary: 'The list of licence applications of a case: figures of all, and those that your side has by name, oldest first', needs: 'read-cases',
    query: [{ name: 'state', meaning: 'waiting, waiting beyond the limit by law, or how it ended', schema: choice(LICENCE_STATES) }, { name: 'licence', meaning: 'single or general', schema: choice(LICENCE_KINDS) },
      { name: 'words', meaning: 'words of exporter, end user, goods, office or number, or the beginning of an HS code', schema: text }, { name: 'after', meaning: '`next` of the page before', schema: text }],
    status: 200, answers: [licenceListSchema], problems: ['not-found', 'validation'],
  },
  {
    method: 'post', path: '/api/v1/cases/{reference}/licences', id: 'importLicences', summary: 'Take a spreadsheet (XLSX or CSV) into the list; rows that keep the rules land, each other is named with row, column and rule and given back in a marked file; the body is the file', needs: 'work-cases', body: FILE, query: PREVIEW,
    status: 200, answers: [listImportSchema], problems: ['not-found', 'too-large', 'unsupported-media-type', 'validation', 'wrong-origin', 'not-your-side', 'not-possible-now', 'may-not-cross', 'step-up-needed', 'too-many-requests'],
  },
  { method: 'get', path: '/api/v1/cases/{reference}/shipments/template', id: 'readShipmentsTemplate', summary: 'An empty spreadsheet for shipments, with headings in your language', needs: 'read-cases', query: SHEET, status: 200, answers: SHEET_FILES, problems: ['not-found', 'validation'] },
  {
    method: 'post', path: '/api/v1/cases/{reference}/shipments', id: 'importShipments', summary: 'Home side: take a spreadsheet of contracts (XLSX or CSV) into the shipments of a case; rows that keep the rules land, each other is named with row, column and rule and given back in a marked file; the body is the file', needs: 'work-cases', body: FILE, query: PREVIEW,
    status: 200, answers: [listImportSchema], problems: ['not-found', 'too-large', 'unsupported-media-type', 'validation', 'wrong-origin', 'not-your-side', 'not-possible-now', 'unknown-subject', 'already-done', 'too-many-requests'],
  },
];
