import { type CompanyCommand, type Consent, type Refusal, type Verdict, reportOf } from '#domain';
import { RateLimit } from '#edge';
import { Ledger } from '#persistence';
import { Injectable } from '@nestjs/common';
import { presentTracked } from './present-tracked.js';
import type { Tracked } from './track-report.js';

export interface NewFacts { readonly text: string; readonly answers: string | null }
export interface NewVerdict { readonly verdict: Verdict; readonly text: string | null }
export interface NewConsent { readonly consent: Consent; readonly given: boolean }

/** Takes what a company says after filing: facts, answers, and what may be given to the other sides from now on. */
@Injectable()
export class HearCompany {
  constructor(private readonly ledger: Ledger, private readonly limits: RateLimit) {}

  /**
   * Adds to the report. The same words twice in a row are one addition, since a page or a program may send twice.
   * @returns why nothing was added, or null
   * @throws ProblemError `too-many-requests` (429) when the report has had its additions of an hour
   */
  async facts(tracked: Tracked, facts: NewFacts): Promise<Refusal | null> {
    const last = presentTracked(tracked).additions.at(-1);
    if (last?.text === facts.text && last.answers === facts.answers) return null;
    await this.limits.take('addition', reportOf(tracked.kase).id);
    return this.put(tracked, { type: 'add-facts', ...facts });
  }

  /**
   * Writes a consent down, or its withdrawal for the future; what holds already is done. Given, it answers the questions that asked for it.
   * @returns why nothing changed, or null
   * @throws ProblemError `too-many-requests` (429), as for additions: each change is an officer's to read
   */
  async consent(tracked: Tracked, change: NewConsent): Promise<Refusal | null> {
    await this.limits.take('addition', reportOf(tracked.kase).id);
    const answers = presentTracked(tracked).questions.filter((q) => !q.answered && q.consent === change.consent).map((q) => q.id);
    const refusal = await this.put(tracked, { type: 'change-consent', ...change, answers });
    return refusal?.code === 'already-done' ? null : refusal;
  }

  /** What it says about the end; the same twice is said once. @returns why nothing changed, or null @throws ProblemError `too-many-requests` (429), as for additions */
  async verdict(tracked: Tracked, said: NewVerdict): Promise<Refusal | null> {
    await this.limits.take('addition', reportOf(tracked.kase).id);
    const refusal = await this.put(tracked, { type: 'give-verdict', ...said });
    return refusal?.code === 'already-done' ? null : refusal;
  }

  /** Whether one paper may be given to the other sides as it is, like `consent`. */
  async allowPaper(tracked: Tracked, id: string, given: boolean): Promise<Refusal | null> {
    await this.limits.take('addition', reportOf(tracked.kase).id);
    const refusal = await this.put(tracked, { type: 'allow-paper', id, given });
    return refusal?.code === 'already-done' ? null : refusal;
  }

  /** Puts one command to the report's case. @returns why nothing changed, or null */
  async put({ kase }: Tracked, command: CompanyCommand): Promise<Refusal | null> {
    const result = await this.ledger.execute({ id: kase.id }, { actor: { type: 'company', side: kase.home }, do: command });
    if (result.ok) return null;
    if (result.refusal.code === 'not-found') throw new Error(`case ${kase.id} of a tracked report is gone`);
    return result.refusal;
  }
}
