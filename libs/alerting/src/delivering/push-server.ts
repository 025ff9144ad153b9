import { WAKES_FROM } from '#domain';
import { PushDevices, type TakenDelivery } from '#persistence';
import { type AddressList, Config, addressList, hashToken, logger } from '#platform';
import { Injectable } from '@nestjs/common';
import webpush from 'web-push';
import type { DeliveryOutcome, DeliveryPath } from './delivery-path.js';
import { OriginLimits, originOf } from './origin-limits.js';
import { type Answered, PrivateAddress, bySystem, post } from './post.js';
import { PushKeys } from './push-keys.js';
import { restAsked } from './retry-after.js';
import { WritePush } from './write-push.js';

/** Shortest that a push service is asked to keep a message for a device that is away, in seconds. */
const KEEP_MIN_S = 60;
/** Characters that the name may have by which a newer message takes the place of one that still waits (RFC 8030). */
const TOPIC_MAX = 32;
/** A browser that has unsubscribed, or that nobody has opened for months. */
const GONE: readonly number[] = [404, 410];
/** What stays as wrong as it is when it is sent again: the request, its signature, its size. */
const REFUSED: readonly number[] = [400, 401, 403, 413];

/**
 * Pushes to officers' browsers (RFC 8030), encrypted to each (RFC 8291) and signed by the service's own key (RFC 8292). The
 * address of a push service comes from the browser, and so from whoever is signed in there: it is gone to as to a webhook.
 */
@Injectable()
export class PushServer implements DeliveryPath {
  readonly name = 'push';
  private readonly log = logger('push');
  private readonly allowed: AddressList;
  private readonly limits = new OriginLimits();
  constructor(private readonly write: WritePush, private readonly keys: PushKeys, private readonly devices: PushDevices, config: Config) {
    this.allowed = addressList(config.push_networks);
  }

  get available(): boolean { return this.keys.available; }
  shut(at: number): readonly string[] { return this.limits.shut(at); }

  async send(delivery: TakenDelivery, endpoint: string): Promise<DeliveryOutcome> {
    const { headers, body } = await this.request(delivery, endpoint);
    this.limits.sent(originOf(endpoint), delivery.at);
    try {
      return await this.settle(delivery, endpoint, await post(new URL(endpoint), body, headers, { allowed: this.allowed, resolve: bySystem }));
    } catch (error) {
      const inside = error instanceof PrivateAddress;
      if (!inside) this.limits.silent(originOf(endpoint), delivery.at);
      const failure = inside ? 'private-address' : 'no-answer';
      this.log.warn({ id: delivery.id, side: delivery.side, kind: failure }, 'a push did not go out');
      return { ok: false, failure, final: inside };
    }
  }

  private async request(delivery: TakenDelivery, endpoint: string): Promise<{ headers: Record<string, string>; body: Buffer }> {
    const [vapidDetails, message] = [await this.keys.vapid(), await this.write.message(delivery)];
    const { device, kind, severity, case_id } = delivery;
    if (!device || !vapidDetails) throw new Error('a push has a device, and the service a key');
    const { headers, body } = webpush.generateRequestDetails({ endpoint, keys: device }, JSON.stringify(message), {
      vapidDetails, contentEncoding: 'aes128gcm', TTL: Math.max(KEEP_MIN_S, Math.floor((delivery.give_up_at - delivery.at) / 1_000)),
      // A test goes as the gravest alert would: it is to show whether that arrives.
      urgency: kind !== 'alert' || case_id === null || (severity ?? 1) >= WAKES_FROM ? 'high' : 'normal',
      // Of this device too, lest two devices of one officer be known by it as two that hear of one case.
      topic: hashToken(`${device.id} ${message.tag}`).slice(0, TOPIC_MAX),
    });
    if (!body) throw new Error('a push without a body');
    return { headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])), body };
  }

  private async settle({ id, side, device, at }: TakenDelivery, endpoint: string, { status, retry_after }: Answered): Promise<DeliveryOutcome> {
    if (status >= 200 && status < 300) return { ok: true };
    this.log.warn({ id, side, code: String(status) }, 'a push was not taken');
    if (GONE.includes(status)) {
      await this.devices.gone(device?.id ?? '', endpoint);
      return { ok: false, failure: 'gone', final: true };
    }
    if (REFUSED.includes(status)) return { ok: false, failure: 'refused', final: true };
    const rest_ms = restAsked(retry_after, at);
    if (rest_ms > 0) this.limits.asked(originOf(endpoint), at, rest_ms);
    return { ok: false, failure: 'not-now', final: false, rest_ms };
  }
}
