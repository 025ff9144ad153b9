import { type BoardTab, mustConfirm, rowsOfTab, tabCounts, type BoardFront, type CaseLine } from '#contracts';
import { CASE_STATES, type SideId } from '#domain';
import { DueClocks, NetworkStore, Reader, type Sql, listCases, unpublishedYears } from '#persistence';
import { CaseLines } from '#presenting';
import { Injectable } from '@nestjs/common';
import { ReadTogether } from './read-together.js';

/** Rows that a tall window shows at once, and most of what may stand pinned above them before the rest is here. */
const FRONT_ROWS = 30;
const PINNED_MAX = 30;
/** Open cases read together, and the most that a board loads. */
const AT_ONCE = 500;
const OPEN_MAX = 5_000;
const OPEN = CASE_STATES.filter((state) => state !== 'closed');

/** Every open case of a side, and the years whose lists of holidays it misses. */
interface Opened { readonly open: readonly CaseLine[]; readonly missing: Awaited<ReturnType<typeof unpublishedYears>> }

/**
 * The beginning of a side's board. Its order and its counts follow from every open case, which the service has at hand
 * and a page would have to be sent; so that nobody waits for hundreds of lines to see the ten that stand first.
 */
@Injectable()
export class BeginBoard {
  /** At the beginning of a day everybody of a side asks at once. */
  private readonly opened = new ReadTogether<SideId, Opened>((side) => this.read(side));
  constructor(private readonly reader: Reader, private readonly lines: CaseLines, private readonly networks: NetworkStore, private readonly clocks: DueClocks) {}

  async of(side: SideId, tab: BoardTab): Promise<BoardFront> {
    const { open, missing } = await this.opened.of(side);
    // A page takes this instant for the present, so that whoever joined another's reading is told their own.
    const now = await this.clocks.now();
    const network = this.networks.all().find(({ sides }) => Object.hasOwn(sides, side));
    const order = [side, ...(network?.policy.sides ?? []).filter((other) => other !== side)];
    const closed = await this.reader.as(side, (sql) => listCases(sql, { state: ['closed'], limit: tab === 'closed' ? FRONT_ROWS : 1 }));
    const rows = tab === 'closed' ? [...(await this.lines.read(side, closed.cases)).values()] : rowsOfTab(tab, open, order, now).slice(0, FRONT_ROWS);
    const pinned = open.filter((line) => mustConfirm(line, side)).sort((a, b) => b.opened_at.localeCompare(a.opened_at)).slice(0, PINNED_MAX);
    return {
      tab, order: rows.map((line) => line.reference), cases: [...pinned, ...rows], counts: { ...tabCounts(open, side, now), closed: closed.total },
      as_of: new Date(now).toISOString(), calendar_warnings: missing.map(({ sides, ...year }) => ({ ...year, sides: [...sides] })),
    };
  }

  private async read(side: SideId): Promise<Opened> {
    const now = await this.clocks.now();
    return this.reader.as(side, async (sql) => ({ open: await this.open(sql, side), missing: await unpublishedYears(sql, side, now) }));
  }

  private async open(sql: Sql, side: SideId): Promise<CaseLine[]> {
    const lines: CaseLine[] = [];
    let after: { updated_at: number; id: string } | undefined;
    do {
      const { cases } = await listCases(sql, { state: OPEN, limit: AT_ONCE, after });
      lines.push(...(await this.lines.read(side, cases)).values());
      const last = cases.length === AT_ONCE ? cases.at(-1)?.kase : undefined;
      after = last && { updated_at: last.updated_at, id: last.id };
    } while (after && lines.length < OPEN_MAX);
    return lines;
  }
}
