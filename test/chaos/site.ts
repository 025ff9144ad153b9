import { type EmbeddedPostgres, startEmbeddedPostgres } from '#persistence';
import { BY_PARENT, type Failpoint } from '#platform';
import { invite, settle } from '../harness/accounts.js';
import type { Desk } from '../harness/desk.js';
import pg from 'pg';
import { freePort } from '../harness/free-port.js';
import { type ConfigFolder, networkVariant } from '../harness/network-variant.js';
import type { Row } from '../harness/postgres.js';
import { type DataFolder, DoorProcess, dataFolder, doorCommand } from '../harness/process.js';
import { type StoryRedis, startRedis } from '../harness/redis.js';
import { type SteadyAddress, steadyAddress } from '../harness/steady-address.js';
import type { Backend } from './options.js';

export type Role = 'intake' | 'liaison' | 'second liaison' | 'escalation' | 'second escalation' | 'hotline';
/** Officers of one desk. */
export type Crew = readonly [Desk, ...Desk[]];
/** Which processes are there: a role each, two of the one that answers clocks, two gateways, or all in one. */
export type Form = 'apart' | 'two' | 'gateways' | 'one';
const ROLES: Readonly<Record<Form, readonly Role[]>> = {
  apart: ['intake', 'liaison', 'escalation'], two: ['intake', 'liaison', 'escalation', 'second escalation'],
  gateways: ['intake', 'liaison', 'second liaison', 'escalation'], one: ['hotline'],
};
const DOOR: Readonly<Record<Role, string>> = { intake: 'intake', liaison: 'liaison', 'second liaison': 'liaison', escalation: 'escalation', 'second escalation': 'escalation', hotline: 'hotline' };
/** Receipt of a serious case within twelve seconds: the rungs' parts are three, three and six. */
const SHORT_RECEIPT = [['clocks', 'acknowledge', 4], '12s'] as const;

/** Connections with which a run looks at what became of its clocks. */
const LOOKERS = 4;

/** The service as real processes on a real PostgreSQL, and a Redis where that is the queue, each reached by a way that can be cut. */
export class Site {
  private postgres: EmbeddedPostgres | null = null;
  private pool: pg.Pool | null = null;
  private readonly doors = new Map<Role, DoorProcess>();
  private readonly ports = new Map<Role, number>();
  /** Ways to the database, one for each role. */
  private readonly ways = new Map<Role, SteadyAddress>();
  private constructor(private readonly data: DataFolder, private readonly network: ConfigFolder, readonly redis: StoryRedis | null) {}

  static async open(backend: Backend, form: Form = 'apart'): Promise<Site> {
    const [data, network, redis] = await Promise.all([dataFolder(), networkVariant(SHORT_RECEIPT), backend === 'redis' ? startRedis() : null]);
    const site = new Site(data, network, redis);
    for (const role of Object.keys(DOOR) as Role[]) {
      site.ports.set(role, await freePort());
      site.ways.set(role, await steadyAddress());
    }
    await site.startPostgres();
    await site.takeForm(form);
    return site;
  }

  /** Starts PostgreSQL, or starts it again, durable and with every role's way leading there. */
  async startPostgres(): Promise<void> {
    this.postgres = await startEmbeddedPostgres({ dataDir: this.data.folder });
    await this.pool?.end();
    this.pool = new pg.Pool({ connectionString: this.postgres.url, max: LOOKERS });
    // What is cut off breaks, and whoever asked is told.
    this.pool.on('error', () => undefined);
    for (const way of this.ways.values()) way.lead(Number(new URL(this.postgres.url).port));
  }

  /** Ends PostgreSQL as `pg_ctl stop -m immediate` does: no checkpoint, no goodbye. */
  async cutPostgres(): Promise<void> { process.kill(await this.data.postgres(), 'SIGQUIT'); }

  get database_url(): string { return this.postgres?.url ?? ''; }
  /** One statement as the database's superuser. */
  readonly sql = async (text: string, values: readonly unknown[] = []): Promise<Row[]> => {
    if (!this.pool) throw new Error('there is no database');
    return (await this.pool.query<Row>(text, [...values])).rows;
  };

