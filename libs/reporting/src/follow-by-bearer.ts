import { RateLimit, addressOf, notFound } from '#edge';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { type Tracked, TrackReport } from './track-report.js';

/** Finds a report for a program: the tracking token is the bearer's right to it. */
@Injectable()
export class FollowByBearer {
  constructor(private readonly reports: TrackReport, private readonly limits: RateLimit) {}

  /** @throws ProblemError 404 for a report that does not exist and for a wrong token alike */
  async tracked(reference: string, authorization: string | undefined, request: Request): Promise<Tracked> {
    await this.limits.take('track', addressOf(request));
    const token = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1] ?? '';
    const tracked = await this.reports.byToken(reference, token);
    if (!tracked) throw notFound();
    return tracked;
  }
}
