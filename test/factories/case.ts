import type { AlertDraft, Case, Clock, ClockKey, ClockKind, Command, Consent, Entry, Facts, Network, OfficerActor, OfficerCommand, Refusal, Report, SideId } from '#domain';
import { type Decision, decide, messagesIn } from '#domain';
import { factsOf, officeOf } from './network.js';

/** A Wednesday noon in Seoul, 11:00 in Beijing, on which the made-up cases begin unless a test says otherwise. */
export const BEGINS = Date.parse('2026-03-11T03:00:00Z');
export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Has proved just now that it is them, whatever the hand on the clock says. */
export const officer = (side: SideId, rest: Partial<OfficerActor> = {}): OfficerActor =>
  ({ type: 'officer', id: `officer-of-${side}`, side, office: officeOf(side, 'desk'), role: 'officer', proven_at: Number.MAX_SAFE_INTEGER, ...rest });

/** A command whose version is the one just seen, unless it says another. */
export type Act = OfficerCommand extends infer C ? (C extends { version: number } ? Omit<C, 'version'> & { version?: number } : C) : never;

/** The opening command of a case; `n` makes its ids and references its own. */
export const filing = (report: Report, n = 1): Command => ({
  actor: { type: 'company', side: report.side },
  do: { type: 'file', case_id: `case-${n}`, case_reference: `${report.side}-CASE-${n}`, report_id: `report-${n}`, report_reference: `${report.side}-REPORT-${n}`, report },
});

/** One made-up case on its way: what is done to it is done now, and only `wait` moves time. */
export class CaseRun {
  at: number;
  entries: Entry[] = [];
  /** Alerts of the last command. */
  alerts: readonly AlertDraft[] = [];
  kase!: Case;
  private readonly known: Facts;

  private constructor(network: Network, at: number, reach?: Facts['reach']) {
    this.known = { ...factsOf(network), ...(reach === undefined ? {} : { reach }) };
    this.at = at;
  }

  /** What decisions may know now. */
  get facts(): Facts { return { ...this.known, messages: messagesIn(this.entries) }; }

  /** @param reach who is there; everybody unless a test says otherwise */
  static file(network: Network, report: Report, at = BEGINS, reach?: Facts['reach']): CaseRun {
    const run = new CaseRun(network, at, reach);
    run.take(decide(null, filing(report), run.facts, at));
    return run;
  }

  /** An officer of a side acts. @throws Error when the command is refused */
  by(side: SideId, act: Act, actor: Partial<OfficerActor> = {}): this { return this.take(this.ask(side, act, actor)); }

  /** Why an officer's command would change nothing now; null when it would be taken. */
  refusal(side: SideId, act: Act, actor: Partial<OfficerActor> = {}): Refusal | null {
    const decision = this.ask(side, act, actor);
    return decision.ok ? null : decision.refusal;
  }

  wait(ms: number): this {
    this.at += ms;
    return this;
  }

  /** The company agrees to something, or withdraws that. */
  consent(consent: Consent, given: boolean, answers: readonly string[] = []): this { return this.take(this.decideConsent(consent, given, answers)); }

  /** Why its word on that would change nothing. */
  consentRefusal(consent: Consent, given: boolean): Refusal | null {
    const decision = this.decideConsent(consent, given);
    return decision.ok ? null : decision.refusal;
  }

  private decideConsent(consent: Consent, given: boolean, answers: readonly string[] = []): Decision {
    return decide(this.kase, { actor: { type: 'company', side: this.kase.home }, do: { type: 'change-consent', consent, given, answers } }, this.facts, this.at);
  }

  /** The company answers or adds something. */
  company(text: string, answers: string | null = null): this {
    return this.take(decide(this.kase, { actor: { type: 'company', side: this.kase.home }, do: { type: 'add-facts', text, answers } }, this.facts, this.at));
  }

  /** A bell rings for a clock, whether or not it is due. */
  ring({ side, kind, subject, round }: ClockKey): Decision {
    return decide(this.kase, { actor: { type: 'system' }, do: { type: 'elapse', clock: { side, kind, subject, round } } }, this.facts, this.at);
  }

  /** Time passes to the end of a running clock, and its bell rings. */
  miss(side: SideId, kind: ClockKind, subject = ''): this {
    const clock = this.running(side, kind, subject);
    this.at = Math.max(this.at, clock.due_at);
    return this.take(this.ring(clock));
  }

  /** The running clock of a side. @throws Error when there is none */
  running(side: SideId, kind: ClockKind, subject = ''): Clock {
    const clock = this.runs(side, kind, subject);
    if (!clock) throw new Error(`no ${kind} clock of ${side} runs`);
    return clock;
  }

  runs(side: SideId, kind: ClockKind, subject = ''): Clock | undefined {
    return this.kase.clocks.find((c) => c.side === side && c.kind === kind && c.subject === subject && c.state === 'running');
  }

  private ask(side: SideId, act: Act, actor: Partial<OfficerActor>): Decision {
    const command = { version: this.kase.version, ...act } as OfficerCommand;
    return decide(this.kase, { actor: officer(side, actor), do: command }, this.facts, this.at);
  }

  private take(decision: Decision): this {
    if (!decision.ok) throw new Error(`refused: ${JSON.stringify(decision.refusal)}`);
    this.kase = decision.kase;
    this.entries.push(...decision.entries);
    this.alerts = decision.alerts;
    return this;
  }
}
