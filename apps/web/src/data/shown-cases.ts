import { SHOWN_MAX, type Shown } from '#contracts';

type Cases = Shown['cases'];

/**
 * Cases that a page showed, each at its newest version, until the service was told. Alerts that arrive here have receipts of their
 * own; this stands for those from before this tab's line began. They are not fetched for it: what was long read would ring again.
 */
export class ShownCases {
  private told = new Map<string, number>();
  private readonly waiting = new Map<string, number>();

  add(cases: Cases): void {
    for (const { reference, version } of cases) {
      if (version > Math.max(this.told.get(reference) ?? 0, this.waiting.get(reference) ?? 0)) this.waiting.set(reference, version);
    }
  }

  /** A line that broke may have lost what was said on it: all of it is said once more. */
  again(): void {
    const told = [...this.told].map(([reference, version]) => ({ reference, version }));
    this.told = new Map();
    this.add(told);
  }

  /** What is to be said now, in as many parts as one message holds of it. */
  take(): Cases[] {
    const cases = [...this.waiting].map(([reference, version]) => ({ reference, version }));
    this.waiting.clear();
    for (const { reference, version } of cases) this.told.set(reference, version);
    return Array.from({ length: Math.ceil(cases.length / SHOWN_MAX) }, (_, n) => cases.slice(n * SHOWN_MAX, (n + 1) * SHOWN_MAX));
  }
}
