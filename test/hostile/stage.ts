import { randomUUID } from 'node:crypto';
import { ROLES, type Role, type Right, may } from '#domain';
import type { Route } from '#edge';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { pdf } from '../factories/files.js';
import { urea, withCanaries } from '../factories/report.js';
import { invite, settle } from '../harness/accounts.js';
import { Company } from '../harness/company.js';
import { type Desk, Visitor } from '../harness/desk.js';
import { DoorProcess, doorCommand } from '../harness/process.js';
import type { Things } from '../keyhole/requests.js';

/** What browsers would type; a proxy that says so is believed about addresses, so that no limit per address hides what lies behind it; what one officer may say in cases is none either. */
const ORIGIN = 'http://hotline.test';
/** Of no checkpoint: a service without keys signs none. */
const NO_DIGEST = 'a'.repeat(64);
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

/** Tables whose rows only people's requests make, and what tells that one of them was changed. */
const KEPT: Readonly<Record<string, string>> = {
  reports: 'count(*)', attachments: 'count(*)', history: `count(*) FILTER (WHERE how <> 'limit')`, drafts: `md5(string_agg(answers::text, '' ORDER BY token_hash))`, officers: 'count(*)', setup_tokens: 'count(*)',
  calendars: 'sum(version)', office_calendars: 'sum(version)', rosters: 'sum(version)', absences: `md5(string_agg(a::text, '' ORDER BY id))`,
};

/** A service of its own as a real process that logs all it can, people of one side, and what a company has there. */
export class Stage {
  private address = 0;
  private constructor(
    readonly door: DoorProcess, private readonly database: pg.Client, readonly things: Things, readonly people: Readonly<Record<Role, Desk>>, readonly began_kb: number, private readonly folder: string,
  ) {
    this.anybody = new Visitor(door.url);
  }

  readonly anybody: Visitor;

  static async open(database_url: string): Promise<Stage> {
    const folder = await placeForFiles();
    const door = await DoorProcess.open(doorCommand('hotline'), {
      DATABASE_URL: database_url, PORT: '0', HOTLINE_LOG_LEVEL: 'trace', HOTLINE_PUBLIC_URL: ORIGIN, HOTLINE_ACTS_PER_MINUTE: '999999',
      HOTLINE_FILES_DIR: join(folder, 'files'), HOTLINE_KEYS_DIR: join(folder, 'keys'), HOTLINE_SCANNER: `${process.execPath} ${join(folder, 'scanner.mjs')}`,
    });
    const entrance = { place: door.url, origin: ORIGIN };
    const [link] = [...door.setupLinks().values()];
    const administrator = await settle(entrance, link ?? new URL('none:'), 'kr.admin', 'ko');
    const officer = await invite(entrance, administrator, { office: 'kr-trade-cooperation-desk', role: 'officer', sign_in: 'kr.desk' }, 'ko');
    const supervisor = await invite(entrance, administrator, { office: 'kr-trade-cooperation-desk', role: 'supervisor', sign_in: 'kr.supervisor' }, 'ko');
    const database = new pg.Client({ connectionString: database_url });
    await database.connect();
    return new Stage(door, database, await thingsOf(door.url, database, officer), { officer, supervisor, administrator }, await memoryOf(door), folder);
  }

  /** Who may do this at all; whoever comes in by a link or by nothing is anybody. */
  whoMay(needs: Right | null): Visitor {
    const role = ROLES.find((r) => needs !== null && may(r, needs));
    return role === undefined ? this.anybody : this.people[role];
  }

  /** Headers of one more caller: an address of their own, and a language. */
  caller(): Record<string, string> {
    this.address += 1;
    return { 'x-forwarded-for': `10.${this.address >> 16 & 255}.${this.address >> 8 & 255}.${this.address & 255}`, 'accept-language': 'ko' };
  }

  /** A case that nothing was done with yet, for a route that moves cases or adds to a report; and no limit that tries of another route used up. */
  async fresh({ method, path }: Route): Promise<Things> {
    await this.database.query('DELETE FROM hotline.attempts');
    if (method === 'post' && path.includes('/reports/{reference}/')) {
      const receipt = await new Company(this.door.url, this.caller()).file(urea());
      return { ...this.things, report: receipt.reference, token: receipt.token, paper: await new Company(this.door.url, this.caller()).handedIn(receipt, pdf('of this company')) };
    }
    if (!path.includes('/cases/{reference}')) return this.things;
    const { reference } = await new Company(this.door.url, this.caller()).file(urea());
    return { ...this.things, kase: await caseOf(this.database, reference) };
  }

