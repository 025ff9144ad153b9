import { type Duty, type DutyPlan, type Facts, type Network, type Policy, type SideId, type WorkCalendar, dutyOf, reachOf } from '#domain';
import { digestOf } from '#proof';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Sql } from '../together.js';
import { NetworkStore } from '../stores/network-store.js';
import { Writer } from '../writer.js';
import { loadCalendars } from './load-calendars.js';
import { loadDuty } from './load-duty.js';

/** What people edit while the service runs and decisions of one network may know; each subject adds its own part. */
export interface Directory {
  readonly calendars: Readonly<Record<SideId, WorkCalendar>>;
  /** Who is on, as it was written and as it is asked. */
  readonly plan: DutyPlan;
  readonly duty: Duty;
}

/** A service has a handful of networks: those of all cost no more than that of one. */
const REVISIONS = 'SELECT network, revision FROM hotline.directory_revisions';
interface Revision { readonly network: string; readonly revision: string }
interface Remembered { readonly revision: string; readonly directory: Directory }

/**
 * The directory as it is in a transaction. One query reads the network's revision, which grows with every change of a
 * table behind it; only when it has moved are the tables read again. What was read is remembered for every transaction
 * of this process: it may be newer than its revision, when a change was committed between the two, and never older.
 */
@Injectable()
export class DirectoryStore {
  private readonly remembered = new Map<string, Remembered>();
  constructor(private readonly writer: Writer, private readonly networks: NetworkStore) {}

  /** @param manager the transaction that will rest on it, and that has not changed the directory itself @throws when no such network is registered */
  async current(manager: EntityManager, network: string): Promise<Directory> {
    const sql: Sql = (text, values = []) => manager.query(text, [...values]);
    return this.at(sql, network, await sql<Revision>(REVISIONS));
  }

  /** The directory as it is now, for showing it. */
  asItIs(network: string): Promise<Directory> { return this.current(this.writer.manager, network); }

  /** What decisions on this network's cases may know, for showing what would be possible. */
  async facts(network: string): Promise<Facts> { return this.factsOf(network, await this.asItIs(network)); }

  /**
   * The same for a decision, of whichever network its case turns out to be.
   * @param sql of the decision's transaction; what it sends for this is sent before this returns
   */
  async factsIn(sql: Sql): Promise<(network: string) => Promise<Facts>> {
    const revisions = await sql<Revision>(REVISIONS);
    return async (network) => this.factsOf(network, await this.at(sql, network, revisions));
  }

  /** A policy as some case froze it. */
  policy(network: string, version: number): Promise<Policy> { return this.networks.policy(network, version); }

  private async at(sql: Sql, network: string, revisions: readonly Revision[]): Promise<Directory> {
    const now = revisions.find((r) => r.network === network);
    if (!now) throw new Error(`network ${network} is not in the directory`);
    const known = this.remembered.get(network);
    if (known?.revision === now.revision) return known.directory;
    const directory = await load(sql, this.networks.current(network));
    this.remembered.set(network, { revision: now.revision, directory });
    return directory;
  }

  private factsOf(network: string, { calendars, duty }: Directory): Facts {
    return { ...this.networks.standing(network), calendars, digest: digestOf, reach: (office, at) => reachOf(duty, office, at) };
  }
}

async function load(sql: Sql, network: Network): Promise<Directory> {
  const plan = await loadDuty(sql, network);
  return { calendars: await loadCalendars(sql, network.id), plan, duty: dutyOf(plan) };
}
