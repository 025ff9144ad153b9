import { counter, gauge, histogram } from '#platform';

const SECONDS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];
const lines = gauge('hotline_live_lines', 'Lines open at this gateway', ['holder']);
const emitted = histogram('hotline_alert_emitted_seconds', 'Time from the transaction of an alert to its frame leaving this gateway, replays aside', SECONDS);
const taken = histogram('hotline_alert_delivered_seconds', 'Time from the frame of an alert leaving this gateway to the word of a device that was connected then', SECONDS);
const receipts = counter('hotline_receipts_total', 'Receipts of devices; only the first of its kind from an officer is kept', ['fact', 'outcome']);
const replayed = histogram('hotline_replayed_alerts', 'Alerts of one stream that a client which came back had missed', [0, 1, 10, 50, 200, 1_000]);
const deliveries = counter('hotline_deliveries_total', 'Tries of what goes out beyond the live line, by what came of them', ['path', 'outcome']);

/** Alerts of which this gateway still knows when it sent them. Devices answer within seconds. */
const SENT_MAX = 1_000;
const sent = new Map<string, number>();

/** One more line is open. @returns what says that it is closed */
export function showLine(holder: 'officer' | 'machine'): () => void {
  lines.inc({ holder });
  return () => lines.dec({ holder });
}

/** An alert leaves for everybody who hears it. @param age_ms since its transaction, by the database's clock */
export function showEmitted(alert: string, age_ms: number): void {
  emitted.observe(Math.max(0, age_ms) / 1_000);
  sent.set(alert, Date.now());
  const [oldest] = sent.keys();
  if (sent.size > SENT_MAX && oldest !== undefined) sent.delete(oldest);
}

/** A device says something of an alert. @param since when its line is open, by this machine's clock, in epoch milliseconds; who came later had it from a replay */
export function showReceipt(alert: string, fact: 'delivered' | 'displayed', kept: boolean, since: number): void {
  receipts.inc({ fact, outcome: kept ? 'kept' : 'repeated' });
  const at = sent.get(alert);
  if (kept && fact === 'delivered' && at !== undefined && since <= at) taken.observe((Date.now() - at) / 1_000);
}

/** A client was caught up on one stream. @param alerts that it had missed */
export function showReplay(alerts: number): void { replayed.observe(alerts); }

/** What came of one try beyond the live line. */
export function showDelivery(path: string, outcome: 'delivered' | 'again' | 'given-up' | 'silenced'): void { deliveries.inc({ path, outcome }); }
