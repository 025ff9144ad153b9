import { AHEAD_MS } from '#climbing';
import { type Case, type ClockKey, type Entry, type Facts, alertsFor, audienceName, evolve, toldSides } from '#domain';
import { readAttachments, readCase, readCases, readEntries, readToCase } from '#persistence';
import { verifyAccount } from '#proof';
import { isDeepStrictEqual } from 'node:util';
import { numberFor } from './account.js';
import { bellName } from './bag.js';
import { must } from './finding.js';
import { pulseOf } from './pulse.js';
import type { Run } from './run.js';
import { type Stored, readStored } from './stored.js';

/**
 * What must hold of everything that a history left, read anew from the database: history gives the cases again, each
 * clock has one outcome and each entry its alerts, chains hold for every side, nothing is overdue and nothing waits.
 * @throws Finding
 */
export async function checkHistory(run: Run): Promise<void> {
  const stored = await readStored(run.service);
  await checkNothingWaits(run);
  for (const [id, entries] of stored.entries) {
    must(isDeepStrictEqual(entries.map(comparable), (run.entries.get(id) ?? []).map(comparable)), `the history of ${id} is not what the ledger said it wrote`);
    const { folded, alerts } = fold(entries, (run.entries.get(id) ?? []).map((entry) => run.factsOf.get(entry) ?? run.facts));
    await checkCase(run, id, folded);
    checkAlerts(id, stored, alerts);
    checkOutcomes(id, stored, entries);
    await checkChain(run, folded);
  }
  must(stored.entries.size === run.entries.size, `${run.entries.size} cases were opened and ${stored.entries.size} have a history`);
  checkNumbers(run, stored);
  for (const clock of await run.service.due.coming(AHEAD_MS)) must(run.service.bag.armed.has(bellName(clock)), `no bell was armed for ${bellName(clock)}, which is about to end`);
  const { findings } = await run.service.audit.audit();
  must(findings.length === 0, `the auditor finds ${findings.map((f) => `${f.check} in ${f.cases.join(', ')}`).join('; ')}`);
  await checkLateBells(run);
}

/** As JSON keeps it, and without private parts that hold nothing. */
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
function comparable({ own, ...entry }: Entry): unknown {
  return plain({ ...entry, own: Object.fromEntries(Object.entries(own as Record<string, object>).filter(([, part]) => Object.keys(part).length > 0)) });
}

/** The case that the history makes, and the alerts that its entries make on the way. @param known what its decision knew, for each entry */
function fold(entries: readonly Entry[], known: readonly Facts[]): { folded: Case; alerts: string[] } {
  const alerts: string[] = [];
  let kase: Case | null = null;
  for (const [nth, entry] of entries.entries()) {
    const { policy, calendars, reach } = known[nth] as Facts;
    kase = evolve(kase, entry, policy, calendars);
    const then = kase;
    alerts.push(...alertsFor(kase, entry, (office) => reach(office, entry.at)).map((a) => `${numberFor(entries, a.audience.side, then, a.seq)} ${audienceName(a.audience)} ${a.about} ${[...(a.reach?.officers ?? [])].join()}`));
  }
  if (!kase) throw new Error('a history without entries');
  return { folded: kase, alerts };
}

const clockName = (c: ClockKey): string => `${c.side}/${c.kind}/${c.subject}/${c.round}`;
const sorted = ({ clocks, attachments, ...kase }: Case): unknown => ({
  ...kase, clocks: Object.fromEntries(clocks.map((c) => [clockName(c), c])), attachments: Object.fromEntries(attachments.map((a) => [`${a.side}/${a.id}`, a])),
});

/** Where two plain values differ, by path. */
function differing(made: unknown, kept: unknown, path: string): string[] {
  if (isDeepStrictEqual(made, kept)) return [];
  if (typeof made !== 'object' || typeof kept !== 'object' || made === null || kept === null) return [`${path} is made ${JSON.stringify(made)} and kept ${JSON.stringify(kept)}`];
  return [...new Set([...Object.keys(made), ...Object.keys(kept)])].flatMap((key) => differing((made as Record<string, unknown>)[key], (kept as Record<string, unknown>)[key], `${path}.${key}`));
}