  door(role: Role): DoorProcess {
    const door = this.doors.get(role);
    if (!door) throw new Error(`${role} is not there`);
    return door;
  }
  way(role: Role): SteadyAddress {
    const way = this.ways.get(role);
    if (!way) throw new Error(`${role} has no way`);
    return way;
  }
  get roles(): readonly Role[] { return [...this.doors.keys()]; }
  /** Whichever process answers bells. */
  get worker(): Role { return this.doors.has('hotline') ? 'hotline' : 'escalation'; }

  /** Where a path is answered now. */
  readonly place = (path: string): string => {
    const role = this.doors.has('hotline') ? 'hotline' : path.startsWith('/api/v1/reports') ? 'intake' : 'liaison';
    return `http://127.0.0.1:${this.ports.get(role)}`;
  };

  /** Starts what a form has and this one has not, and ends what it has not. */
  async takeForm(form: Form): Promise<void> {
    const wanted = ROLES[form];
    await Promise.all(this.roles.filter((role) => !wanted.includes(role)).map((role) => this.end(role)));
    await Promise.all(wanted.filter((role) => !this.doors.has(role)).map((role) => this.start(role)));
  }

  /** Starts a role and waits until it is ready. */
  async start(role: Role, more: Readonly<Record<string, string>> = {}): Promise<void> {
    const url = new URL(this.database_url);
    url.port = String(this.way(role).port);
    const door = DoorProcess.start(doorCommand(DOOR[role]), {
      DATABASE_URL: url.href, PORT: String(this.ports.get(role)), HOTLINE_CONFIG_DIR: this.network.folder, HOTLINE_FAILPOINT: BY_PARENT,
      ...(this.redis ? { REDIS_URL: this.redis.url } : {}), ...more,
    });
    this.doors.set(role, door);
    await door.ready();
  }

  /** Kills a role; it is gone until it is started again. */
  async end(role: Role): Promise<void> {
    await this.door(role).kill();
    this.doors.delete(role);
  }

  /** Ends a role as whoever takes its machine away for a while does: it may close what it has. */
  async drain(role: Role): Promise<void> {
    await this.door(role).stop();
    this.doors.delete(role);
  }

  /** Takes note that a role ended by itself, and waits for it. @returns when, in epoch milliseconds */
  async ended(role: Role): Promise<number> {
    await this.door(role).ended;
    this.doors.delete(role);
    return Date.now();
  }

  /** Whether a door says that all it needs works. What the auditor beside it saw is up to a quarter of a minute old, and is asked of the rows here. */
  async works(role: Role): Promise<boolean> {
    const answer = await fetch(`${this.door(role).url}/health/ready`);
    const { parts } = (await answer.json()) as { parts: Readonly<Record<string, string>> };
    return Object.entries(parts).every(([part, state]) => part === 'engine' || state === 'up');
  }

  arm(role: Role, failpoint: Failpoint, action: 'kill' | 'stop', nth: number): Promise<void> { return this.door(role).arm(`${failpoint}:${action}:${nth}`); }

  /** Officers of each side's first desk, signed in: `each` of them, and at least one. */
  async officers(each = 1): Promise<{ home: Crew; other: Crew }> {
    const links = [...this.door('liaison').setupLinks().values()];
    const [home, other] = await Promise.all(([['kr-trade-cooperation-desk', 'ko'], ['cn-asia-desk', 'zh-Hans']] as const).map(
      ([office, language], i) => this.officersOf({ link: links[i], side: i, office, language, each })));
    if (!home || !other) throw new Error('a side is missing');
    return { home, other };
  }

  private async officersOf({ link, side, office, language, each }: { link: URL | undefined; side: number; office: string; language: string; each: number }): Promise<Crew> {
    if (!link) throw new Error('a side has no administrator to be');
    const entrance = { place: this.place };
    const administrator = await settle(entrance, link, `admin.${side}`, language);
    const seat = (nth: number): Promise<Desk> => invite(entrance, administrator, { office, role: 'officer', sign_in: `desk.${side}.${nth}` }, language);
    const crew: [Desk, ...Desk[]] = [await seat(0)];
    for (let nth = 1; nth < each; nth += 1) crew.push(await seat(nth));
    return crew;
  }

  async close(): Promise<void> {
    await DoorProcess.endAll();
    await this.pool?.end();
    await this.postgres?.stop();
    await Promise.all([...this.ways.values()].map((way) => way.close()));
    await Promise.all([this.data.remove(), this.network.remove(), this.redis?.stop()]);
  }
}
