import type { DeadlineFeed, MadeDeadlineFeed } from '#contracts';
import { may } from '#domain';
import { RateLimit, notFound } from '#edge';
import type { Viewer } from '#identity';
import { DeadlineFeeds, DueClocks, type FeedReader } from '#persistence';
import { hashToken, logger, newToken } from '#platform';
import { Injectable } from '@nestjs/common';

/** A use within this time of the last noted one is not noted again. */
const NOTED_EVERY_MS = 60_000;
/** What calendar programs know a calendar by. */
const ENDS_WITH = '.ics';
const log = logger('alerting');

/** The secret addresses of calendars: each officer's own, and whoever asks at one. */
@Injectable()
export class KeepFeed {
  constructor(private readonly feeds: DeadlineFeeds, private readonly clocks: DueClocks, private readonly limit: RateLimit) {}

  async view({ officer }: Viewer): Promise<DeadlineFeed> {
    const feed = await this.feeds.ofOfficer(officer);
    return { made_at: feed?.made_at.toISOString() ?? null, last_used_at: feed?.last_used_at?.toISOString() ?? null };
  }

  /** The first address, or one in the place of the one before. */
  async make(viewer: Viewer): Promise<MadeDeadlineFeed> {
    const secret = newToken();
    await this.feeds.make(viewer.officer, hashToken(secret), await this.clocks.now());
    log.info({ officer: viewer.officer.id, side: viewer.officer.side }, 'an address of a calendar was made');
    return { feed: await this.view(viewer), path: `/api/v1/deadlines/${secret}${ENDS_WITH}` };
  }

  async revoke({ officer }: Viewer): Promise<void> {
    await this.feeds.revoke(officer);
    log.info({ officer: officer.id, side: officer.side }, 'an address of a calendar was revoked');
  }

  /**
   * Who an address leads to.
   * @param address of the network that asks
   * @throws ProblemError 404 alike for one that never was, was revoked, or is of somebody who may read no cases any more; 429 after too many requests
   */
  async readerOf(shown: string, address: string): Promise<FeedReader> {
    await this.limit.take('calendar_address', address);
    const reader = await this.feeds.find(hashToken(shown.endsWith(ENDS_WITH) ? shown.slice(0, -ENDS_WITH.length) : shown));
    if (!reader || !may(reader.role, 'read-cases')) throw notFound();
    await this.limit.take('calendar', reader.id);
    const now = await this.clocks.now();
    if (reader.last_used_at === null || now - reader.last_used_at >= NOTED_EVERY_MS) await this.feeds.touch(reader.id, now);
    return reader;
  }
}
