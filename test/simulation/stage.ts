import { type Failpoint, onFailpoint } from '#platform';
import type { Writer } from '#persistence';
import { AsyncLocalStorage } from 'node:async_hooks';

/** Longest that activities may take until all of them end, pause or wait for each other. */
const SETTLED_MS = 10_000;
/** Between two looks at who waits for a lock; whoever ends or pauses is noticed at once. */
const LOOK_EVERY_MS = 2;

/** A disturbed activity. */
export interface Fault {
  readonly at: Failpoint;
  /** Which pass of the place, from 1. */
  readonly nth: number;
  /**
   * Its process dies, its connection is cut, or the database gives it an error. A process that dies with half of its work
   * committed cannot be; it is there to see that the simulation would notice.
   */
  readonly how: 'crash' | 'cut' | 'error' | 'half-commit';
}

/** The process of an activity died here. */
export class Crash extends Error {}
type Manager = Parameters<Parameters<Writer['transaction']>[0]>[0];

/** Errors that a database gives without anybody's fault. */
const DATABASE_ERROR = `DO $$ BEGIN RAISE EXCEPTION 'could not serialize access' USING ERRCODE = '40001'; END $$`;

/** One thing that happens: a command, a bell, a sweep, a relay's batch. It stops at failpoints while others go on. */
export class Activity {
  state: 'new' | 'running' | 'paused' | 'ended' = 'new';
  /** Results of its transactions that were committed, in order, whether or not it lived to tell. */
  readonly committed: unknown[] = [];
  /** Errors of its transactions, also of those that it took in its stride. */
  readonly failed: unknown[] = [];
  result: unknown = undefined;
  error: unknown = null;
  /** Whether its fault came to pass, and whether its process died of it: the dead do nothing more, whatever would catch their end. */
  disturbed = false;
  dead = false;
  manager: Manager | null = null;
  readonly passed: Failpoint[] = [];
  private go: () => void = () => undefined;

  constructor(readonly name: string, readonly work: () => Promise<unknown>, readonly fault: Fault | null) {}

  /** Waits at a failpoint until the stage lets it go on. */
  pause(): Promise<void> {
    this.state = 'paused';
    return new Promise((go) => { this.go = go; });
  }

  resume(): void {
    this.state = 'running';
    this.go();
  }

  /** Its fault comes to pass. Outside a transaction there is nothing to cut or to fail but the process itself. */
  async suffer(how: Fault['how'], cut: (pid: number) => Promise<void>): Promise<void> {
    this.disturbed = true;
    this.dead = how === 'crash' || how === 'half-commit' || !this.manager;
    if (how === 'crash' || !this.manager) throw new Crash(`${this.name} died`);
    switch (how) {
      case 'cut': return cut(await this.pid(this.manager));
      case 'error': await this.manager.query(DATABASE_ERROR); return;
      case 'half-commit':
        await this.manager.query('COMMIT');
        throw new Crash(`${this.name} died half committed`);
    }
  }

  private async pid(manager: Manager): Promise<number> {
    const [row]: { pid: number }[] = await manager.query('SELECT pg_backend_pid() AS pid');
    return row?.pid ?? 0;
  }
}

/**
 * Runs activities of one process as the seed says: each goes on from failpoint to failpoint while all others stand
 * still or wait for a lock in the database, so that the same choices always give the same interleaving.
 */
export class Stage {
  private readonly scope = new AsyncLocalStorage<Activity>();
  private together = false;
  private moved: () => void = () => undefined;

  /**
   * @param locked how many sessions wait for a lock now
   * @param cut ends one session of the database
   */
  constructor(writer: Writer, private readonly locked: () => Promise<number>, private readonly cut: (pid: number) => Promise<void>) {
    const transaction = writer.transaction.bind(writer);
    writer.transaction = async (work) => {
      const activity = this.scope.getStore();
      if (!activity) return transaction(work);
      if (activity.dead) throw new Crash(`${activity.name} is dead`);
      try {
        const result = await transaction((manager, wire) => {
          activity.manager = manager;
          return work(manager, wire);
        });
        activity.committed.push(result);
        return result;
      } catch (error) {
        activity.failed.push(error);
        throw error;
      } finally {
        activity.manager = null;
      }
    };
  }

  /** From here on failpoints of this process belong to this stage. */
  open(): void { onFailpoint((name) => this.passes(name)); }
  close(): void { onFailpoint(null); }

  private async passes(name: Failpoint): Promise<void> {
    const activity = this.scope.getStore();
    if (!activity) return;
    if (activity.dead) throw new Crash(`${activity.name} is dead`);
    activity.passed.push(name);
    if (this.together) {
      const going = activity.pause();
      this.moved();
      await going;
    }
    const { fault } = activity;
    if (fault?.at === name && activity.passed.filter((p) => p === name).length === fault.nth) await activity.suffer(fault.how, this.cut);
  }

  private start(activity: Activity): Promise<void> {
    activity.state = 'running';
    return this.scope.run(activity, activity.work).then((result) => { activity.result = result; }, (error: unknown) => { activity.error = error; })
      .finally(() => {
        activity.state = 'ended';
        this.moved();
      });
  }

  /** Runs one activity to its end. */
  async alone(activity: Activity): Promise<void> { await this.start(activity); }

  /** Runs several at once. @param order numbers that choose who goes on next, taken in turn */
  async interleaved(activities: readonly Activity[], order: readonly number[]): Promise<void> {
    this.together = true;
    const ends: Promise<void>[] = [];
    try {
      for (let turn = 0; activities.some((a) => a.state !== 'ended'); turn += 1) {
        const able = activities.filter((a) => a.state === 'new' || a.state === 'paused');
        const next = able[(order[turn % Math.max(1, order.length)] ?? 0) % Math.max(1, able.length)];
        if (next?.state === 'new') ends.push(this.start(next));
        else next?.resume();
        await this.settled(activities);
      }
    } finally {
      this.together = false;
    }
    await Promise.all(ends);
  }

  /** Nobody moves any more: who is neither paused nor ended waits for a lock that somebody paused holds. */
  private async settled(activities: readonly Activity[]): Promise<void> {
    const running = (): number => activities.filter((a) => a.state === 'running').length;
    const deadline = performance.now() + SETTLED_MS;
    while (running() > 0) {
      await Promise.race([new Promise<void>((seen) => { this.moved = seen; }), new Promise((look) => { setTimeout(look, LOOK_EVERY_MS); })]);
      if (activities.some((a) => a.state === 'paused') && (await this.locked()) >= running()) return;
      if (performance.now() > deadline) throw new Error(`${activities.filter((a) => a.state === 'running').map((a) => a.name).join(', ')} neither ended nor waited for anybody`);
    }
  }
}
