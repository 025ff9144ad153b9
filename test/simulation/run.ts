import { type Case, type Entry, type Facts, type OpeningCommand, type SideId, channelOf, officeAt } from '#domain';
import { AHEAD_MS } from '#climbing';
import type { DueClocks } from '#persistence';
import { ARMING, type Doing, type Scene, doingOf } from './deeds.js';
import { checkMoment } from './check-moment.js';
import { bellName } from './bag.js';
import { Finding, Tally, must, stackOf } from './finding.js';
import { type Pulse, pulseOf } from './pulse.js';
import type { Service } from './service.js';
import type { Deed, History, Step } from './steps.js';

/** Cycles that everything that follows from one moment may take. */
const CYCLES_MAX = 200;

/** What is done otherwise than the service does it, to see that the simulation notices. */
export interface Sabotage {
  readonly without_sweep?: boolean;
  readonly without_arming?: boolean;
  /** The clocks as whoever arms bells is to see them. */
  readonly clocks?: (due: DueClocks) => DueClocks;
  /** Called when everything is over and before it is looked at. */
  readonly tamper?: (service: Service) => Promise<unknown>;
}

/** One history on its way: who is where, what was committed so far, and what happened in readable lines. */
export class Run {
  readonly lines: string[] = [];
  readonly tally = new Tally();
  /** Cases as their last commit left them, by id in the order they were filed. */
  readonly known = new Map<string, Case>();
  /** Entries that the ledger said it wrote, by case. */
  readonly entries = new Map<string, Entry[]>();
  /** Clocks that had ended before anybody could have armed their bell. */
  readonly ended = new Set<string>();
  /** Ids of alerts that gateways were told of. */
  readonly told = new Set<string>();
  pulse!: Pulse;
  /** What decisions may know now, and what they knew when they wrote each entry. */
  facts!: Facts;
  readonly factsOf = new WeakMap<Entry, Facts>();
  private readonly filings: OpeningCommand[] = [];
  private readonly absent = new Map<SideId, number>();
  private made = 0;

  constructor(readonly service: Service, readonly history: History, readonly sabotage: Sabotage = {}) {}

  private get scene(): Scene {
    return { service: this.service, network: this.history.network, facts: this.facts, cases: [...this.known.values()], filings: this.filings, entries: this.entries, absent: this.absent, next: () => (this.made += 1) };
  }

  /** Plays the history to its end. @throws Finding at the first moment at which something is as it must not be */
  async play(): Promise<void> {
    await this.service.clear(this.history.begins);
    if (this.sabotage.clocks) this.service.armAnew(this.sabotage.clocks(this.service.due));
    [this.pulse, this.facts] = [await pulseOf(this.service), await this.service.directory.facts(this.history.network)];
    for (const step of this.history.steps) await this.take(step);
    await this.rest();
  }

  private async take(step: Step): Promise<void> {
    switch (step.do) {
      case 'together': return this.atOnce(step);
      case 'wait': return this.wait(step);
      case 'absent': return this.leave(step);
      case 'staff': return this.staff(step);
      case 'forget':
        this.say('the queue forgets everything');
        return this.service.bag.forget();
      case 'cut-all':
        this.say('every connection is cut');
        return this.service.cutAll();
      case 'catch-up':
        this.say('everything works for a moment');
        return this.catchUp();
      default: {
        const doing = doingOf(step, this.scene, null);
        if (doing) await this.run([doing]);
      }
    }
  }

  /** Does one thing and looks at what came of it. */
  private async run(doings: readonly Doing[], order?: readonly number[]): Promise<void> {
    const { stage } = this.service;
    const [first] = doings;
    if (order) await stage.interleaved(doings.map((d) => d.activity), order);
    else if (first) await stage.alone(first.activity);
    const before = this.pulse;
    this.pulse = await pulseOf(this.service);
    for (const doing of doings) this.say(`${order ? '  ' : ''}${doing.activity.name} -> ${outcome(doing)}`);
    checkMoment(this, doings, before);
  }

  private async atOnce({ deeds, on, order }: Step & { do: 'together' }): Promise<void> {
    const doings: Doing[] = [];
    for (const deed of deeds) {
      const doing = doingOf(deed, this.scene, on, doings.map((d) => d.bell));
      // Two that arm at one moment would take each other's fates.
      if (doing && !(deed.do === 'arm' && doings.some((d) => d.activity.name.startsWith(ARMING)))) doings.push(doing);
    }
    if (doings.length < 2) return;
    this.say(`at once, in the order ${order.join(' ')}:`);
    await this.run(doings, order);
  }

  private async wait({ until, ms, beyond_ms, arm }: Step & { do: 'wait' }): Promise<void> {
    const { time } = this.service;
    const due = this.running();
    const goal = until === 'due' && due.length > 0 ? Math.min(...due) + beyond_ms : time.now + ms;
    if (goal <= time.now) return;
    this.say(`time passes until ${new Date(goal).toISOString()}`);
    if (this.sabotage.without_arming !== true) await this.armUntil(goal, arm);
    time.set(goal);
  }

