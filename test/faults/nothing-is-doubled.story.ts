import '../harness/quiet.js';
import { ElapseClock } from '#climbing';
import type { ClockKey } from '#domain';
import { DirectoryStore, Ledger, NetworkStore, Wake, Writer } from '#persistence';
import { Config, readConfig } from '#platform';
import { type Verdict, judge } from '../chaos/judge.js';
import { urea } from '../factories/report.js';
import { HOUR_MS, Hotline } from '../harness/hotline.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';
import { WeakWriter } from '../harness/weak-writer.js';

const STORY_MS = 90_000;
/** Cases of each control; the limit to close a serious one is fourteen days. */
const CASES = 6;
const TARGET_MS = 15 * 24 * HOUR_MS;
/** Times that each limit is asked about at once, by two ledgers in turn. */
const AT_ONCE = 8;
const UNIQUE_VIOLATION = '23505';
/** Every constraint that would keep off a second answer to a limit which starts no other clock. Keys that others refer to go with what refers to them. */
const CONSTRAINTS = [
  'ALTER TABLE hotline.history DROP CONSTRAINT history_pkey CASCADE', 'ALTER TABLE hotline.history DROP CONSTRAINT history_case_id_position_key', 'ALTER TABLE hotline.history_own DROP CONSTRAINT history_own_pkey CASCADE',
  'ALTER TABLE hotline.alerts DROP CONSTRAINT alerts_case_id_seq_audience_key',
];

interface Tally extends Verdict { readonly answered: number; readonly held: { readonly claim: number; readonly constraint: number } }
type Due = ClockKey & { readonly case_id: string };

/** Two layers keep a clock from being answered twice: the case is read under its lock, and its history has each number once. */
describe('either of two layers alone keeps every clock from being answered twice', () => {
  let server: StoryServer;
  let hotline: Hotline;
  const writers: Writer[] = [];
  const tallies = new Map<string, Tally>();
  beforeAll(async () => {
    server = await startPostgres();
    hotline = await Hotline.open({ server });
    // Only the elapses of this story answer anything.
    await hotline.sweep.onApplicationShutdown();
    const none = await count('nothing', [Writer, Writer]);
    const lock = await count('the lock on the case', [WeakWriter, WeakWriter]);
    await Promise.all(CONSTRAINTS.map((drop) => hotline.sql(drop)));
    const constraints = await count('the unique constraints', [Writer, Writer]);
    const both = await count('both', [WeakWriter, WeakWriter]);
    process.stdout.write(report([none, lock, constraints, both]));
  }, STORY_MS);
  afterAll(async () => {
    await Promise.all(writers.map((writer) => writer.onApplicationShutdown()));
    await hotline?.close();
    await server?.stop();
  }, STORY_MS);

  /** Lets limits fall due and asks two ledgers about each of them many times at once. @param weakened what has been taken away */
  async function count(weakened: string, kinds: readonly (typeof Writer)[]): Promise<[string, Tally]> {
    const began_ms = hotline.time.now;
    const receipts = await Promise.all(Array.from({ length: CASES }, (_, i) => hotline.file(urea({ goods: `${weakened} ${i}` }))));
    const ids = (await hotline.sql('SELECT case_id FROM hotline.reports WHERE reference = ANY($1)', [receipts.map(({ reference }) => reference)])).map((row) => String(row.case_id));
    // A bell that is armed only after the hand has moved would ring at once, and answer before this story asks.
    await hotline.still();
    hotline.time.advance(TARGET_MS);
    const ledgers = await Promise.all(kinds.map((kind) => ledgerOf(kind)));
    const due = (await hotline.sql(`SELECT case_id, side, kind, subject, round FROM hotline.clocks WHERE kind = 'target' AND case_id = ANY($1)`, [ids])) as unknown as Due[];
    const outcomes = await Promise.all(due.flatMap((clock) => Array.from({ length: AT_ONCE }, (_, i) => outcome(new ElapseClock(ledgers[i % ledgers.length] as Ledger), clock))));
    const times = (of: string): number => outcomes.filter((o) => o === of).length;
    const verdict = await judge({ sql: (text, values) => hotline.sql(text, values) }, { began_ms, until_ms: hotline.time.now, cases: ids, kind: 'target' });
    const tally = { ...verdict, answered: times('answered'), held: { claim: times('not-running'), constraint: times('constraint') } };
    expect(tally.answered + tally.held.claim + tally.held.constraint).toBe(CASES * AT_ONCE);
    tallies.set(weakened, tally);
    // Eight full pools at once would be more than a server lets in.
    await Promise.all(writers.splice(0).map((writer) => writer.onApplicationShutdown()));
    return [weakened, tally];
  }

  /** A ledger with connections of its own, as another process has it. */
  async function ledgerOf(kind: typeof Writer): Promise<Ledger> {
    const writer = new kind({ ...readConfig({}), database_url: hotline.database_url });
    await writer.connect();
    writers.push(writer);
    const directory = new DirectoryStore(writer, hotline.door.app.get(NetworkStore));
    return new Ledger(writer, directory, hotline.time, new Wake(writer), hotline.door.app.get(Config));
  }

  async function outcome(clock: ElapseClock, due: Due): Promise<string> {
    try {
      const result = await clock.elapse(due);
      return result.ok ? 'answered' : result.refusal.code;
    } catch (error) {
      if ((error as { code?: string }).code === UNIQUE_VIOLATION) return 'constraint';
      throw error;
    }
  }

  it('as built: each limit is answered once, and whoever comes second finds it answered', () => {
    expect(tallies.get('nothing')).toMatchObject({ due: CASES, missed: 0, doubled: 0, broken: [], answered: CASES, held: { claim: CASES * (AT_ONCE - 1), constraint: 0 } });
  });

  it('without the lock on the case, the unique constraints hold', () => {
    const tally = tallies.get('the lock on the case');
    expect(tally).toMatchObject({ due: CASES, missed: 0, doubled: 0, broken: [], answered: CASES });
    expect(tally?.held.constraint).toBeGreaterThan(0);
  });

  it('without the unique constraints, the lock on the case holds', () => {
    expect(tallies.get('the unique constraints')).toMatchObject({ due: CASES, missed: 0, doubled: 0, broken: [], answered: CASES, held: { claim: CASES * (AT_ONCE - 1), constraint: 0 } });
  });

  it('without both, limits are answered twice, and it is seen', () => {
    const tally = tallies.get('both');
    expect(tally?.answered).toBeGreaterThan(CASES);
    expect(tally?.doubled).toBeGreaterThan(0);
    expect(tally?.broken).toContain('a clock is in the history twice');
  });
});

function report(rows: readonly (readonly [string, Tally])[]): string {
  const lines = rows.map(([weakened, { due, missed, doubled, answered, held }]) => {
    const layer = doubled > 0 ? 'nothing held' : held.constraint > 0 ? 'the unique constraints held' : 'the lock on the case held';
    return `| ${weakened} | ${due} | ${CASES * AT_ONCE} | ${answered} | ${held.claim} | ${held.constraint} | ${missed} | ${doubled} | ${layer} |`;
  });
  return ['| taken away | clocks due | asked | answered | found answered | kept off by a constraint | missed | doubled | |', '|---|--:|--:|--:|--:|--:|--:|--:|---|', ...lines, ''].join('\n');
}
