import type { Desk } from '../harness/desk.js';
import { until } from '../harness/until.js';
import type { Site } from './site.js';

/** Cases whose receipt is confirmed at the same time. */
const AT_ONCE = 6;
/** Cases that may still wait when the next fault begins. */
const WAITING_MAX = 6;
/** Longest that a case may take to be confirmed, with doors killed meanwhile. */
const LIMIT_MS = 120_000;
/** Pause before a case is looked at again. */
const AGAIN_MS = 200;
type Officers = readonly Desk[];

/** Confirms receipt of cases for every side, so that their clocks come to rest; in the background, through any fault. */
export class Resting {
  private readonly waiting: string[] = [];
  private working = 0;
  constructor(private readonly site: Site, private readonly officers: Officers) {}

  add(cases: readonly string[]): void {
    this.waiting.push(...cases);
    while (this.working < AT_ONCE && this.waiting.length > 0) void this.work();
  }

  /** Waits until few enough are left, so that old cases do not add up. */
  async settled(): Promise<void> { await until('old cases come to rest', () => this.waiting.length <= WAITING_MAX, LIMIT_MS); }

  /** Waits until every case is confirmed. */
  async done(): Promise<void> { await until('every case is confirmed', () => this.working === 0 && this.waiting.length === 0, LIMIT_MS); }

  private async work(): Promise<void> {
    this.working += 1;
    for (let id = this.waiting.shift(); id !== undefined; id = this.waiting.shift()) await this.confirm(id);
    this.working -= 1;
  }

  /** Asked again and again: a door may be gone, and a clock may win. */
  private async confirm(id: string): Promise<void> {
    await until(`receipt of ${id} is confirmed`, async () => this.tryOnce(id).catch(() => false), LIMIT_MS, AGAIN_MS);
  }

  private async tryOnce(id: string): Promise<boolean> {
    const [row] = await this.site.sql('SELECT c.reference, array_agg(s.side) AS silent FROM hotline.cases c JOIN hotline.case_sides s ON s.case_id = c.id WHERE c.id = $1 AND s.told_at IS NOT NULL AND s.acknowledged_at IS NULL GROUP BY 1', [id]);
    if (!row) return true;
    await Promise.all(this.officers.map((officer) => officer.try(String(row.reference), 'acknowledge')));
    return false;
  }
}
