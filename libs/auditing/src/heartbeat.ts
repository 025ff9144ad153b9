import { Config, counter, gauge, logger } from '#platform';
import { Injectable } from '@nestjs/common';

/** Longest that the listener outside may take; the next audit sends the next one anyway. */
const ANSWER_LIMIT_MS = 5_000;

const sent = counter('hotline_heartbeats_total', 'Heartbeats to HOTLINE_HEARTBEAT_URL', ['outcome']);
const last = gauge('hotline_heartbeat_last_sent_timestamp_seconds', 'When the last heartbeat was answered, Unix time');

/**
 * Tells somebody outside that the engine works, for as long as it does: a dead man's switch. Its silence is the alarm, so
 * that it also sounds when the auditor, its machine or the way out is gone, and nothing is sent when something is found:
 * a "fail" of one listener's own making would be an error or, worse, a sign of life to another.
 */
@Injectable()
export class Heartbeat {
  private readonly log = logger('heartbeat');
  constructor(private readonly config: Config) {}

  /**
   * One GET without content, since every listener takes that. Never throws: an outside that cannot be reached is its own
   * alarm and no fault of the engine's.
   */
  async send(): Promise<void> {
    const url = this.config.heartbeat_url;
    if (url === null) return;
    try {
      const answer = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(ANSWER_LIMIT_MS), headers: { 'cache-control': 'no-store', 'user-agent': 'hotline' } });
      await answer.body?.cancel();
      if (!answer.ok) throw new Error(`answered ${answer.status}`);
      sent.inc({ outcome: 'sent' });
      last.setToCurrentTime();
    } catch (error) {
      sent.inc({ outcome: 'failed' });
      this.log.warn({ error }, 'the heartbeat did not reach its listener');
    }
  }
}
