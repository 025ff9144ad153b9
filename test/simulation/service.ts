import '../harness/quiet.js';
import { registerNetworks } from '#boot';
import { ArmBells, ClocksProcessor, ElapseClock, Sweep } from '#climbing';
import { Readiness } from '#edge';
import { AuditReader, DirectoryStore, DueClocks, Ledger, NetworkStore, PersistenceModule, RELAYED_CHANNEL, Reader, type Relayed, Relaying, SeedCalendars, Wake, Writer, migrate } from '#persistence';
import { type Config, ManualTime, PlatformModule, readConfig } from '#platform';
import type { Network, OfficeId, SideId } from '#domain';
import { Bells } from '#queue';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { threeSides } from '../factories/network.js';
import type { Row, StoryServer } from '../harness/postgres.js';
import { until } from '../harness/until.js';
import { Bag } from './bag.js';
import { Stage } from './stage.js';

@Module({})
class SimulationModule {}

/** Sessions of the service, as the database names them; the simulation's own do not count. */
const SERVICE = `datname = current_database() AND application_name = 'hotline-writer'`;
/** What a history leaves behind; networks, calendars and people stay. */
const CLEAR = `SET session_replication_role = replica; TRUNCATE hotline.cases, hotline.alerts, hotline.audiences, hotline.outbox RESTART IDENTITY CASCADE; SET session_replication_role = origin;
  UPDATE hotline.officers SET active = true WHERE NOT active`;

/** Two officers in every office. */
const PEOPLE = `INSERT INTO hotline.officers (id, side, office, role, name, sign_in, password_hash, language, created_at, contacts_confirmed_at, contacts_remind_at)
  SELECT gen_random_uuid(), o.side, o.office, 'officer', 'made up', o.office || '-' || n, '-', 'en', '2026-01-01', '2026-01-01', '2026-12-02' FROM unnest($1::text[], $2::text[]) AS o (office, side), generate_series(1, 2) n`;
const officesOf = ({ offices }: Network): { id: OfficeId; side: SideId }[] => Object.values(offices);

/**
 * The real rooms of the service in this process on a real database, with a hand on their clock, a bag for their queue
 * and a stage for whatever happens in them.
 */
export class Service {
  /** Notices of the relay, as a gateway would hear them. */
  readonly notices: Relayed[] = [];
  private arms: ArmBells | null = null;
  private constructor(
    private readonly app: Awaited<ReturnType<typeof NestFactory.createApplicationContext>>, readonly time: ManualTime, readonly bag: Bag,
    private readonly admin: pg.Client, readonly stage: Stage, private readonly drop: () => Promise<void>,
  ) {}

  static async open(server: StoryServer): Promise<Service> {
    const database = await server.migrated();
    const config: Config = { ...readConfig({}), database_url: database.url, embedded: true };
    await migrate(database.url);
    const time = new ManualTime(0);
    const app = await NestFactory.createApplicationContext({ module: SimulationModule, imports: [PlatformModule.forRoot(config, time), PersistenceModule] }, { logger: false });
    await app.get(Writer).connect();
    await registerNetworks(app, config);
    await app.get(NetworkStore).register(threeSides());
    await app.get(SeedCalendars).seed(threeSides());
    const networks = app.get(NetworkStore).all();
    // Hints only make the relay look sooner, and here the seed says when it looks.
    app.get(Wake).now = () => undefined;
    const admin = new pg.Client({ connectionString: database.url, application_name: 'simulation' });
    await admin.connect();
    const stage = new Stage(app.get(Writer), () => lockWaits(admin), (pid) => cut(admin, pid));
    const service = new Service(app, time, new Bag(config, time), admin, stage, () => database.drop());
    admin.on('notification', ({ payload }) => { service.notices.push(JSON.parse(payload ?? '') as Relayed); });
    await admin.query(PEOPLE, [networks.flatMap(officesOf).map(({ id }) => id), networks.flatMap(officesOf).map(({ side }) => side)]);
    await admin.query(`LISTEN ${RELAYED_CHANNEL}`);
    new ClocksProcessor(service.bag, service.bells, service.elapse, service.due).onApplicationBootstrap();
    stage.open();
    return service;
  }

  get writer(): Writer { return this.app.get(Writer); }
  get ledger(): Ledger { return this.app.get(Ledger); }
  get directory(): DirectoryStore { return this.app.get(DirectoryStore); }
  get audit(): AuditReader { return this.app.get(AuditReader); }
  get networks(): NetworkStore { return this.app.get(NetworkStore); }
  get relaying(): Relaying { return this.app.get(Relaying); }
  get reader(): Reader { return this.app.get(Reader); }
  get due(): DueClocks { return this.app.get(DueClocks); }
  get bells(): Bells { return new Bells(this.bag, this.due); }
  /** Whoever arms bells, and knows which it has armed. */
  get arming(): ArmBells { return this.arms ?? this.armAnew(); }
  get elapse(): ElapseClock { return new ElapseClock(this.ledger); }
  get sweep(): Sweep { return new Sweep(this.due, this.elapse); }

  /** One statement past every wall of the service: to look, and to tamper. */
  async sql<R = Row>(text: string, values: readonly unknown[] = []): Promise<R[]> { return (await this.admin.query(text, [...values])).rows as R[]; }

  /** Another process arms bells from here on, which knows of none. @param clocks as it sees them */
  armAnew(clocks: DueClocks = this.due): ArmBells { return this.arms = new ArmBells(clocks, this.bells, new Readiness()); }

  /** Ends every connection of the service, as a database that restarts does, and waits until the service has noticed. */
  async cutAll(): Promise<void> {
    const { master } = this.writer.manager.connection.driver as unknown as { readonly master: { readonly _clients: readonly { readonly processID: number | null }[] } };
    // The pool opens others by itself meanwhile, so it is asked for those that were there; one that still connects may come through.
    const cut = master._clients.filter((client) => client.processID !== null);
    await this.sql(`SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE ${SERVICE}`);
    await until('every connection that was cut has left the pool', () => cut.every((client) => !master._clients.includes(client)));
  }

  /** Whether anybody sits at an office, or at every office of a side. */
  async staff(side: SideId, office: OfficeId | null, there: boolean): Promise<void> {
    await this.sql('UPDATE hotline.officers SET active = $3 WHERE side = $1 AND ($2::text IS NULL OR office = $2)', [side, office, there]);
  }

  /** As it was before the first history. @param now epoch milliseconds at which the hand stands */
  async clear(now: number): Promise<void> {
    await this.admin.query(CLEAR);
    this.notices.length = 0;
    this.bag.clear();
    this.armAnew();
    this.time.set(now);
  }

  async close(): Promise<void> {
    this.stage.close();
    await this.app.close();
    await this.admin.end();
    await this.drop();
  }
}

async function lockWaits(admin: pg.Client): Promise<number> {
  const { rows } = await admin.query<{ n: number }>(`SELECT count(DISTINCT l.pid)::int AS n FROM pg_locks l JOIN pg_stat_activity a USING (pid) WHERE NOT l.granted AND a.${SERVICE}`);
  return rows[0]?.n ?? 0;
}

async function cut(admin: pg.Client, pid: number): Promise<void> { await admin.query('SELECT pg_terminate_backend($1, 5000)', [pid]); }
