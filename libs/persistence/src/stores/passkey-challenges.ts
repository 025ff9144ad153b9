import { Injectable } from '@nestjs/common';
import { Writer } from '../writer.js';

/** Challenges that nobody answered in time and that one request clears away: more than one request makes. */
const SWEPT_MAX = 20;

/** What somebody was asked to sign with a passkey. `holder` is who was asked, `use` what for: of each, the last one counts. */
@Injectable()
export class PasskeyChallenges {
  constructor(private readonly writer: Writer) {}

  /** @param expires_at first instant at which it is worth nothing; `now` clears away older ones (both epoch milliseconds) */
  async give(asked: { readonly holder: string; readonly use: string; readonly challenge: string; readonly expires_at: number }, now: number): Promise<void> {
    const { holder, use, challenge, expires_at } = asked;
    await this.writer.query(
      `DELETE FROM hotline.passkey_challenges WHERE (holder, use) IN
         (SELECT holder, use FROM hotline.passkey_challenges WHERE expires_at <= $1 ORDER BY expires_at LIMIT $2 FOR UPDATE SKIP LOCKED)`, [new Date(now), SWEPT_MAX]);
    await this.writer.query(
      `INSERT INTO hotline.passkey_challenges (holder, use, challenge, expires_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (holder, use) DO UPDATE SET challenge = EXCLUDED.challenge, expires_at = EXCLUDED.expires_at`, [holder, use, challenge, new Date(expires_at)]);
  }

  /** Uses a challenge up: of two answers to it, one is heard. @returns false for one that was not this holder's, was answered, or is too old */
  async take(asked: { readonly holder: string; readonly use: string; readonly challenge: string }, now: number): Promise<boolean> {
    const [, taken] = await this.writer.query<[unknown[], number]>(
      'DELETE FROM hotline.passkey_challenges WHERE holder = $1 AND use = $2 AND challenge = $3 AND expires_at > $4', [asked.holder, asked.use, asked.challenge, new Date(now)]);
    return taken === 1;
  }
}
