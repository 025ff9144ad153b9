import { stopOrphan } from '#persistence';
import { BY_PARENT } from '#platform';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from './until.js';

/** Where compiled doors are started from; the image's working directory. */
const PROJECT = join(import.meta.dirname, '../..');
/** Four doors that open at once on a busy machine share its two cores. */
const OPEN_LIMIT_MS = 60_000;
/** Every part of a door has ten seconds to close. */
const END_LIMIT_MS = 30_000;

export interface End { readonly code: number | null; readonly signal: NodeJS.Signals | null }
type Environment = Readonly<Record<string, string>>;

/** The program that opens a door, as it is built. */
export const doorCommand = (door: string): readonly string[] => ['node', `dist/apps/${door}/src/main.js`];

/** A compiled door as a process of its own, in a process group of its own, with everything it says. */
export class DoorProcess {
  private static readonly alive = new Set<DoorProcess>();
  readonly ended: Promise<End>;
  /** What it printed for people. */
  stdout = '';
  /** What it logged. */
  stderr = '';
  private end: End | null = null;
  private readonly started_ms = performance.now();

  private constructor(readonly child: ChildProcess, readonly name: string) {
    child.stdout?.setEncoding('utf8').on('data', (text: string) => { this.stdout += text; });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => { this.stderr += text; });
    this.ended = new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code, signal) => {
        this.end = { code, signal };
        DoorProcess.alive.delete(this);
        resolve(this.end);
      });
    });
  }

  /**
   * Starts a program with this environment and nothing of the caller's but where programs are found.
   * @param hears whether it can be sent messages
   */
  static start([program = '', ...words]: readonly string[], environment: Environment, hears = environment.HOTLINE_FAILPOINT === BY_PARENT): DoorProcess {
    const env = { PATH: process.env.PATH, HOTLINE_LOG_LEVEL: 'warn', ...environment };
    const child = spawn(program === 'node' ? process.execPath : program, words, { cwd: PROJECT, env, detached: true, stdio: ['ignore', 'pipe', 'pipe', ...(hears ? ['ipc' as const] : [])] });
    const started = new DoorProcess(child, words.join(' '));
    DoorProcess.alive.add(started);
    return started;
  }

  /** Starts a door and waits until it is ready. */
  static open(command: readonly string[], environment: Environment): Promise<DoorProcess> { return DoorProcess.start(command, environment).ready(); }

  /** Kills whatever still runs of all that were started here; for the end of a story, however it went. */
  static async endAll(): Promise<void> { await Promise.all([...DoorProcess.alive].map((door) => door.kill())); }

  /** The printed address. */
  get url(): string {
    const address = / is open at (http:\S+)/.exec(this.stdout)?.[1];
    if (address === undefined) throw this.trouble('printed no address');
    return address;
  }

  get running(): boolean { return this.end === null; }
  get age_ms(): number { return Math.round(performance.now() - this.started_ms); }

  /** Waits for the printed address and the readiness behind it. @throws with all that the process said when it ends first */
  async ready(): Promise<this> {
    await until(`${this.name} prints its address`, () => {
      if (this.end) throw this.trouble('ended');
      return this.stdout.includes(' is open at ');
    }, OPEN_LIMIT_MS);
    await until(`${this.name} is ready`, () => this.isReady(), OPEN_LIMIT_MS);
    return this;
  }

  /** Whether `/health/ready` says so now; false also when nobody answers. */
  async isReady(): Promise<boolean> {
    if (this.end) throw this.trouble('ended');
    return fetch(`${this.url}/health/ready`).then((answer) => answer.ok, () => false);
  }

  /** Printed demonstration accounts. */
  demo(): { readonly password: string; readonly names: readonly string[] } {
    const [, password = '', list = ''] = /all with the password (\S+):\n((?: {2}\S+ .*\n)+)/.exec(this.stdout) ?? [];
    return { password, names: [...list.matchAll(/^ {2}(\S+)/gm)].map((line) => line[1] ?? '') };
  }

  /** Printed one-time links for administrators, by the side's English name. */
  setupLinks(): ReadonlyMap<string, URL> {
    return new Map([...this.stdout.matchAll(/^(.+) has no administrator\. .* (http\S+)$/gm)].map(([, side = '', link = '']) => [side, new URL(link)]));
  }

  /** Sends a signal to the whole group, as a terminal does, and waits for the end. */
  async stop(signal: 'SIGINT' | 'SIGTERM' = 'SIGTERM'): Promise<End> {
    this.signal(signal);
    return until(`${this.name} ends on ${signal}`, () => this.end, END_LIMIT_MS);
  }

  /** Ends it without a chance to do anything about it. */
  kill(): Promise<End> {
    this.signal('SIGKILL');
    return this.ended;
  }

  /** Arms a failpoint, `name:action:nth`, in a door started with `HOTLINE_FAILPOINT=by-parent`; waits until it says so. */
  async arm(failpoint: string): Promise<void> {
    const answered = new Promise((resolve) => { this.child.once('message', resolve); });
    this.child.send(failpoint);
    await Promise.race([answered, this.ended.then(() => { throw this.trouble(`ended before ${failpoint} was armed`); })]);
  }

  /** Halts it where it is; nothing in it runs until `resume`. */
  halt(): void { this.signal('SIGSTOP'); }
  resume(): void { this.signal('SIGCONT'); }
  /** Whether it stands still, by its own doing or ours. Linux only. */
  async halted(): Promise<boolean> {
    const status = await readFile(`/proc/${this.child.pid}/stat`, 'utf8').catch(() => '');
    return / [Tt] /.test(status.slice(status.lastIndexOf(')')));
  }

  private signal(signal: NodeJS.Signals): void {
    const { pid, exitCode, signalCode } = this.child;
    if (pid !== undefined && exitCode === null && signalCode === null) process.kill(-pid, signal);
  }

  private trouble(what: string): Error { return new Error(`${this.name} ${what}\n${this.stdout}${this.stderr}`); }
}

export interface DataFolder {
  readonly folder: string;
  /** Process id of the PostgreSQL that runs on it; 0 when none does. */
  postgres(): Promise<number>;
  /** Address of the service's database in the PostgreSQL that runs on it. */
  url(): Promise<string>;
  /** Also stops a server that a killed service left behind. */
  remove(): Promise<void>;
}

/** A folder for a service's own PostgreSQL. */
export async function dataFolder(): Promise<DataFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'hotline-data-'));
  const lock = async (): Promise<string[]> => (await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8').catch(() => '0')).split('\n');
  return {
    folder,
    postgres: async () => Number((await lock())[0]),
    url: async () => `postgres://hotline:${(await readFile(join(folder, 'password'), 'utf8')).trim()}@127.0.0.1:${(await lock())[3]}/hotline`,
    remove: async () => {
      await stopOrphan({ dataDir: folder });
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Whether a process of this number runs. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
