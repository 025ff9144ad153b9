import { Readiness } from '#edge';
import { AuditReader, type Finding } from '#persistence';
import { Cycles, logger } from '#platform';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { showFigures } from './audit-figures.js';
import { Heartbeat } from './heartbeat.js';
import { type Verdict, subjectOf, weigh, wordsOf } from './verdict.js';

/** From the end of one audit to the next. Four heartbeats a minute are what public listeners take without counting them as too many. */
const EVERY_MS = 15_000;
/** An audit that has much to look at comes less often, so that it takes a fiftieth of its connection's time and nobody needs to switch it off. */
const REST_PER_WORK = 50;
const REST_MAX_MS = 45_000;
/** While something is found somebody waits for it to be gone: the audit comes more often, for a tenth of its connection's time. */
const EVERY_FOUND_MS = 2_000;
const REST_PER_WORK_FOUND = 10;
/** Without an audit for this long nobody knows how the engine stands, and that counts as down. */
const UNKNOWN_AFTER_MS = 60_000;

/**
 * Asserts from the rows alone that the engine works, beside it and not through it: nothing that the engine believes about
 * itself is asked. What it finds goes to the figures, the log and the readiness of its door, and keeps the heartbeat back.
 */
@Injectable()
export class Audit implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = logger('audit');
  private readonly cycles = new Cycles(() => this.cycle());
  private running: Promise<Verdict> | null = null;
  private verdict: Verdict = { down: [], warnings: [] };
  private audited_ms = performance.now();
  private rest_ms = EVERY_MS;

  constructor(private readonly reader: AuditReader, private readonly heartbeat: Heartbeat, readiness: Readiness) {
    readiness.add('engine', () => this.assertWell());
    readiness.warn('engine', () => Promise.resolve(wordsOf(this.verdict)));
  }

  onApplicationBootstrap(): void { this.cycles.begin(EVERY_MS); }

  /**
   * One audit; whoever asks while one runs gets that one.
   * @throws when the rows cannot be read
   */
  run(): Promise<Verdict> {
    this.running ??= this.audit().finally(() => { this.running = null; });
    return this.running;
  }

  private async cycle(): Promise<number> {
    await this.run().catch((error: unknown) => this.log.warn({ error }, 'no audit; the next one tries again'));
    return this.rest_ms;
  }

  private async audit(): Promise<Verdict> {
    const began_ms = performance.now();
    const report = await this.reader.audit();
    const took_ms = performance.now() - began_ms;
    showFigures(report, took_ms);
    const verdict = weigh(report.findings);
    this.rest_ms = restAfter(verdict, took_ms);
    this.tell(report.findings);
    this.verdict = verdict;
    this.audited_ms = performance.now();
    if (verdict.down.length === 0) await this.heartbeat.send();
    return verdict;
  }

  /** Says what is new and what has gone; what stays as it was is in the figures. */
  private tell(findings: readonly Finding[]): void {
    const before = [...this.verdict.down, ...this.verdict.warnings];
    const known = new Set(before.map(subjectOf));
    for (const finding of findings) if (!known.has(subjectOf(finding))) this.log.warn({ ...finding }, 'the audit found what must not be');
    for (const { check } of before) if (!findings.some((f) => f.check === check)) this.log.info({ check }, 'the audit finds this no more');
  }

  private async assertWell(): Promise<void> {
    const unknown_ms = performance.now() - this.audited_ms;
    if (unknown_ms > UNKNOWN_AFTER_MS) throw new Error(`no audit for ${Math.round(unknown_ms / 1_000)} s`);
    if (this.verdict.down.length > 0) throw new Error(`the audit found ${this.verdict.down.map((f) => f.check).join(', ')}`);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.cycles.end();
    await this.running?.catch((error: unknown) => this.log.warn({ error }, 'the last audit ended with its door'));
  }
}

/** @param took_ms what the audit took @returns milliseconds until the next */
function restAfter({ down }: Verdict, took_ms: number): number {
  const [least_ms, per_work] = down.length > 0 ? [EVERY_FOUND_MS, REST_PER_WORK_FOUND] : [EVERY_MS, REST_PER_WORK];
  return Math.min(Math.max(least_ms, per_work * took_ms), REST_MAX_MS);
}
