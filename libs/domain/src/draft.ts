import { type AlertDraft, alertsFor } from './alerts.js';
import type { Listed } from './applications.js';
import { type Case, toldBeyondHome } from './case.js';
import type { OwnPart } from './clock-events.js';
import { type Actor, type DeskActor, type Facts, isAtDesk } from './commands.js';
import type { CaseEvent, Entry, How } from './events.js';
import { evolve } from './evolve.js';
import { reachedBy } from './decisions/reaching.js';
import { recomputedBy } from './decisions/recompute.js';

const HOW: Readonly<Record<Actor['type'], How>> = { officer: 'person', key: 'key', company: 'company', system: 'limit' };
/** What a side keeps of who acted in its name: which of its officers, or which of its keys, by the name that the key had then. */
const signedBy = (actor: DeskActor): OwnPart => (actor.type === 'key' ? { key: { id: actor.id, name: actor.name } } : { officer: actor.id });

/** The entries of one decision while it is made, each already applied to the case. */
export class Draft {
  entries: readonly Entry[] = [];
  /** Alerts of each entry, by the case as it stood right after it: the office it climbed to, not the last one. */
  alerts: readonly AlertDraft[] = [];
  /** What became of lists that stand beside the history. */
  listed: Listed | null = null;
  constructor(public kase: Case | null, readonly actor: Actor, readonly facts: Facts, readonly at: number) {}

  /** The case, once it is open. */
  get open(): Case {
    if (!this.kase) throw new Error('no case yet');
    return this.kase;
  }

  /** Adds an event as the actor's act, or as a passed limit's (`how: 'limit'`) or the network's (`'rule'`), and applies it. */
  emit(event: CaseEvent, how?: How): void {
    const by_itself = how === 'limit' || how === 'rule';
    const desk = isAtDesk(this.actor) && !by_itself ? this.actor : null;
    const side = by_itself || this.actor.type === 'system' ? null : this.actor.side;
    const own = desk ? { ...event.own, [desk.side]: { ...(event.own as Record<string, object>)[desk.side], ...signedBy(desk) } } : event.own;
    const made = {
      ...event, own, seq: (this.kase?.version ?? 0) + 1, at: this.at, side, office: desk?.office ?? null,
      how: how ?? HOW[this.actor.type],
      sealed: true,
    } as Entry;
    const before = this.kase;
    this.kase = evolve(before, made, before?.policy ?? this.facts.policy, this.facts.calendars);
    const entry = { ...made, sealed: event.shared === null || !toldBeyondHome(this.kase) };
    const alerts = alertsFor(this.kase, entry, (office) => this.facts.reach(office, this.at));
    this.entries = [...this.entries, entry];
    this.alerts = [...this.alerts, ...alerts];
    const recomputed = recomputedBy(before, entry, this.kase);
    if (recomputed) this.emit(recomputed, 'rule');
    // One by one, by the case as it stands then: what one of them led to may have settled the next.
    for (const alert of alerts) for (const next of reachedBy(this.open, [alert], this.facts, this.at)) this.emit(next, 'rule');
  }
}
