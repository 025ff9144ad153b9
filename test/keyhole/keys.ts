/*
 * Who gets what with a key, written by hand (ADR 26). Side A's first key has some scope, but not the one that is needed; its
 * second one has them all, and so has side B's. What stands here for nobody with a key is 403 where others must sign in, and
 * elsewhere what anybody gets.
 */

/** Columns, in the order of the cells. */
export const KEY_COLUMNS = ['key A, other scope', 'key A', 'key B'] as const;
export type KeyColumn = (typeof KEY_COLUMNS)[number];

const CASES =     '403 200 200';
const ONE_CASE =  '403 200 404';
const OVERTAKEN = '403 409 404';

export const OPEN_TO_KEYS: Readonly<Record<string, string>> = {
  'GET /api/v1/cases': CASES,
  'GET /api/v1/cases/{reference}': ONE_CASE,
  'GET /api/v1/cases/{reference}/similar': ONE_CASE,
  'GET /api/v1/cases/{reference}/measures': ONE_CASE,
  'GET /api/v1/measures': CASES,
  'GET /api/v1/measures/{measure}': '403 404 404',
  'GET /api/v1/measures/{measure}/notification': '403 404 404',
  'GET /api/v1/measures/{measure}/notification.pdf': '403 404 404',
  // No consultation was asked for in the case at hand.
  'GET /api/v1/cases/{reference}/invitation': '403 404 404',
  'GET /api/v1/cases/{reference}/told': ONE_CASE,
  'GET /api/v1/cases/{reference}/cap': ONE_CASE,
  'GET /api/v1/cases/{reference}/brief': ONE_CASE,
  'GET /api/v1/cases/{reference}/brief.pdf': ONE_CASE,
  'GET /api/v1/cap': CASES,
  'GET /api/v1/agenda': CASES,
  'GET /api/v1/board': CASES,
  'GET /api/v1/cases/{reference}/licences': ONE_CASE,
  'GET /api/v1/cases/{reference}/licences/template': ONE_CASE,
  'GET /api/v1/cases/{reference}/shipments/template': ONE_CASE,
  'GET /api/v1/cases/{reference}/attachments/{id}': ONE_CASE,
  'GET /api/v1/history/cases': CASES,
  'GET /api/v1/history/cases/{reference}': ONE_CASE,
  'GET /api/v1/history/proof/checkpoints': CASES,
  'POST /api/v1/history/proof/checkpoints/{digest}/signatures': '403 422 404',
  'GET /api/v1/calendars': CASES,
  'POST /api/v1/cases/{reference}/acknowledge': '403 200 404',
  'POST /api/v1/cases/{reference}/message': OVERTAKEN,
  'POST /api/v1/cases/{reference}/note': '403 200 404',
  'POST /api/v1/cases/{reference}/attachments': '403 201 404',
  'POST /api/v1/cases/{reference}/decide-licence': OVERTAKEN,
};

/** The live line: whether a machine is let in. What it says of alerts is believed of none. */
export const LINES_OPEN_TO_KEYS = 'no yes yes';

/** The cells of a route by column, beside what anybody gets there. */
export function keyCellsOf(route: string, anybody: string): Readonly<Record<KeyColumn, string>> {
  const cells = (OPEN_TO_KEYS[route] ?? Array(KEY_COLUMNS.length).fill(anybody === '401' ? '403' : anybody).join(' ')).split(' ');
  return Object.fromEntries(KEY_COLUMNS.map((column, i) => [column, cells[i] ?? 'nothing'])) as Record<KeyColumn, string>;
}
