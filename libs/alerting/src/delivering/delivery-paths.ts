import type { TakenDelivery } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { DeliveryPath } from './delivery-path.js';
import { MailServer } from './mail-server.js';
import { PushServer } from './push-server.js';
import { WebhookServer } from './webhook-server.js';

/** Every way by which something can leave. */
@Injectable()
export class DeliveryPaths {
  private readonly paths: ReadonlyMap<TakenDelivery['path'], DeliveryPath>;
  constructor(push: PushServer, mail: MailServer, webhook: WebhookServer) {
    this.paths = new Map([push, mail, webhook].map((path: DeliveryPath) => [path.name, path]));
  }

  /** The path where this service can send by it; a row may name one from a version that had more. */
  of(name: TakenDelivery['path']): DeliveryPath | null {
    const path = this.paths.get(name);
    return path?.available ? path : null;
  }

  /** Origins to which nothing may go by a path at this instant. */
  shut(name: TakenDelivery['path'], at: number): readonly string[] { return this.paths.get(name)?.shut?.(at) ?? []; }
}
