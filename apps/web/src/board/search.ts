import { BOARD_TABS, type BoardTab } from '#contracts';
import { SEVERITIES, type Severity } from '#domain';
import { type BoardColumn, columnsOf } from './columns.js';
import { BOARD_SORTS, type BoardSort } from './order.js';

/** What the address of a board says: tab, filters, order, columns, the case in the preview. Everything else follows from it. */
export interface BoardSearch {
  readonly tab?: BoardTab | undefined;
  /** Grades to show; none means all. */
  readonly severity?: readonly Severity[] | undefined;
  readonly channel?: string | undefined;
  /** Id of a measure of the register; cases that it is named for. */
  readonly measure?: string | undefined;
  readonly q?: string | undefined;
  /** Undefined for the order of the tab itself. */
  readonly sort?: BoardSort | undefined;
  /** Undefined for the usual ones. */
  readonly columns?: readonly BoardColumn[] | undefined;
  readonly case?: string | undefined;
}

/** The tab of an address that names none. */
export const FIRST_TAB: BoardTab = 'ours';

const TEXT_MAX = 200;
const text = (value: unknown): string | undefined => (typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, TEXT_MAX) || undefined : undefined);

/** Reads an address; what it does not know it leaves out, so that an old link still opens. */
export function boardSearch(raw: Record<string, unknown>): BoardSearch {
  const severity = SEVERITIES.filter((level) => Array.isArray(raw.severity) && raw.severity.includes(level));
  return {
    tab: BOARD_TABS.find((tab) => tab === raw.tab),
    severity: severity.length > 0 && severity.length < SEVERITIES.length ? severity : undefined,
    channel: text(raw.channel), measure: text(raw.measure), q: text(raw.q),
    sort: BOARD_SORTS.find((sort) => sort === raw.sort), columns: columnsOf(raw.columns), case: text(raw.case),
  };
}