  /** A bell that the queue rings too early does so before time goes on. */
  private async ringEarly(): Promise<void> {
    const { bag, time } = this.service;
    const early = bag.due().findIndex((bell) => bell.job.data.due_at > time.now);
    if (early >= 0) await this.deed({ do: 'ring', fault: null, pick: early, early: false });
  }

  private running(): number[] { return [...this.known.values()].flatMap((k) => k.clocks).filter((c) => c.state === 'running').map((c) => c.due_at); }

  /** Cycles come twice a second: here they do before a clock ends, and once more where the first one failed. */
  private async armUntil(goal: number, arm: (Step & { do: 'wait' })['arm']): Promise<void> {
    const { time } = this.service;
    for (let seen = time.now; ;) {
      const next = Math.min(...this.running().filter((due) => due > seen && due <= goal));
      if (next === Infinity) return;
      time.set(Math.max(time.now, next - AHEAD_MS / 2));
      if (await this.deed(arm) === undefined) await this.deed({ ...arm, mood: 'there', fault: null });
      await this.ringEarly();
      seen = time.now + AHEAD_MS;
    }
  }

  private leave({ side: nth, ms }: Step & { do: 'absent' }): void {
    const sides = this.service.networks.current(this.history.network).policy.sides;
    const side = sides[nth % sides.length];
    if (side === undefined) return;
    const back = this.service.time.now + ms;
    this.absent.set(side, back);
    this.say(`nobody of ${side} is there until ${new Date(back).toISOString()}`);
  }

  private async staff({ side: nth, on, pick, whole, there }: Step & { do: 'staff' }): Promise<void> {
    const cases = [...this.known.values()];
    const kase = cases[on % cases.length];
    const side = kase?.policy.sides[nth % kase.policy.sides.length];
    if (!kase || side === undefined) return;
    const office = whole ? null : officeAt(kase, side, pick % channelOf(kase).ladder.length);
    await this.service.staff(side, office, there);
    this.facts = await this.service.directory.facts(this.history.network);
    this.say(`${there ? 'people come back to' : 'everybody leaves'} ${office ?? `all offices of ${side}`}`);
  }

  private async deed(deed: Deed): Promise<unknown> {
    const doing = doingOf(deed, this.scene, null);
    if (doing) await this.run([doing]);
    return doing?.activity.result;
  }

  /** Announces and rings what is due, until nothing follows from it any more. */
  private async catchUp(): Promise<void> {
    for (let cycle = 0; cycle < CYCLES_MAX; cycle += 1) {
      while (this.pulse.unnumbered > 0 || Object.keys(this.pulse.waiting).length > 0) await this.deed({ do: 'announce', fault: null });
      if (this.service.bag.due().length === 0) return;
      while (this.service.bag.due().length > 0) await this.deed({ do: 'ring', fault: null, pick: 0, early: false });
    }
    throw new Finding(`bells went on ringing for ${CYCLES_MAX} cycles of one moment`);
  }

  /** Everything works again and time stands: what is over is answered, what was written is told. */
  private async rest(): Promise<void> {
    this.say('everything works again');
    await this.deed({ do: 'arm', fault: null, mood: 'there', fates: [] });
    await this.catchUp();
    await this.onlyLost();
    if (this.sabotage.without_sweep !== true) await this.sweepAll();
    await this.sabotage.tamper?.(this.service);
  }

  /** What bells alone leave overdue is what lost its bell, waits for one that is late, or had ended before it had one. */
  private async onlyLost(): Promise<void> {
    const { bag, due } = this.service;
    const late = new Set(bag.waiting.map((w) => bellName(w.job.data)));
    for (const clock of await due.overdue(0)) must(bag.lost.has(bellName(clock)) || late.has(bellName(clock)) || this.ended.has(bellName(clock)), `nothing happened to the bell of ${bellName(clock)}, and it never rang`);
    for (const [is, times] of bag.met) this.tally.add(`bell ${is}`, times);
  }

  private async sweepAll(): Promise<void> {
    for (let cycle = 0; cycle < CYCLES_MAX; cycle += 1) {
      const answered = Number(await this.deed({ do: 'sweep', fault: null, grace_ms: 0 }));
      await this.catchUp();
      this.tally.add('answered by the last sweep', answered);
      if (answered === 0) return;
    }
    throw new Finding(`the sweep went on answering for ${CYCLES_MAX} cycles of one moment`);
  }

  private say(line: string): void { this.lines.push(`${String(this.lines.length + 1).padStart(3)}  ${new Date(this.service.time.now).toISOString()}  ${line}`); }
}

/** What came of it, in a few words. */
function outcome({ activity }: Doing): string {
  if (activity.error !== null) return `${activity.disturbed && activity.fault ? `${activity.fault.how} at ${activity.fault.at}: ` : ''}${activity.error instanceof Error ? activity.error.message : stackOf(activity.error)}`;
  const { result } = activity;
  if (typeof result === 'number') return String(result);
  if (typeof result !== 'object' || result === null || !('ok' in result)) return 'done';
  if ('refusal' in result) return `refused ${JSON.stringify(result.refusal)}`;
  const entries = 'entries' in result ? (result.entries as readonly Entry[]) : [];
  return entries.length === 0 ? 'nothing new' : `v${entries.at(-1)?.seq} ${entries.map((e) => e.type).join(', ')}`;
}
