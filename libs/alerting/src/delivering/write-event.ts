import type { PostedEvent } from '#contracts';
import type { TakenDelivery } from '#persistence';
import { CaseLines } from '#presenting';
import { Config, type ItemNames, hashToken, loadReference } from '#platform';
import { Injectable } from '@nestjs/common';

/** Puts an alert into the form in which programs take it (CloudEvents 1.0). It says what mail says, and nothing else. */
@Injectable()
export class WriteEvent {
  private readonly items: ReadonlyMap<string, ItemNames>;
  constructor(private readonly lines: CaseLines, private readonly config: Config) {
    this.items = loadReference(config.config_dir).itemNames;
  }

  /** Its id is the same for each try of one delivery; grade and goods are those of the moment. @throws when the case of an alert is not there to be read, which would be a fault of the service */
  async event({ id, side, kind, case_id, measure_id, created_at }: TakenDelivery): Promise<PostedEvent> {
    const origin = this.config.public_url;
    const about = { specversion: '1.0', id: hashToken(id).slice(0, 32), source: origin ?? `urn:hotline:${side}`, time: new Date(created_at).toISOString(), datacontenttype: 'application/json' } as const;
    if (measure_id !== null) return { ...about, type: 'hotline.measure', subject: measure_id, data: { reference: null, severity: null, item: null, url: origin === null ? null : `${origin}/desk/measures/${measure_id}` } };
    if (kind === 'test' || case_id === null) return { ...about, type: 'hotline.test', data: { reference: null, severity: null, item: null, url: null } };
    const line = (await this.lines.byIds(side, [case_id])).get(case_id);
    if (!line) throw new Error('the case of an alert cannot be read by the side that it is for');
    const { reference, severity, hs } = line;
    const names = hs === null ? undefined : this.items.get(hs);
    const item = names ? { ko: names.ko, 'zh-Hans': names['zh-Hans'], en: names.en } : null;
    return { ...about, type: 'hotline.alert', subject: reference, data: { reference, severity, item, url: origin === null ? null : `${origin}/desk/cases/${reference}` } };
  }
}
