import { verifyChain } from '#proof';
import type { Row, StorySql } from '../harness/postgres.js';

/** What came of the clocks that had to be answered while something was broken, from rows and history alone. */
export interface Verdict {
  readonly due: number;
  /** Due and never answered, or called missed without an entry in the history. */
  readonly missed: number;
  /** Answered more than once. */
  readonly doubled: number;
  /** Answered before they were due. */
  readonly early: number;
  /** Milliseconds from due to answered, of each clock that was answered. */
  readonly late_ms: readonly number[];
  /** Whatever else may not be: broken chains, gaps in numbers, alerts or reports that are there twice. */
  readonly broken: readonly string[];
}

/** Cases whose whole history is held in memory at once. */
const CHAINS_AT_ONCE = 200;
/** Times that a chain is looked at before it counts as broken. */
const CHAIN_LOOKS = 4;

/** A database that can be looked at as its superuser. */
export interface Looked { readonly sql: StorySql }
/** What is judged: clocks that fell due from when it broke to the last moment at which one could, in epoch milliseconds. */
export interface Judged {
  readonly began_ms: number;
  readonly until_ms: number;
  /** Cases whose chains are checked. */
  readonly cases: readonly string[];
  /** Only clocks of this kind; all without one. */
  readonly kind?: string;
}

/** Cases that were opened this long before a fault may still have been part of it. */
const RECENT_MS = 120_000;

/** Nothing overdue by more than a second, nothing waiting for longer than that: the engine keeps up again. */
export async function calm(on: Looked): Promise<boolean> {
  const [row] = await on.sql(`
    SELECT EXISTS (SELECT FROM hotline.clocks WHERE state = 'running' AND due_at < clock_timestamp() - interval '1 second')
        OR EXISTS (SELECT FROM hotline.outbox WHERE created_at < clock_timestamp() - interval '1 second')
        OR EXISTS (SELECT FROM hotline.alerts WHERE number IS NULL AND created_at < clock_timestamp() - interval '1 second') AS busy`);
  return row?.busy === false;
}

/** Clocks that were due by `until_ms` and not answered yet when it began, and how often the history says each was missed. */
const DUE = `
SELECT c.state, extract(epoch FROM c.due_at) * 1000 AS due, extract(epoch FROM c.ended_at) * 1000 AS ended,
  (SELECT count(*)::int FROM hotline.history h WHERE h.case_id = c.case_id AND h.type = 'ClockMissed' AND h.shared->>'side' = c.side AND h.shared->>'kind' = c.kind
    AND h.shared->>'subject' = c.subject AND (h.shared->>'round')::int = c.round) AS times
FROM hotline.clocks c WHERE c.due_at <= to_timestamp($2 / 1000.0) AND c.due_at > to_timestamp($1 / 1000.0) - interval '1 minute'
  AND c.kind LIKE $3
  AND (c.state = 'running' OR (c.ended_at >= to_timestamp($1 / 1000.0) AND c.ended_at >= c.due_at) OR c.state = 'missed' AND c.ended_at >= to_timestamp($1 / 1000.0))`;

export async function judge(on: Looked, { began_ms, until_ms, cases, kind = '%' }: Judged): Promise<Verdict> {
  const clocks = await on.sql(DUE, [began_ms, until_ms, kind]);
  const answered = clocks.filter((c) => c.ended !== null);
  const late_ms = answered.map((c) => Math.round(Number(c.ended) - Number(c.due)));
  return {
    due: clocks.length,
    missed: clocks.filter((c) => c.state === 'running' || (c.state === 'missed' && c.times === 0)).length,
    doubled: clocks.filter((c) => Number(c.times) > 1).length,
    early: answered.filter((c) => c.state === 'missed' && Number(c.ended) < Number(c.due)).length,
    late_ms,
    broken: [...await broken(on, began_ms - RECENT_MS), ...await brokenChains(on, cases)],
  };
}

