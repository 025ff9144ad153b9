import { type Refusal } from '#domain';
import { Ledger } from '#persistence';
import { Injectable } from '@nestjs/common';
import { presentTracked } from './present-tracked.js';
import type { Tracked } from './track-report.js';

export interface NewFacts { readonly text: string; readonly answers: string | null }

/** Adds what a company says later to its report, or its answer to a question. */
@Injectable()
export class AddFacts {
  constructor(private readonly ledger: Ledger) {}

  /**
   * The same words twice in a row are one addition, since a page or a program may send twice.
   * @returns why nothing was added, or null
   */
  async add({ kase, entries, report_id }: Tracked, facts: NewFacts): Promise<Refusal | null> {
    const last = presentTracked({ kase, entries, report_id }).additions.at(-1);
    if (last?.text === facts.text && last.answers === facts.answers) return null;
    const result = await this.ledger.execute({ id: kase.id }, { actor: { type: 'company', side: kase.home }, do: { type: 'add-facts', ...facts } });
    if (result.ok) return null;
    if (result.refusal.code === 'not-found') throw new Error(`case ${kase.id} of a tracked report is gone`);
    return result.refusal;
  }
}
