import { until } from '../harness/until.js';
import type { Chance } from './chance.js';
import { Filing } from './filing.js';
import type { ChaosOptions } from './options.js';
import type { Resting } from './resting.js';
import type { Site } from './site.js';

/** Serious cases of one fault: each has a limit to confirm receipt on either side. */
const CASES = 18;
/** Clocks that must fall due in every fault. */
export const DUE_MIN = 20;
/** Longest that a fault waits for its clocks to fall due; the limit of the first rung is three seconds. */
const DUE_LIMIT_MS = 15_000;
/** Longest that clocks may take to be answered while something is broken that does not keep anybody from it. */
const ANSWERED_LIMIT_MS = 30_000;
/** A clock may be answered within this time after it was due and still have been due in the fault. */
const BELL_MS = 50;

/** One fault on its way: what it filed, when it broke something, when that was mended. */
export class Stage {
  began_ms = 0;
  healed_ms = 0;
  private dues: readonly number[] = [];
  cases: readonly string[] = [];
  private readonly filing: Filing;
  private readonly extra: Filing[] = [];
  constructor(readonly site: Site, private readonly name: string, readonly resting: Resting) {
    this.filing = new Filing(site, name, CASES);
  }

  /** Files all and reads when their clocks will fall due, since the database may not be asked later. */
  async file(): Promise<void> {
    await this.filing.all();
    await this.look();
  }

  async look(): Promise<void> {
    this.cases = await this.filing.cases();
    const rows = await this.site.sql(`SELECT extract(epoch FROM due_at) * 1000 AS due FROM hotline.clocks WHERE state = 'running' AND kind = 'acknowledge' AND case_id = ANY($1) ORDER BY due_at`, [this.cases]);
    this.dues = rows.map((row) => Number(row.due));
  }

  /** More reports, for a door that needs work while it is broken; each must have opened one case in the end. */
  more(count: number): Filing {
    const more = new Filing(this.site, `${this.name} more`, count);
    this.extra.push(more);
    return more;
  }

  /** Everything that was sent is taken, and has one case each. @returns what is wrong with that */
  async complaints(): Promise<string[]> {
    const wrong: string[] = [];
    for (const filing of [this.filing, ...this.extra]) {
      await filing.all();
      const cases = await filing.cases();
      if (cases.length !== filing.count) wrong.push(`${filing.count} reports have ${cases.length} cases`);
      this.cases = [...new Set([...this.cases, ...cases])];
    }
    return wrong;
  }

  /** Something is broken from now on. */
  begin(at_ms = Date.now()): void { this.began_ms = at_ms; }
  /** Nothing is broken any more. */
  heal(): void { this.healed_ms = Date.now(); }

  /** Waits until enough clocks have fallen due since it began, and at least so many milliseconds have passed. */
  async outlast(least_ms: number): Promise<void> {
    const due = this.dues.filter((ms) => ms >= this.began_ms - BELL_MS);
    const last = due[Math.min(due.length, DUE_MIN + 2) - 1] ?? this.began_ms;
    const end = Math.max(last + BELL_MS, this.began_ms + least_ms);
    await until('enough clocks fall due', () => Date.now() >= end, Math.max(DUE_LIMIT_MS, 2 * least_ms));
  }

  /** Waits until the first limits of all these cases are answered, where what is broken is only to be ended then. */
  async answered(): Promise<void> {
    await until('the first limits are answered', async () => {
      const [row] = await this.site.sql(`SELECT count(*)::int AS n FROM hotline.clocks WHERE state = 'running' AND kind = 'acknowledge' AND round = 1 AND case_id = ANY($1)`, [this.cases]);
      return row?.n === 0;
    }, ANSWERED_LIMIT_MS);
  }
}

export interface Family {
  readonly name: string;
  readonly form: 'apart' | 'two' | 'one';
  /** How many of a hundred faults are of this family. */
  readonly share: number;
  /** One line of what will be done, and how it is done. @param nth how many of this family came before in the plan */
  plan(nth: number, chance: Chance, options: ChaosOptions): { readonly label: string; play(stage: Stage): Promise<void> };
}
