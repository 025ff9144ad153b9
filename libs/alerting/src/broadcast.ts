import type { CaseLine } from '#contracts';
import type { SideId } from '#domain';
import { logger } from '#platform';
import { Listener, NetworkStore, RELAYED_CHANNEL, type ReadAlert, Reader, type Relayed, readAlerts, readCases, readRelayed } from '#persistence';
import { CaseLines } from '#presenting';
import { Injectable } from '@nestjs/common';
import type { Namespace } from 'socket.io';
import { showEmitted } from './live-figures.js';
import { toldAlert } from './present-alert.js';

/** Shortest time between two lines of the log about notices that nobody could read, however many come. */
const UNREADABLE_EVERY_MS = 60_000;

/** Tells this node's officers what the relay announced: loaded and presented once per side, never once per officer. */
@Injectable()
export class Broadcast {
  private readonly log = logger('broadcast');
  private namespace: Namespace | null = null;
  private turn: Promise<void> = Promise.resolve();
  private unreadable = { count: 0, logged_ms: Number.NEGATIVE_INFINITY };
  constructor(private readonly listener: Listener, private readonly reader: Reader, private readonly lines: CaseLines, private readonly networks: NetworkStore) {}

  async open(namespace: Namespace): Promise<void> {
    this.namespace = namespace;
    await this.listener.listen(RELAYED_CHANNEL, (payload) => this.hear(payload), () => this.missed());
  }

  /** Notices are told one after another, so that a stream's numbers reach a socket in order. */
  private hear(payload: string): void {
    const notice = readRelayed(payload);
    if (!notice) return this.ignore();
    this.turn = this.turn.then(() => this.tell(notice)).catch((error: unknown) => {
      this.log.warn({ error }, 'telling failed; officers connect again and catch up');
      this.missed();
    });
  }

  /** What cannot be read was not said by the relay, so nothing was missed: whoever may speak here must not cut every officer's line. */
  private ignore(): void {
    this.unreadable.count += 1;
    const now_ms = performance.now();
    if (now_ms - this.unreadable.logged_ms < UNREADABLE_EVERY_MS) return;
    this.log.warn({ count: this.unreadable.count }, 'notices that the relay did not send were ignored');
    this.unreadable = { count: 0, logged_ms: now_ms };
  }

  /** Something may have been missed: connected officers come back and say their last numbers. */
  private missed(): void { this.namespace?.disconnectSockets(true); }

  /**
   * All sides are read at the same time, and told once all are read: no side hears sooner because of its name. An alert carries
   * its case's line, so that whoever hears one needs no poke of the same change.
   */
  private async tell(relayed: Relayed): Promise<void> {
    const began = performance.now();
    const news = await Promise.all(this.connectedSides().map((side) => this.newsFor(side, relayed)));
    for (const { side, alerts, lines } of news) {
      for (const [id, line] of lines) {
        const hear = alerts.filter((alert) => alert.case_id === id).map((alert) => `stream:${alert.audience}`);
        this.namespace?.to(`side:${side}`).except(hear).emit('poke', { line });
      }
      for (const alert of alerts) {
        const told = toldAlert(alert, lines);
        if (told) this.namespace?.to(`stream:${alert.audience}`).emit(told.event, told.body);
        showEmitted(alert.id, alert.age_ms + performance.now() - began);
      }
    }
  }

  /** An alert's case is mostly among those that changed, so both are asked for at once; a case that is not is read after. */
  private async newsFor(side: SideId, { cases: changes, alerts }: Relayed): Promise<{ side: SideId; alerts: readonly ReadAlert[]; lines: ReadonlyMap<string, CaseLine> }> {
    const cases = changes.filter((c) => c.side === null || c.side === side).map((c) => c.id);
    const [heard, read] = await this.reader.as(side, (sql) => Promise.all([alerts.length > 0 ? readAlerts(sql, alerts) : [], cases.length > 0 ? readCases(sql, cases) : []]), 'force_generic_plan');
    const changed = await this.lines.read(side, read);
    const others = [...new Set(heard.flatMap((a) => a.case_id ?? []))].filter((id) => !cases.includes(id));
    return { side, alerts: heard, lines: others.length === 0 ? changed : new Map([...changed, ...await this.lines.byIds(side, others)]) };
  }

  private connectedSides(): SideId[] {
    const sides = this.networks.all().flatMap((n) => Object.keys(n.sides));
    return [...new Set(sides)].filter((side) => this.namespace?.adapter.rooms.has(`side:${side}`));
  }
}
