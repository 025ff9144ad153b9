import type { Alert } from '#contracts';

/** Alerts of one case remembered until they are shown; a tab that waits for more has long scrolled past the first. */
const REMEMBERED_MAX = 2_000;

/** Alerts that arrived in this tab, each remembered until a page has shown it. */
export class AlertInbox {
  private readonly waiting = new Map<string, string[]>();

  add({ id, line: { reference } }: Alert): void {
    this.waiting.set(reference, [...(this.waiting.get(reference) ?? []), id].slice(-REMEMBERED_MAX));
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
