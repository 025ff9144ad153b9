import type { Alert } from '#contracts';

/** Alert ids remembered against doubles; a tab that saw more has long scrolled past the first. */
const REMEMBERED_MAX = 2_000;

/** Alerts that arrived in this tab: each counted once, and remembered until a page has shown it. */
export class AlertInbox {
  private readonly known = new Set<string>();
  private readonly waiting = new Map<string, string[]>();

  /** True the first time an alert arrives. */
  take(alert: Alert): boolean {
    if (this.known.has(alert.id)) return false;
    this.known.add(alert.id);
    if (this.known.size > REMEMBERED_MAX) this.known.delete(this.known.values().next().value ?? '');
    const reference = alert.line.reference;
    this.waiting.set(reference, [...(this.waiting.get(reference) ?? []), alert.id].slice(-REMEMBERED_MAX));
    return true;
  }

  /** Alerts of these cases that no page had shown yet; each is handed out once. */
  shown(references: readonly string[]): string[] {
    return references.flatMap((reference) => {
      const ids = this.waiting.get(reference) ?? [];
      this.waiting.delete(reference);
      return ids;
    });
  }
}
