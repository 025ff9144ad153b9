import { AlertingModule } from '#alerting';
import { type OpenedDoor, openDoor } from '#boot';
import { CaseworkModule } from '#casework';
import { ClimbingModule, ClocksProcessor, Sweep } from '#climbing';
import type { ReportBody, ReportReceipt } from '#contracts';
import { ManualTime, type Config, readConfig } from '#platform';
import { ReportingModule } from '#reporting';
import { ReviewModule } from '#review';
import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Answer, Desk } from './desk.js';
import type { StoryDatabase, StoryServer } from './postgres.js';

export const ALL_ROOMS = { name: 'hotline', rooms: [ReportingModule, CaseworkModule, AlertingModule, ClimbingModule, ReviewModule], sockets: true, desk: true };
/** A Thursday morning in both capitals, on which every story begins unless it says otherwise. */
export const STORY_BEGINS = Date.parse('2026-03-12T00:00:00Z');

export interface HotlineOptions { readonly server: StoryServer; readonly redis_url?: string | null; readonly begins?: number; readonly config?: Partial<Config> }

/** The whole service in this process on a real database, with a hand on its clock. */
export class Hotline {
  private constructor(readonly door: OpenedDoor, readonly time: ManualTime, private readonly database: StoryDatabase, private readonly folder: string) {}

  static async open({ server, redis_url = null, begins = STORY_BEGINS, config = {} }: HotlineOptions): Promise<Hotline> {
    const database = await server.database();
    const folder = await mkdtemp(join(tmpdir(), 'hotline-story-'));
    const time = new ManualTime(begins);
    const settings = { ...readConfig({ HOTLINE_LOG_LEVEL: 'warn' }), port: 0, data_dir: folder, database_url: database.url, redis_url, embedded: true, ...config };
    return new Hotline(await openDoor(ALL_ROOMS, settings, time), time, database, folder);
  }

  get url(): string { return this.door.url; }
  get database_url(): string { return this.database.url; }
  get processor(): ClocksProcessor { return this.door.app.get(ClocksProcessor); }
  get sweep(): Sweep { return this.door.app.get(Sweep); }

  /** Moves the hand and lets the sweep answer everything that fell due, until nothing more follows from it. */
  async moveTime(ms: number): Promise<void> {
    this.time.advance(ms);
    while ((await this.sweep.run()) > 0);
  }

  async signIn(name: string): Promise<Desk> {
    return Desk.signIn(this.url, name, (await readFile(join(this.folder, 'demo-password'), 'utf8')).trim());
  }

  async post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer<unknown>> {
    return new Desk(this.url, '', 'nobody').ask('POST', path, body, headers);
  }

  /** Files a report through the public API. */
  async file(report: ReportBody, key: string = randomUUID()): Promise<ReportReceipt> {
    const answer = await this.post('/api/v1/reports', report, { 'idempotency-key': key });
    if (answer.status !== 201) throw new Error(`report not taken: ${answer.status} ${answer.text}`);
    return answer.body as ReportReceipt;
  }

  async close(): Promise<void> {
    await this.door.close();
    await this.database.drop();
    await rm(this.folder, { recursive: true, force: true });
  }
}

export const HOUR_MS = 3_600_000;
export const MINUTE_MS = 60_000;
