import { restAfterTry } from '#domain';
import { Deliveries, MailboxTurns, type TakenDelivery } from '#persistence';
import { Cycles, logger } from '#platform';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { showDelivery } from '../live-figures.js';
import type { DeliveryOutcome } from './delivery-path.js';
import { DeliveryPaths } from './delivery-paths.js';

/** At most this long after its time a delivery is tried, as long as the paths take what they are given. */
const EVERY_MS = 1_000;
/** Deliveries of each path that one process tries side by side: a server that is slow with one must not hold up all, and one path no other. */
const LANES: Readonly<Record<TakenDelivery['path'], number>> = { mail: 8, push: 4, webhook: 4 };
/** Deliveries of one lane in one cycle; what is beyond them is the next cycle's. */
const TURNS_MAX = 1_000;
/** Longest that a closing door waits for what is being sent. What is not answered by then is sent again, under its own name. */
const CLOSE_LIMIT_MS = 8_000;

/**
 * Tries what is due. The row decides, so that nothing that wakes a worker has to be kept beside it: a process that dies
 * leaves its deliveries to the next one, and only the one that was on its way to the server may arrive twice.
 */
@Injectable()
export class CarryOut implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = logger('deliveries');
  private readonly cycles = new Cycles(() => this.cycle());
  constructor(private readonly deliveries: Deliveries, private readonly paths: DeliveryPaths, private readonly mailboxes: MailboxTurns) {}

  onApplicationBootstrap(): void { this.cycles.begin(EVERY_MS); }

  private async cycle(): Promise<number> {
    await this.run(() => this.cycles.ended).catch((error: unknown) => this.log.warn({ error }, 'deliveries were not tried; the next cycle tries again'));
    return EVERY_MS;
  }

  /** Lets follow what follows from pushes that did not arrive, and tries everything that is due. @param enough ends it early, when the door closes @returns how many were tried */
  async run(enough = (): boolean => false): Promise<number> {
    await this.deliveries.missed().catch((error: unknown) => this.log.warn({ error }, 'pushes that did not arrive were not followed up; the next cycle looks again'));
    const tried = await Promise.all((Object.keys(LANES) as TakenDelivery['path'][]).map((path) => this.runPath(path, enough)));
    return tried.reduce((sum, n) => sum + n, 0);
  }

  private async runPath(path: TakenDelivery['path'], enough: () => boolean): Promise<number> {
    // Most cycles find nothing, and ask the database once for each.
    const take = (): Promise<TakenDelivery | null> => this.deliveries.take(path, (at) => this.paths.shut(path, at));
    const first = await take();
    if (!first) return 0;
    const lanes = Array.from({ length: LANES[path] }, async (_, lane) => {
      let tried = 0;
      for (let delivery = lane === 0 ? first : await take(); delivery; delivery = await take()) {
        await this.carry(delivery);
        tried += 1;
        if (tried === TURNS_MAX || enough()) break;
      }
      return tried;
    });
    return (await Promise.all(lanes)).reduce((sum, n) => sum + n, 0);
  }

  private async carry(delivery: TakenDelivery): Promise<void> {
    if (!delivery.needless && (await this.mayGo(delivery))) return this.settle(delivery, await this.send(delivery));
    await this.deliveries.silenced(delivery);
    showDelivery(delivery.path, 'silenced');
  }

  /** A receipt takes a turn of its mailbox, with its first try for all of them. */
  private async mayGo({ kind, tries, side, address }: TakenDelivery): Promise<boolean> {
    return kind !== 'company-received' || tries > 1 || address === null || this.mailboxes.take(side, address);
  }

  private async send(delivery: TakenDelivery): Promise<DeliveryOutcome> {
    if (delivery.address === null) return { ok: false, failure: 'no-address', final: true };
    const path = this.paths.of(delivery.path);
    if (!path) return { ok: false, failure: 'switched-off', final: true };
    try {
      return await path.send(delivery, delivery.address);
    } catch (error) {
      this.log.error({ error, id: delivery.id }, 'a message could not be written; it is tried again');
      return { ok: false, failure: 'fault', final: false };
    }
  }

  private async settle(delivery: TakenDelivery, outcome: DeliveryOutcome): Promise<void> {
    const rest_ms = Math.max(restAfterTry(delivery.tries, Math.random()), outcome.ok ? 0 : outcome.rest_ms ?? 0);
    const over = !outcome.ok && (outcome.final || delivery.at + rest_ms > delivery.give_up_at);
    if (outcome.ok) await this.deliveries.delivered(delivery);
    else if (over) await this.deliveries.givenUp(delivery, outcome.failure);
    else await this.deliveries.again(delivery, rest_ms, outcome.failure);
    showDelivery(delivery.path, outcome.ok ? 'delivered' : over ? 'given-up' : 'again');
  }

  async onApplicationShutdown(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((leave) => { timer = setTimeout(leave, CLOSE_LIMIT_MS); });
    await Promise.race([this.cycles.end(), late]).finally(() => clearTimeout(timer));
  }
}
