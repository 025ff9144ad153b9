import { type SavedWebhook, type Webhook, saveWebhookSchema } from '#contracts';
import { ProblemError, RateLimit, notFound, valid } from '#edge';
import type { Viewer } from '#identity';
import { Webhooks } from '#persistence';
import { Config } from '#platform';
import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { addressFault } from '../delivering/outside.js';

/** A side's own system, as its administrator keeps it. */
@Injectable()
export class KeepWebhook {
  constructor(private readonly webhooks: Webhooks, private readonly limit: RateLimit, private readonly config: Config) {}

  async view({ officer: { side } }: Viewer): Promise<Webhook> {
    const hook = await this.webhooks.ofSide(side);
    if (!hook) return { url: null, saved_at: null, gone_at: null, previous_until: null, last: null };
    const { url, saved_at, gone_at, previous_until, last } = hook;
    return {
      url, saved_at: saved_at.toISOString(), gone_at: gone_at?.toISOString() ?? null, previous_until: previous_until?.toISOString() ?? null,
      last: last && { state: last.state as NonNullable<Webhook['last']>['state'], failure: last.failure, at: last.at.toISOString() },
    };
  }

  /** @throws ProblemError 422 for an address inside, as far as it can be seen before its name is looked up, or without TLS to the outside */
  async save(raw: unknown, viewer: Viewer): Promise<SavedWebhook> {
    const { url } = valid(saveWebhookSchema, raw);
    const fault = addressFault(url, this.config.webhook_networks);
    if (fault) throw new ProblemError('validation', { errors: [{ pointer: '/url', rule: fault }] });
    const secret = newSecret();
    const fresh = await this.webhooks.save(viewer.officer.side, url, secret);
    return { webhook: await this.view(viewer), secret: fresh ? secret : null };
  }

  /** @throws ProblemError 404 without an address */
  async rotate(viewer: Viewer): Promise<SavedWebhook> {
    const secret = newSecret();
    if (!(await this.webhooks.rotate(viewer.officer.side, secret))) throw notFound();
    return { webhook: await this.view(viewer), secret };
  }

  /** @throws ProblemError 404 without an address that is on, 429 after too many */
  async test({ officer }: Viewer): Promise<void> {
    await this.limit.take('contact', officer.id);
    if (!(await this.webhooks.test(officer.side))) throw notFound();
  }

  remove({ officer: { side } }: Viewer): Promise<void> { return this.webhooks.remove(side); }
}

/** 256 bits, in the form in which Standard Webhooks hands them over. */
const newSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;
