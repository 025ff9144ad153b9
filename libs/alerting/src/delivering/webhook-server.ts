import { Webhooks, type TakenDelivery } from '#persistence';
import { type AddressList, Config, addressList, logger } from '#platform';
import { Injectable } from '@nestjs/common';
import { createHmac } from 'node:crypto';
import type { DeliveryOutcome, DeliveryPath } from './delivery-path.js';
import { type Answered, PrivateAddress, bySystem, post } from './post.js';
import { restAsked } from './retry-after.js';
import { WriteEvent } from './write-event.js';

const PREFIX = 'whsec_';
/** What a receiver says of an address that it will never use again. */
const GONE = 410;

/** Posts a side's alerts to its own system, signed by Standard Webhooks. */
@Injectable()
export class WebhookServer implements DeliveryPath {
  readonly name = 'webhook';
  readonly available = true;
  private readonly log = logger('webhooks');
  private readonly allowed: AddressList;
  constructor(private readonly events: WriteEvent, private readonly webhooks: Webhooks, config: Config) {
    this.allowed = addressList(config.webhook_networks);
  }

  async send(delivery: TakenDelivery, url: string): Promise<DeliveryOutcome> {
    const event = await this.events.event(delivery);
    const [id, body] = [event.id, JSON.stringify(event)];
    const at_s = Math.floor(delivery.at / 1_000);
    const secrets = await this.webhooks.secrets(delivery.side, delivery.at);
    const headers = {
      'content-type': 'application/cloudevents+json; charset=utf-8', 'user-agent': 'hotline', 'webhook-id': id, 'webhook-timestamp': String(at_s),
      'webhook-signature': secrets.map((secret) => signed(secret, id, at_s, body)).join(' '),
    };
    try {
      return await this.settle(delivery, url, await post(new URL(url), body, headers, { allowed: this.allowed, resolve: bySystem }));
    } catch (error) {
      const failure = error instanceof PrivateAddress ? 'private-address' : 'no-answer';
      this.log.warn({ id: delivery.id, side: delivery.side, kind: failure }, 'a webhook did not go out');
      return { ok: false, failure, final: false };
    }
  }

  private async settle({ id, side, at }: TakenDelivery, url: string, { status, retry_after }: Answered): Promise<DeliveryOutcome> {
    if (status >= 200 && status < 300) return { ok: true };
    this.log.warn({ id, side, code: String(status) }, 'a webhook was not taken');
    if (status !== GONE) return { ok: false, failure: 'not-now', final: false, rest_ms: restAsked(retry_after, at) };
    await this.webhooks.gone(side, url);
    return { ok: false, failure: 'gone', final: true };
  }
}

/** `v1,` and the base64 HMAC-SHA256 over id, instant and body (Standard Webhooks). */
const signed = (secret: string, id: string, at_s: number, body: string): string =>
  `v1,${createHmac('sha256', Buffer.from(secret.slice(PREFIX.length), 'base64')).update(`${id}.${at_s}.${body}`).digest('base64')}`;
