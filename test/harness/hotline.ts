import './quiet.js';
import { CarryOut, PlanDeliveries, RemindContacts, RingMeasures, RingTestCalls } from '#alerting';
import { Audit } from '#auditing';
import { type OpenedDoor, openDoor } from '#boot';
import { ClocksProcessor, Sweep } from '#climbing';
import type { ReportBody, ReportReceipt } from '#contracts';
import { ManualTime, type Config, readConfig } from '#platform';
import { GatherCheckpoints } from '#proving';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HOTLINE } from '../../apps/hotline/src/rooms.js';
import { Company } from './company.js';
import { Desk } from './desk.js';
import { type Row, type StoryDatabase, type StoryServer, inDatabase } from './postgres.js';
import { until } from './until.js';

export { HOTLINE as ALL_ROOMS };
/** A Thursday morning in both capitals, on which every story begins unless it says otherwise. */
export const STORY_BEGINS = Date.parse('2026-03-12T00:00:00Z');
export const HOUR_MS = 3_600_000;
export const MINUTE_MS = 60_000;

export interface HotlineOptions {
  readonly server: StoryServer;
  readonly redis_url?: string | null;
  /** When the hand on the clock stands first; null leaves time to the database, for stories in which bells ring by themselves. */
  readonly begins?: number | null;
  readonly config?: Partial<Config>;
}

/** A report that was filed, and the case that it opened. */
export interface FiledCase { readonly receipt: ReportReceipt; readonly reference: string }

/** The whole service in this process on a real database, with a hand on its clock. */
export class Hotline {
  readonly company: Company;
  private constructor(readonly door: OpenedDoor, readonly time: ManualTime, private readonly database: StoryDatabase, private readonly settings: Config) {
    this.company = new Company(door.url);
  }

  static async open({ server, redis_url = null, begins = STORY_BEGINS, config = {} }: HotlineOptions): Promise<Hotline> {
    const database = await server.migrated();
    const folder = await mkdtemp(join(tmpdir(), 'hotline-story-'));
    const time = new ManualTime(begins ?? 0);
    const settings = { ...readConfig({}), port: 0, data_dir: folder, database_url: database.url, redis_url, embedded: true, ...config };
    return new Hotline(await openDoor(HOTLINE, settings, begins === null ? undefined : time), time, database, settings);
  }

  /** The service once more on the same data, as a second process would run it: it remembers for itself what it read. */
  beside(config: Partial<Config> = {}): Promise<OpenedDoor> { return openDoor(HOTLINE, { ...this.settings, ...config }, this.time); }

  /** Stops the service, lets somebody work on its database, and starts it again on the same data. */
  async again(between: (database_url: string) => Promise<void>): Promise<Hotline> {
    await this.door.close();
    await between(this.database.url);
    return new Hotline(await openDoor(HOTLINE, this.settings, this.time), this.time, this.database, this.settings);
  }

  get url(): string { return this.door.url; }
  get data_dir(): string { return this.settings.data_dir; }
  get database_url(): string { return this.database.url; }
  get processor(): ClocksProcessor { return this.door.app.get(ClocksProcessor); }
  get audit(): Audit { return this.door.app.get(Audit); }
  get checkpoints(): GatherCheckpoints { return this.door.app.get(GatherCheckpoints); }
  get plans(): PlanDeliveries { return this.door.app.get(PlanDeliveries); }
  get deliveries(): CarryOut { return this.door.app.get(CarryOut); }
  get reminders(): RemindContacts { return this.door.app.get(RemindContacts); }
  get testCalls(): RingTestCalls { return this.door.app.get(RingTestCalls); }
  get measures(): RingMeasures { return this.door.app.get(RingMeasures); }
  get sweep(): Sweep { return this.door.app.get(Sweep); }

  /** Moves the hand and lets the sweep answer everything that fell due, until nothing more follows from it. */
  async moveTime(ms: number): Promise<void> {
    this.time.advance(ms);
    while ((await this.sweep.run()) > 0);
  }

  async signIn(name: string): Promise<Desk> { return Desk.signIn(this.url, name, await this.password()); }

  /** The one password of all demonstration accounts. */
  async password(): Promise<string> { return (await readFile(join(this.settings.data_dir, 'demo-password'), 'utf8')).trim(); }

  /** Files a report through the public API. */
  file(report: ReportBody, key?: string): Promise<ReportReceipt> { return this.company.file(report, key); }

  /** The case that a report opened; no answer of the service tells it to the company. */
  async caseOf({ reference }: Pick<ReportReceipt, 'reference'>): Promise<string> {
    const [row] = await this.sql('SELECT c.reference FROM hotline.cases c JOIN hotline.reports r ON r.case_id = c.id WHERE r.reference = $1', [reference]);
    if (!row) throw new Error(`report ${reference} has no case`);
    return String(row.reference);
  }

  /** Files a report through the public API, and tells its case as well. */
  async fileCase(report: ReportBody): Promise<FiledCase> {
    const receipt = await this.file(report);
    return { receipt, reference: await this.caseOf(receipt) };
  }

  /** One statement as the database's superuser. */
  sql(text: string, values: readonly unknown[] = []): Promise<Row[]> { return inDatabase(this.database_url, (sql) => sql(text, values)); }

  /** Waits until the relay has carried everything on, so that nothing moves any more by itself. */
  async still(): Promise<void> {
    await until('the outbox is empty, every alert has its number, and its deliveries are planned', async () => {
      await this.plans.run();
      const [row] = await this.sql(`
        SELECT (SELECT count(*) FROM hotline.outbox) + (SELECT count(*) FROM hotline.alerts WHERE number IS NULL)
          + (SELECT count(*) FROM hotline.audiences u LEFT JOIN hotline.delivery_cursors d ON d.audience = u.name WHERE u.last_number > coalesce(d.number, 0)) AS n`);
      return row?.n === '0';
    });
  }

  async close(): Promise<void> {
    await this.door.close();
    await this.database.drop();
    await rm(this.settings.data_dir, { recursive: true, force: true });
  }
}
