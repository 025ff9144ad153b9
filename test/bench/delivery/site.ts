import { startEmbeddedPostgres } from '#persistence';
import { execFileSync } from 'node:child_process';
import { Company } from '../../harness/company.js';
import { urea } from '../../factories/report.js';
import { LiveLine } from '../../harness/live-line.js';
import { inDatabase } from '../../harness/postgres.js';
import { type DataFolder, DoorProcess, dataFolder, doorCommand } from '../../harness/process.js';
import { until } from '../../harness/until.js';
import type { LimitJob } from '../limit/server.js';
import { enlist } from './enlist.js';
import type { Line } from './officers.js';
import { templatesOf } from './templates.js';

export const ORIGIN = 'http://hotline.test';
export const SIDES = ['KR', 'CN'] as const;
/** Lets a process be told to give back what it no longer uses, before somebody looks how much it holds. */
const TIDY = ['--expose-gc', '--import', 'data:text/javascript,process.on("SIGUSR2", () => { gc(); gc(); })'];
const PROFILE = ['--cpu-prof', '--cpu-prof-dir=.bench'];
/** Where the rows of L2 go, beside the service's own database. */
const LIMITS = 'limits';

/** The built service on its own durable PostgreSQL, and the two bare servers on the same. */
export class Site {
  private constructor(private readonly folder: DataFolder, readonly cookies: readonly string[], private readonly limit: Pick<LimitJob, 'own' | 'templates' | 'alert'>, readonly bare_start_ms: number) {}

  /** @param officers of both sides' desks together, one side's and the other's in turns */
  static async lay(officers: number): Promise<Site> {
    const folder = await dataFolder();
    const door = await DoorProcess.open(doorCommand('hotline'), environment(folder));
    const url = await folder.url();
    const cookies = await inDatabase(url, (sql) => enlist(sql, officers));
    const limit = await sample(door, url, cookies[0] ?? '');
    await door.stop();
    const began = performance.now();
    const server = await startEmbeddedPostgres({ dataDir: folder.folder });
    const took_ms = performance.now() - began;
    await inDatabase(server.url, (sql) => sql(`CREATE DATABASE ${LIMITS} TEMPLATE ${new URL(url).pathname.slice(1)}`));
    await inDatabase(at(server.url, LIMITS), async (sql) => {
      await sql('CREATE TABLE public.posts (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, at timestamptz DEFAULT now(), body jsonb NOT NULL)');
      await sql('GRANT INSERT ON public.posts TO hotline_writer');
    });
    await server.stop();
    return new Site(folder, cookies, limit, took_ms);
  }

  /** @param profile whether it writes what its time went into, as `.bench/*.cpuprofile` for a browser's tools, when it stops */
  open(profile: boolean): Promise<DoorProcess> { return DoorProcess.open(tidy(doorCommand('hotline'), profile ? PROFILE : []), environment(this.folder)); }
  /** One more gateway, on the service's database. */
  async gateway(): Promise<DoorProcess> { return DoorProcess.open(doorCommand('liaison'), { PORT: '0', DATABASE_URL: await this.folder.url(), HOTLINE_PUBLIC_URL: ORIGIN }); }

  /** L1 writes one row for each request, L2 those of a filed report. The service runs meanwhile, since its PostgreSQL does. */
  async bare(which: 'L1' | 'L2'): Promise<DoorProcess> {
    const { own, alert, templates } = this.limit;
    const job: LimitJob = { url: at(await this.folder.url(), LIMITS), own, alert, templates: which === 'L1' ? [] : templates };
    const bare = DoorProcess.start(tidy(['node', '.bench/bench/limit/server.js', JSON.stringify(job)]), {});
    await until('the bare server is open', () => bare.stdout.includes(' is open at '));
    return bare;
  }

  /** Lines of the first officers, at these doors in turns, two officers of both sides at each. */
  lines(count: number, doors: readonly DoorProcess[], back: Line['back'] = {}): Line[] {
    return this.cookies.slice(0, count).map((cookie, i) => ({ url: (doors[Math.floor(i / SIDES.length) % doors.length] as DoorProcess).url, headers: { cookie, origin: ORIGIN }, back }));
  }

  async remove(): Promise<void> {
    await DoorProcess.endAll();
    await this.folder.remove();
  }
}

/** Memory that a process holds, in bytes, after it was tidied up. */
export async function memoryOf({ child }: DoorProcess, tidy_ms: number): Promise<number> {
  child.kill('SIGUSR2');
  await new Promise((tidied) => { setTimeout(tidied, tidy_ms); });
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(child.pid)], { encoding: 'utf8' })) * 1_024;
}

/** Twenty officers stand for all who would write as much: what one of them may say within a minute is none of this. */
const environment = ({ folder }: DataFolder): Record<string, string> => ({ PORT: '0', HOTLINE_DATA_DIR: folder, HOTLINE_PUBLIC_URL: ORIGIN, HOTLINE_ACTS_PER_MINUTE: '999999' });
const tidy = ([node = '', ...words]: readonly string[], more: readonly string[] = []): string[] => [node, ...TIDY, ...more, ...words];

function at(url: string, database: string): string {
  const there = new URL(url);
  there.pathname = `/${database}`;
  return there.href;
}

/** One report, filed for what it leaves: the rows that the limits write, and an alert as it is sent. */
async function sample(door: DoorProcess, url: string, cookie: string): Promise<Pick<LimitJob, 'own' | 'templates' | 'alert'>> {
  const line = await LiveLine.connect(door.url, { cookie, origin: ORIGIN });
  await new Company(door.url).file(urea());
  const alert = await line.alert('the sample is told', ({ about }) => about === 'CaseOpened');
  line.close();
  return { ...await inDatabase(url, (sql) => templatesOf(sql, alert.line.reference)), alert };
}
