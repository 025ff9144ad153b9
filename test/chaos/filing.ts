import type { ReportBody } from '#contracts';
import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { urea } from '../factories/report.js';
import { until } from '../harness/until.js';
import type { Site } from './site.js';

/** Longest that one request may take before it is sent again. */
const REQUEST_MS = 5_000;
/** Longest that filing may take altogether, with a door killed and started again meanwhile. */
const FILING_MS = 60_000;
/** Addresses that companies come from; one address may file sixty reports a minute. */
const ADDRESSES = 200;
let caller = 0;

/** Reports that are filed at once, each with its key, so that any of them may be sent again. */
export class Filing {
  private readonly waiting: { readonly key: string; readonly report: ReportBody }[];
  private readonly goods: readonly string[];

  constructor(private readonly site: Site, name: string, count: number) {
    this.goods = Array.from({ length: count }, (_, i) => `${name} ${i}`);
    this.waiting = this.goods.map((goods) => ({ key: randomUUID(), report: urea({ goods }) }));
  }

  /** Sends each once; those that get no answer stay for later. */
  async once(): Promise<void> {
    await Promise.all(this.waiting.splice(0).map(async (next) => {
      const status = await put(this.site.place('/api/v1/reports'), next.key, JSON.stringify(next.report)).catch(() => 0);
      if (status !== 201) this.waiting.push(next);
      if (status !== 201 && status !== 0 && status < 500) throw new Error(`a report was refused: ${status}`);
    }));
  }

  /** Sends until every one is taken. */
  async all(): Promise<void> {
    await until('every report is taken', async () => { await this.once(); return this.waiting.length === 0; }, FILING_MS);
  }

  /** The cases that were opened, by the goods of their reports; as many as reports, unless one was filed twice or never. */
  async cases(): Promise<string[]> {
    const rows = await this.site.sql("SELECT case_id FROM hotline.reports WHERE body->>'goods' = ANY($1)", [this.goods]);
    return rows.map((row) => String(row.case_id));
  }

  get count(): number { return this.goods.length; }
}

function put(url: string, key: string, body: string): Promise<number> {
  caller += 1;
  const options = { method: 'POST', timeout: REQUEST_MS, localAddress: `127.0.1.${1 + (caller % ADDRESSES)}`, agent: false, headers: { 'content-type': 'application/json', 'idempotency-key': key } } as const;
  return new Promise((resolve, reject) => {
    const sent = request(`${url}/api/v1/reports`, options, (answer) => {
      answer.resume().once('end', () => resolve(answer.statusCode ?? 0));
    });
    sent.once('error', reject).once('timeout', () => sent.destroy(new Error('no answer'))).end(body);
  });
}