  /** What a body calls `version`, as whoever looked just now would have seen it. */
  async versionFor({ path }: Route, { kase }: Things): Promise<number> {
    const from = path.includes('/cases/') ? `cases WHERE reference = '${kase}'` : path.includes('/rosters/') ? 'rosters' : path.includes('/hours') ? 'office_calendars' : 'calendars WHERE year = 2034';
    const { rows } = await this.database.query<{ version: number | null }>(`SELECT max(version) AS version FROM hotline.${from}`);
    return rows[0]?.version ?? 0;
  }

  /** What is kept, in one line: equal lines mean that nobody's request changed anything in between. */
  async kept(): Promise<string> {
    const parts = Object.entries(KEPT).map(([table, told]) => `(SELECT ${told} FROM hotline.${table} a)::text`);
    const { rows } = await this.database.query<{ line: string }>(`SELECT concat_ws(' ', ${parts.join(', ')}) AS line`);
    return rows[0]?.line ?? '';
  }

  /** How many receipts were ever recorded. */
  async receipts(): Promise<number> { return Number((await this.database.query<{ n: string }>('SELECT count(*) AS n FROM hotline.receipts')).rows[0]?.n); }

  /** Names of all files that are kept for side A, and of those that have a row. */
  async objects(): Promise<{ lying: string[]; known: string[] }> {
    const { rows } = await this.database.query<{ id: string }>("SELECT id FROM hotline.attachments WHERE side = 'KR' ORDER BY id::text");
    return { lying: (await readdir(join(this.folder, 'files', 'KR'))).sort(), known: rows.map((row) => row.id) };
  }

  /** Memory of the process now, in kB. */
  memory(): Promise<number> { return memoryOf(this.door); }

  async close(): Promise<void> {
    await this.database.end();
    await DoorProcess.endAll();
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** Keys for the files of both sides, and a real program that looks at each. */
async function placeForFiles(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hotline-hostile-'));
  await mkdir(join(folder, 'files'));
  for (const [side, digit] of [['KR', '1'], ['CN', '2']] as const) {
    await mkdir(join(folder, 'keys', side), { recursive: true });
    await writeFile(join(folder, 'keys', side, 'files-first.key'), digit.repeat(64));
  }
  await writeFile(join(folder, 'scanner.mjs'), "let all = ''; for await (const chunk of process.stdin) all += chunk; process.exit(all.includes('EICAR') ? 1 : 0);");
  return folder;
}

async function caseOf(database: pg.Client, report: string): Promise<string> {
  const { rows } = await database.query<{ reference: string }>('SELECT c.reference FROM hotline.cases c JOIN hotline.reports r ON r.case_id = c.id WHERE r.reference = $1', [report]);
  return rows[0]?.reference ?? '';
}

async function thingsOf(url: string, database: pg.Client, home: Desk): Promise<Things> {
  const receipt = await new Company(url).file(withCanaries(urea()).report);
  const started = await new Visitor(url).send('POST', '/report', 'side=kr-cn%2FKR', FORM);
  const { body: { officer } } = await home.ask<{ officer: { id: string } }>('GET', '/api/v1/session');
  const kase = await caseOf(database, receipt.reference);
  const attachment = await home.attached(kase, pdf('of the desk'));
  const paper = await new Company(url).handedIn(receipt, pdf('of the company'));
  return { report: receipt.reference, token: receipt.token, kase, ready: kase, attachment, ready_file: attachment, paper, draft: started.headers.get('location')?.split('/')[2] ?? '', officer: officer.id, password: '', digest: NO_DIGEST, home, colleague: randomUUID(), invitation: { token: '' }, requests: null, spare: async () => Promise.resolve(randomUUID()), passkey: async () => Promise.resolve(randomUUID()) };
}

const memoryOf = async ({ child }: DoorProcess): Promise<number> => Number(/VmRSS:\s+(\d+)/.exec(await readFile(`/proc/${child.pid}/status`, 'utf8'))?.[1]);
