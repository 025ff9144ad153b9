import type { Problem, ReportBody, ReportReceipt, TrackedReport } from '#contracts';
import type { Consent } from '#domain';
import { createHash, randomUUID } from 'node:crypto';
import { type Answer, type Place, Visitor } from './desk.js';

/** A company at the public API. */
export class Company extends Visitor {
  constructor(place: Place, standing: Readonly<Record<string, string>> = {}) { super(place, standing); }

  /** Sends a report, whatever comes of it. */
  put(report: unknown, key: string = randomUUID(), headers: Record<string, string> = {}): Promise<Answer<ReportReceipt>> {
    return this.ask('POST', '/api/v1/reports', report, { 'idempotency-key': key, ...headers });
  }

  /** Files a report and expects it to be taken. */
  async file(report: ReportBody, key?: string): Promise<ReportReceipt> {
    const answer = await this.put(report, key);
    if (answer.status !== 201) throw new Error(`report not taken: ${answer.status} ${answer.text}`);
    return answer.body;
  }

  /** Looks at a report with the secret of its receipt. */
  look({ reference, token }: { reference: string; token: string }): Promise<Answer<TrackedReport>> {
    return this.ask('GET', `/api/v1/reports/${reference}`, undefined, { authorization: `Bearer ${token}` });
  }

  async follow(receipt: ReportReceipt): Promise<TrackedReport> {
    const answer = await this.look(receipt);
    if (answer.status !== 200) throw new Error(`report not shown: ${answer.status} ${answer.text}`);
    return answer.body;
  }

  /** Agrees to something, or withdraws that. */
  consent(receipt: ReportReceipt, consent: Consent, given: boolean): Promise<Answer<TrackedReport & Problem>> {
    return this.ask('POST', `/api/v1/reports/${receipt.reference}/consents`, { consent, given }, { authorization: `Bearer ${receipt.token}` });
  }

  /** Adds a paper, whatever comes of it. */
  handIn(receipt: ReportReceipt, contents: Buffer, name = 'paper.pdf'): Promise<Answer<TrackedReport & Problem>> {
    return this.send('POST', `/api/v1/reports/${receipt.reference}/attachments?${new URLSearchParams({ name }).toString()}`, new Uint8Array(contents), { 'authorization': `Bearer ${receipt.token}`, 'content-type': 'application/octet-stream' });
  }

  /** Adds a paper and expects it to be taken. @returns its id */
  async handedIn(receipt: ReportReceipt, contents: Buffer, name?: string): Promise<string> {
    const answer = await this.handIn(receipt, contents, name);
    if (answer.status !== 201) throw new Error(`paper not taken: ${answer.status} ${answer.text}`);
    const sha256 = createHash('sha256').update(contents).digest('hex');
    return answer.body.papers?.find((p) => p.sha256 === sha256)?.id ?? '';
  }

  /** Agrees that a paper is given as it is, or withdraws that. */
  allow(receipt: ReportReceipt, id: string, given: boolean): Promise<Answer<TrackedReport & Problem>> {
    return this.ask('POST', `/api/v1/reports/${receipt.reference}/attachments/${id}/consent`, { given }, { authorization: `Bearer ${receipt.token}` });
  }

  add(receipt: ReportReceipt, text: string, answers: string | null = null): Promise<Answer<TrackedReport>> {
    return this.ask('POST', `/api/v1/reports/${receipt.reference}/facts`, { text, answers }, { authorization: `Bearer ${receipt.token}` });
  }
}