const NEVER: readonly (readonly [what: string, sql: string])[] = [
  ['a clock is in the history twice', `SELECT case_id FROM hotline.history JOIN recent USING (case_id) WHERE type = 'ClockMissed' GROUP BY case_id, shared->>'side', shared->>'kind', shared->>'subject', shared->>'round' HAVING count(*) > 1`],
  ['a clock is missed in the history and not in its row', `SELECT h.case_id FROM hotline.history h JOIN recent USING (case_id) LEFT JOIN hotline.clocks c ON c.case_id = h.case_id AND c.side = h.shared->>'side' AND c.kind = h.shared->>'kind'
    AND c.subject = h.shared->>'subject' AND c.round = (h.shared->>'round')::int WHERE h.type = 'ClockMissed' AND c.state IS DISTINCT FROM 'missed'`],
  ['two clocks of a kind run', `SELECT case_id FROM hotline.clocks JOIN recent USING (case_id) WHERE state = 'running' GROUP BY case_id, side, kind, subject HAVING count(*) > 1`],
  ['an alert is there twice', 'SELECT case_id FROM hotline.alerts JOIN recent USING (case_id) GROUP BY case_id, seq, audience HAVING count(*) > 1'],
  ['the numbers of a stream have a gap', 'SELECT audience FROM hotline.alerts WHERE number IS NOT NULL GROUP BY audience HAVING count(*) <> max(number) OR count(*) <> count(DISTINCT number)'],
  ['a report is there twice', `SELECT body->>'goods' FROM hotline.reports JOIN recent USING (case_id) GROUP BY body->>'goods' HAVING count(*) > 1`],
];

/** What may never be, of all cases that were opened since then. */
async function broken(on: Looked, since_ms: number): Promise<string[]> {
  const cases = `WITH recent AS (SELECT id AS case_id FROM hotline.cases WHERE opened_at >= to_timestamp($1 / 1000.0))`;
  const found = await Promise.all(NEVER.map(async ([what, sql]) => ((await on.sql(`${cases} SELECT FROM (${sql} LIMIT 1) AS found`, [since_ms])).length > 0 ? what : null)));
  return found.filter((what) => what !== null);
}

function byCase(rows: readonly Row[]): ReadonlyMap<string, Row[]> {
  const cases = new Map<string, Row[]>();
  for (const row of rows) cases.set(String(row.case_id), [...(cases.get(String(row.case_id)) ?? []), row]);
  return cases;
}

/** Everything that may never be, of all cases that there are. */
export async function everything(on: Looked): Promise<string[]> {
  const cases = (await on.sql('SELECT id FROM hotline.cases ORDER BY id')).map((row) => String(row.id));
  const found = await broken(on, 0);
  for (let from = 0; from < cases.length; from += CHAINS_AT_ONCE) found.push(...await brokenChains(on, cases.slice(from, from + CHAINS_AT_ONCE)));
  return found;
}

/** Cases whose chain does not hold. A case may move on between two looks at its parts, so what seems broken is looked at again. */
async function brokenChains(on: Looked, cases: readonly string[]): Promise<readonly string[]> {
  let suspect = cases;
  for (let looks = 0; looks < CHAIN_LOOKS && suspect.length > 0; looks += 1) suspect = await seemBroken(on, suspect);
  return suspect.map((id) => `the chain of case ${id} does not hold`);
}

/** Verifies each of a case's chains with the payloads of all sides, and that it ends where the case says. */
async function seemBroken(on: Looked, cases: readonly string[]): Promise<string[]> {
  const [links, own, heads] = await Promise.all([
    on.sql('SELECT *, extract(epoch FROM at) * 1000 AS ms FROM hotline.history WHERE case_id = ANY($1) ORDER BY case_id, chain, seq', [cases]),
    on.sql('SELECT * FROM hotline.history_own WHERE case_id = ANY($1)', [cases]),
    on.sql(`SELECT id AS case_id, '' AS chain, head FROM hotline.cases WHERE id = ANY($1) UNION ALL SELECT case_id, side, head FROM hotline.case_lines WHERE case_id = ANY($1)`, [cases]),
  ]);
  const [linksOf, ownOf, headOf] = [byCase(links.map((link) => ({ ...link, at: Number(link.ms) }))), byCase(own), byCase(heads)];
  return cases.filter((id) => (headOf.get(id) ?? []).some(({ chain, head }) => {
    const inChain = (rows: readonly Record<string, unknown>[] = []): never[] => rows.filter((row) => row.chain === chain) as never[];
    const check = verifyChain(inChain(linksOf.get(id)), inChain(ownOf.get(id)));
    return !check.ok || check.head !== (head as Buffer).toString('hex');
  }));
}
