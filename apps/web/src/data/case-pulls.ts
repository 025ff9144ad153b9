import type { QueryClient } from '@tanstack/react-query';
import { caseKey } from './cases.js';

/** An open case is pulled at most this often, however fast it changes. */
const PULL_EVERY_MS = 1_000;

/** Fetches again what is open and has changed; a fetch under way may have been answered before the change, so another follows it. */
export class CasePulls {
  private readonly waiting = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(private readonly client: QueryClient) {}

  /** One case changed; nothing is fetched for a case that no page has asked for. */
  changed(reference: string): void {
    const state = this.client.getQueryState(caseKey(reference));
    if (!state || (state.data === undefined && state.fetchStatus !== 'fetching')) return;
    if (!this.waiting.has(reference)) this.waiting.set(reference, setTimeout(() => this.pull(reference), PULL_EVERY_MS));
  }

  /** Any case may have changed, untold. */
  allChanged(): void {
    for (const { queryKey, state } of this.client.getQueryCache().findAll({ queryKey: ['case'] })) {
      if (state.fetchStatus === 'fetching') this.changed(String(queryKey[1]));
      else void this.client.invalidateQueries({ queryKey, exact: true });
    }
  }

  stop(): void {
    this.waiting.forEach((timer) => clearTimeout(timer));
    this.waiting.clear();
  }

  private pull(reference: string): void {
    this.waiting.delete(reference);
    // To cancel a slow answer for a newer one, again and again, would show a busy case never.
    if (this.client.getQueryState(caseKey(reference))?.fetchStatus === 'fetching') return this.changed(reference);
    void this.client.invalidateQueries({ queryKey: caseKey(reference), exact: true });
  }
}
