import { LEASE_MS } from '#persistence';
import { urea } from '../factories/report.js';
import type { Desk } from './desk.js';
import type { Hotline } from './hotline.js';
import type { StoryMail } from './mail-server.js';
import { until } from './until.js';

/** Stock for 80 days: nobody beyond the home side is told, and its quiet hours count. */
export const CALM = { stock: { value: 3_200, unit: 'TNE' as const }, share: 'under_50' as const, impact: ['deliveries' as const] };
export interface DeliveryState { readonly who: string; readonly state: string; readonly failure: string | null; readonly tries: number }

/** The token at the end of the link that a message holds. */
export const tokenIn = (text: string | undefined): string => /token=([\w-]+)/.exec(text ?? '')?.[1] ?? '';

/** Saves an address and opens the link that is sent there. */
export async function confirmAddress(mail: StoryMail, desk: Desk, address: string): Promise<void> {
  const before = mail.to(address).length;
  const saved = await desk.ask('PUT', '/api/v1/contacts/mail', { address });
  const { text } = await mail.nth(address, before + 1);
  const confirmed = await desk.ask('POST', '/api/v1/contacts/mail/confirm', { token: tokenIn(text) });
  if (saved.status !== 200 || confirmed.status !== 200) throw new Error(`${address} is not confirmed: ${saved.text} ${confirmed.text}`);
}

/** A service whose deliveries a story carries out step by step. */
export class Mailing {
  constructor(private readonly hotline: Hotline) {}

  /** Moves the hand and lets everything go out that is due then. */
  async later(ms: number): Promise<void> {
    this.hotline.time.advance(ms);
    await this.hotline.still();
    await this.hotline.deliveries.run();
    const now = this.hotline.time.now;
    await until('nothing is due any more, and nothing is being tried', async () => (await this.hotline.sql(
      "SELECT 1 FROM hotline.deliveries WHERE state = 'queued' AND (due_at <= $1 OR due_at = $2)", [new Date(now), new Date(now + LEASE_MS)])).length === 0);
  }

  /** What became of a case's deliveries, in the order in which they were planned. */
  async of(reference: string): Promise<DeliveryState[]> {
    const rows = await this.hotline.sql(`
      SELECT o.sign_in AS who, d.state, d.failure, d.tries FROM hotline.deliveries d JOIN hotline.officers o ON o.id = d.officer_id JOIN hotline.cases c ON c.id = d.case_id
      WHERE c.reference = $1 ORDER BY d.created_at, d.id`, [reference]);
    return rows as unknown as DeliveryState[];
  }

  /** Files a report, each on goods of another amount, so that none is taken for another, of a company that wants no mail. @returns the case's reference */
  async file(changes: Parameters<typeof urea>[0] = CALM): Promise<string> {
    this.filed += 1;
    return this.hotline.caseOf(await this.hotline.file(urea({ contact: { ...urea().contact, mail: false }, ...changes, ...(changes?.stock ? { stock: { ...changes.stock, value: changes.stock.value - this.filed } } : {}) })));
  }
  private filed = 0;
}
