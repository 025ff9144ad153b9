import type { SideId } from '#domain';
import type { EntityManager } from 'typeorm';
import { AttachmentRow } from '../rows/attachment-rows.js';
import { CaseLineRow, CaseRow, CaseSideRow, ClockRow } from '../rows/case-rows.js';
import { ReportRow } from '../rows/history-rows.js';
import { selectRows, toRows } from '../rows/row-statements.js';
import { all } from '../together.js';
import type { Wire } from '../writer.js';
import type { CaseRows } from './case-mapping.js';

/** All that a decision and its writing need. */
export interface LockedCase extends CaseRows { readonly report: ReportRow; readonly lines: readonly CaseLineRow[] }
export type CaseKey = { readonly id: string } | { readonly reference: string };

/**
 * Locks a case until the transaction ends and reads all that a decision needs; null when there is none. What belongs to
 * the case is read by statements behind the one that locks, since only they see what was written while it waited.
 * @param told side on whose behalf it is locked: a case that it was not told of is looked for as one that does not exist, so that neither a lock nor a wait tells of it
 */
export async function lockCase(manager: EntityManager, { sql }: Wire, key: CaseKey, told?: SideId): Promise<LockedCase | null> {
  const [column, value] = 'id' in key ? ['id', key.id] : ['reference', key.reference];
  const which = `WHERE ${column} = $1${told === undefined ? '' : ' AND told @> ARRAY[$2]::text[]'}`;
  const values = told === undefined ? [value] : [value, told];
  const ofCase = `WHERE case_id = (SELECT id FROM hotline.cases ${which})`;
  const [cases = [], sides = [], lines = [], clocks = [], reports = [], attachments = []] = await all([
    selectRows(manager, CaseRow, `${which} FOR UPDATE`, values),
    selectRows(manager, CaseSideRow, ofCase, values),
    selectRows(manager, CaseLineRow, ofCase, values),
    selectRows(manager, ClockRow, `${ofCase} ORDER BY started_at, round`, values),
    selectRows(manager, ReportRow, ofCase, values),
    selectRows(manager, AttachmentRow, `${ofCase} ORDER BY at, id`, values),
  ].map(({ text, values: given }) => sql(text, given)));
  const [kase] = toRows(manager, CaseRow, cases);
  if (!kase) return null;
  const [report] = toRows(manager, ReportRow, reports);
  if (!report) throw new Error(`case ${kase.id} has no report`);
  return { kase, sides: toRows(manager, CaseSideRow, sides), lines: toRows(manager, CaseLineRow, lines), clocks: toRows(manager, ClockRow, clocks), report, attachments: toRows(manager, AttachmentRow, attachments) };
}
