import type { Alert, CaseLine } from '#contracts';
import type { Connection, Live } from '../data/live-store.js';

/** A line that the page of states drives by hand: alerts arrive and the connection is lost when a button says so. */
export class FixtureLive implements Live {
  private readonly listeners = new Set<() => void>();
  private readonly alertListeners = new Set<(alert: Alert) => void>();
  private count = 0;
  constructor(private now: Connection) {}

  readonly connection = (): Connection => this.now;
  readonly subscribe = (listener: () => void) => { this.listeners.add(listener); return () => { this.listeners.delete(listener); }; };
  readonly onAlert = (listener: (alert: Alert) => void) => { this.alertListeners.add(listener); return () => { this.alertListeners.delete(listener); }; };
  readonly displayed = (): void => {};

  set(next: Connection): void {
    this.now = next;
    this.listeners.forEach((listener) => listener());
  }

  arrive(line: CaseLine): void {
    this.count += 1;
    const alert: Alert = { id: `0195a0c0-0000-7000-8000-${String(this.count).padStart(12, '0')}`, stream: 'fixture', number: this.count, about: 'CaseTold', seq: line.version, at: line.updated_at, side: line.home, reached: 'office', officers: [], line };
    this.alertListeners.forEach((listener) => listener(alert));
  }
}