async function checkCase(run: Run, id: string, folded: Case): Promise<void> {
  const reads: Case[] = [];
  for (const side of toldSides(folded)) {
    const [read, attachments] = await run.service.reader.as(side, async (sql) => [await readCase(sql, folded.reference), await readAttachments(sql, id)] as const);
    must(read !== null, `${folded.reference} cannot be read by ${side}, which was told of it`);
    if (read) reads.push({ ...readToCase(read, folded.policy), attachments });
  }
  // Each side keeps some clocks, and its files, to itself; together they read them all.
  // A version counts what its reader reads.
  const kept = { ...reads.find((_, nth) => toldSides(folded)[nth] === folded.home), version: folded.version, clocks: reads.flatMap((r) => r.clocks), attachments: reads.flatMap((r) => r.attachments) } as Case;
  const differences = differing(plain(sorted(folded)), plain(sorted(kept)), folded.reference);
  must(differences.length === 0, `history makes another case than is kept: ${differences.slice(0, 5).join('; ')}`);
}

function checkAlerts(id: string, stored: Stored, expected: readonly string[]): void {
  const kept = stored.alerts.filter((a) => a.case_id === id).map((a) => `${a.seq} ${a.audience} ${a.about} ${a.officers.join()}`);
  must(isDeepStrictEqual(kept.sort(), [...expected].sort()), `alerts of ${id} are ${kept.join('; ')}, and its entries make ${[...expected].join('; ')}`);
}

/** One outcome per side, kind, subject and round: missed exactly where the history says so, once. */
function checkOutcomes(id: string, stored: Stored, entries: readonly Entry[]): void {
  const missed = entries.filter((e) => e.type === 'ClockMissed').map((e) => clockName(e.shared));
  must(new Set(missed).size === missed.length, `a limit of ${id} was missed twice: ${missed.join(' ')}`);
  const rows = stored.clocks.filter((c) => c.case_id === id);
  must(new Set(rows.map(clockName)).size === rows.length, `a limit of ${id} has two rows`);
  // A limit of the law that was over before this case waited for it ended when it did, and nobody missed it here.
  const here = rows.filter((c) => c.state === 'missed' && !(c.kind === 'licence' && c.ended_at === c.due_at && !missed.includes(clockName(c))));
  must(isDeepStrictEqual(here.map(clockName).sort(), [...missed].sort()), `limits of ${id} that are marked missed are not those that its history calls missed`);
}

async function checkChain(run: Run, kase: Case): Promise<void> {
  for (const side of toldSides(kase)) {
    const { entries, read } = await run.service.reader.as(side, async (sql) => ({ entries: await readEntries(sql, kase.id), read: (await readCases(sql, [kase.id]))[0] }));
    const expected = numberFor(run.entries.get(kase.id) ?? [], side, kase);
    const check = read && verifyAccount(entries, side, read.ends);
    must(check?.ok === true && entries.length === expected && read?.kase.version === expected, `what ${side} reads of ${kase.reference} does not hold: ${JSON.stringify(check)}, ${entries.length} of ${expected} entries`);
    must(entries.every((e, i) => e.number === i + 1), `the entries that ${side} reads of ${kase.reference} are numbered ${entries.map((e) => e.number).join(' ')}`);
  }
}

/** Numbers of a stream count from 1 without a gap, and everything numbered was told. */
function checkNumbers(run: Run, stored: Stored): void {
  for (const [name, last] of Object.entries(stored.audiences)) {
    const numbers = stored.alerts.filter((a) => a.audience === name).map((a) => a.number ?? 0).sort((a, b) => a - b);
    must(numbers.length === last && numbers.every((n, i) => n === i + 1), `stream ${name} ends at ${last} and holds ${numbers.join(' ')}`);
  }
  const untold = stored.alerts.filter((a) => !run.told.has(a.id));
  must(untold.length === 0, `alerts that no gateway was told of: ${untold.map((a) => `${a.case_id}#${a.seq} to ${a.audience}`).join('; ')}`);
}

async function checkNothingWaits(run: Run): Promise<void> {
  const overdue = await run.service.due.overdue(0);
  must(overdue.length === 0, `overdue after everything was swept: ${overdue.map((c) => bellName(c)).join(' ')}`);
  const [left] = await run.service.sql<{ n: string }>('SELECT (SELECT count(*) FROM hotline.outbox) + (SELECT count(*) FROM hotline.alerts WHERE number IS NULL) AS n');
  must(left?.n === '0', `${left?.n} things wait in the outbox or for a number`);
}

/** Every bell that is still somewhere rings now: nothing comes of it. */
async function checkLateBells(run: Run): Promise<void> {
  const { bag } = run.service;
  const before = await pulseOf(run.service);
  for (const bell of bag.waiting) await bag.ring(bell);
  const after = await pulseOf(run.service);
  must(before.commands === after.commands && before.relayed === after.relayed, 'a bell that rang late, early or twice changed something');
}
