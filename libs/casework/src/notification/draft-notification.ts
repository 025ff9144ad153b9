import type { Notification } from '#contracts';
import type { Language } from '#domain';
import { notFound } from '#edge';
import { NetworkStore, Reader, readMeasure } from '#persistence';
import { Config, type ItemNames, isId, loadReference } from '#platform';
import { Injectable } from '@nestjs/common';
import { unrealIn } from '../unreal.js';
import { mayBeNotified, notificationOf } from './notification-of.js';

/** Drafts of notifications. None is kept: each is made from the register when it is asked for (ADR 28). */
@Injectable()
export class DraftNotification {
  private readonly items: ReadonlyMap<string, ItemNames>;
  constructor(private readonly reader: Reader, private readonly networks: NetworkStore, private readonly config: Config) {
    this.items = loadReference(config.config_dir).itemNames;
  }

  /** @throws ProblemError 404 for a measure of networks that the side is not in, and for one that is no restriction */
  async draft(id: string, language: Language, side: string): Promise<Notification> {
    const found = isId(id) ? await this.reader.as(side, (sql) => readMeasure(sql, id)) : null;
    const recorded = found?.revisions[0];
    if (!found || !recorded || !mayBeNotified(found.measure.facts)) throw notFound();
    const network = this.networks.current(found.measure.network);
    return notificationOf({ measure: id, facts: found.measure.facts, recorded, network, items: this.items, unreal: unrealIn(network, this.config.embedded) }, language);
  }
}
