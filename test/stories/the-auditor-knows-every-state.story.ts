import type { Case, Clock, ClockKind } from '#domain';
import { AuditReader, type Finding, migrate } from '#persistence';
import { ManualTime, readConfig } from '#platform';
import fc from 'fast-check';
import { BEGINS } from '../factories/case.js';
import { takenOf, walks } from '../factories/walk.js';
import { writeStates } from '../harness/case-states.js';
import { type StoryDatabase, type StoryServer, inDatabase, startPostgres } from '../harness/postgres.js';

const SEED = 2026;
const WALKS = 120;
/** Cases that one finding names. */
const BATCH = 20;
const LOST = 200;
/** Two passes over every state, on a machine that is busy. */
const STORY_MS = 60_000;

let server: StoryServer;
let database: StoryDatabase;
let reader: AuditReader;
beforeAll(async () => {
  server = await startPostgres();
  database = await server.database();
  await migrate(database.url);
  // Before every limit that is set in a walk: this story is about states, and nothing is late in it.
  reader = new AuditReader({ ...readConfig({}), database_url: database.url }, new ManualTime(BEGINS));
});
afterAll(async () => { await reader?.onApplicationShutdown(); await database?.drop(); await server?.stop(); });

/** Every state that random walks pass through, the states between the entries of one decision aside, which are never committed. */
const states: readonly Case[] = fc.sample(walks, { seed: SEED, numRuns: WALKS }).flatMap((walk) => takenOf(walk).map((taken) => taken.decision.kase));
/** A round of these kinds that ended so leaves nothing to do, and a later round whose row is gone looks the same. */
const SETTLED: Readonly<Partial<Record<ClockKind, Clock['state']>>> = { triage: 'met', answer: 'met', target: 'missed', licence: 'missed' };
/** What rows cannot show: whether something must follow a receipt stands in contents alone. */
const unseen = (kase: Case, lost: Clock): boolean => lost.kind === 'next_step'
  || kase.clocks.some((c) => c.kind === lost.kind && c.side === lost.side && c.subject === lost.subject && c.state === SETTLED[lost.kind]);
const alive = (c: Clock): boolean => c.state === 'running' || c.state === 'paused';

async function found(written: readonly Case[]): Promise<{ readonly ids: readonly string[]; readonly findings: readonly Finding[] }> {
  const ids = await inDatabase(database.url, async (sql) => {
    for (const table of ['clocks', 'case_sides', 'cases']) await sql(`DELETE FROM hotline.${table}`);
    return writeStates(sql, written);
  });
  return { ids, findings: (await reader.audit()).findings.filter((f) => f.check !== 'endless-clock') };
}

describe('the auditor and the states that cases pass through', () => {
  it('calls none of them wrong', async () => {
    expect(states.length).toBeGreaterThan(WALKS * 5);
    const { ids, findings } = await found(states);
    const named = findings.map((f) => ({ ...f, cases: f.cases.slice(0, 2).map((id) => describeState(states[ids.indexOf(id)])) }));
    expect(named).toEqual([]);
    process.stdout.write(`${states.length} states of ${WALKS} random walks, none of them a finding\n`);
  }, STORY_MS);

  it('misses none in which one clock is lost', async () => {
    const lost = states.flatMap((kase) => kase.clocks.filter((c) => alive(c) && !unseen(kase, c)).map((clock) => ({ kase: { ...kase, clocks: kase.clocks.filter((c) => c !== clock) }, clock })));
    const some = lost.filter((_, i) => i % Math.max(1, Math.floor(lost.length / LOST)) === 0);
    const missed: string[] = [];
    for (let i = 0; i < some.length; i += BATCH) {
      const batch = some.slice(i, i + BATCH);
      const { ids, findings } = await found(batch.map((b) => b.kase));
      const named = new Set(findings.flatMap((f) => f.cases));
      batch.forEach(({ clock, kase }, n) => { if (!named.has(ids[n] ?? '')) missed.push(`${clock.kind} of ${describeState(kase)}`); });
    }
    expect(missed).toEqual([]);
    process.stdout.write(`${some.length} of ${lost.length} states with a clock lost, all of them found\n`);
  }, STORY_MS);
});

const describeState = (kase: Case | undefined): string => (kase === undefined ? 'no state' : JSON.stringify({
  state: kase.state, version: kase.version, home: kase.home, lead: kase.lead, sides: Object.entries(kase.sides).map(([id, s]) => [id, s.told_at !== null, s.acknowledged !== null, s.proposal?.to, s.unreached_since, s.watching]),
  alive: kase.clocks.filter(alive).map((c) => `${c.side}/${c.kind}/${c.subject} ${c.state}`), over: kase.clocks.filter((c) => !alive(c)).map((c) => `${c.side}/${c.kind}/${c.subject}#${c.round} ${c.state}`),
  paused: kase.paused, consulting: kase.consultation, licences: kase.licences.map((l) => l.result), suspended: kase.suspended_until,
}));
