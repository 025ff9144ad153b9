import { until } from '../../harness/until.js';
import { Filing } from '../filing.js';
import type { Resting } from '../resting.js';
import type { Site } from '../site.js';

const EVERY_MS = 300;
/** Reports filed at the same moment: each tells both sides. */
const AT_ONCE = 2;

/** Companies that go on reporting through everything, and officers who confirm receipt: both make alerts. */
export class Traffic {
  private readonly filings: Filing[] = [];
  private going = true;
  private work: Promise<void> | null = null;
  constructor(private readonly site: Site, private readonly resting: Resting) {}

  start(): void { this.work = this.go(); }

  /** Ends it, and waits until every report is taken and nothing waits for an answer. */
  async stop(): Promise<void> {
    this.going = false;
    await this.work;
    for (const filing of this.filings) {
      await filing.all();
      this.resting.add(await filing.cases());
    }
    await this.resting.done();
  }

  get reports(): number { return this.filings.length * AT_ONCE; }

  private async go(): Promise<void> {
    for (let next = performance.now(); this.going; next = performance.now() + EVERY_MS) {
      const filing = new Filing(this.site, `alerts ${Date.now()} ${this.filings.length}`, AT_ONCE);
      this.filings.push(filing);
      await filing.once();
      // What nobody confirms climbs, and would climb on through the whole run; what cannot be looked up now is confirmed in the end.
      this.resting.add(await filing.cases().catch(() => []));
      await until('the next reports', () => performance.now() >= next + EVERY_MS);
    }
  }
}
