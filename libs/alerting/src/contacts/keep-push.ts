import { type Contacts, type SavePush, pushReceiptSchema, savePushSchema } from '#contracts';
import { ProblemError, RateLimit, notFound, valid } from '#edge';
import type { Viewer } from '#identity';
import { DEVICES_MAX, PushDevices } from '#persistence';
import { Config, isId, sameSecret } from '#platform';
import { Injectable } from '@nestjs/common';
import { ECDH } from 'node:crypto';
import { isNativeError } from 'node:util/types';
import { addressFault } from '../delivering/outside.js';
import { PushKeys } from '../delivering/push-keys.js';
import { ContactLinks } from './contact-links.js';

/** An officer's own browsers to which alerts are pushed. */
@Injectable()
export class KeepPush {
  constructor(
    private readonly devices: PushDevices, private readonly keys: PushKeys, private readonly links: ContactLinks, private readonly limit: RateLimit,
    private readonly config: Config,
  ) {}

  async view({ officer }: Viewer): Promise<Contacts['push']> {
    const devices = await this.devices.ofOfficer(officer);
    return {
      key: (await this.keys.vapid())?.publicKey ?? null,
      devices: devices.map(({ id, name, endpoint, saved_at, verified_at, reached_at }) => ({
        id, name, endpoint, saved_at: saved_at.toISOString(), verified_at: verified_at?.toISOString() ?? null, reached_at: reached_at?.toISOString() ?? null,
      })),
    };
  }

  /**
   * Keeps the browser that asks, and sends it the message that verifies it once it was shown there.
   * @param name what the browser calls itself
   * @throws ProblemError 422 where nothing is pushed, for an address that nothing is sent to, a key that is none, one browser too many, and one that another account has; 429 after too many messages
   */
  async save(raw: unknown, name: string | null, { officer }: Viewer): Promise<void> {
    const subscription = valid(savePushSchema, raw);
    const fault = this.keys.available ? addressFault(subscription.endpoint, this.config.push_networks) : 'path_off';
    if (fault) throw refused('/endpoint', fault);
    if (!isPoint(subscription)) throw refused('/p256dh', 'wrong_format');
    await this.limit.take('contact', officer.id);
    const saved = await this.devices.save(officer, name, subscription);
    if (saved === 'too-many') throw refused('', 'too_many_devices', { max: DEVICES_MAX });
    if (saved === 'elsewhere') throw refused('/endpoint', 'device_elsewhere');
  }

  /** @throws ProblemError 404 where it is not one of theirs, 429 after too many messages */
  async test(device: string, { officer }: Viewer): Promise<void> {
    await this.limit.take('contact', officer.id);
    if (!isId(device) || !(await this.devices.test(officer, device))) throw notFound();
  }

  /** @throws ProblemError 404 where it is not one of theirs */
  async remove(device: string, { officer }: Viewer): Promise<void> {
    if (!isId(device) || !(await this.devices.remove(officer, device))) throw notFound();
  }

  /**
   * Keeps what a device says of a message. Nobody need be signed in there: what stood in the message, which only that device
   * could read, shows that it speaks for itself.
   * @throws ProblemError 404 for anything else
   */
  async receipt(raw: unknown): Promise<void> {
    const { id, token, fact } = valid(pushReceiptSchema, raw);
    if (!sameSecret(token, await this.links.receipt(id))) throw notFound();
    await this.devices.told(id, fact);
  }
}

/** Whether a key lies on the curve; encrypting to one that does not would fail with each try. */
function isPoint({ p256dh }: Pick<SavePush, 'p256dh'>): boolean {
  try {
    ECDH.convertKey(p256dh, 'prime256v1', 'base64url', 'base64url', 'uncompressed');
    return true;
  } catch (error) {
    if (isNativeError(error) && 'code' in error) return false;
    throw error;
  }
}
const refused = (pointer: string, rule: string, values = {}): ProblemError => new ProblemError('validation', { errors: [{ pointer, rule, values }] });
