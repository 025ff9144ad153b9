import { type Duty, type DutyPlan, type Facts, type Network, type Policy, type SideId, type WorkCalendar, dutyOf, reachOf } from '#domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Sql } from '../reader.js';
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
    const [row] = await sql<{ revision: string }>('SELECT revision FROM hotline.directory_revisions WHERE network = $1', [network]);
    if (!row) throw new Error(`network ${network} is not in the directory`);
    const known = this.remembered.get(network);
    if (known?.revision === row.revision) return known.directory;
    const directory = await load(sql, this.networks.current(network));
    this.remembered.set(network, { revision: row.revision, directory });
    return directory;
  }

  /** The directory as it is now, for showing it. */
  asItIs(network: string): Promise<Directory> { return this.current(this.writer.manager, network); }

  /**
   * What decisions on this network's cases may know.
   * @param manager the transaction of the decision; without one, as it is now, for showing what would be possible
   */
  async facts(network: string, manager: EntityManager = this.writer.manager): Promise<Facts> {
    const { calendars, duty } = await this.current(manager, network);
    return { ...this.networks.standing(network), calendars, reach: (office, at) => reachOf(duty, office, at) };
  }

  /** A policy as some case froze it. */
  policy(network: string, version: number): Promise<Policy> { return this.networks.policy(network, version); }
}

async function load(sql: Sql, network: Network): Promise<Directory> {
  const plan = await loadDuty(sql, network);
  return { calendars: await loadCalendars(sql, network.id), plan, duty: dutyOf(plan) };
}
