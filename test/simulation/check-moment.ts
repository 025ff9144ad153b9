import { AHEAD_MS } from '#climbing';
import { bellName } from './bag.js';
import { type Case, type Clock, type Decision, type Entry, sideOf, toldSides } from '#domain';
import type { LedgerResult } from '#persistence';
import type { Doing } from './deeds.js';
import { reads } from './account.js';
import { must, stackOf } from './finding.js';
import type { Pulse } from './pulse.js';
import type { Run } from './run.js';
import { isDeepStrictEqual } from 'node:util';

type Made = Extract<Decision, { ok: true }>;
const isMade = (result: unknown): result is Made => typeof result === 'object' && result !== null && 'ok' in result && result.ok === true && 'entries' in result;

/**
 * What must hold after every moment, whatever happened in it: errors come from faults alone, who was refused or died
 * left no trace, versions grow by what was written, and what leaves the outbox was told.
 * @throws Finding
 */
export function checkMoment(run: Run, doings: readonly Doing[], before: Pulse): void {
  for (const { activity } of doings) {
    const [error] = [activity.error, ...activity.failed].filter((e) => e !== null);
    must(error === undefined || activity.disturbed || bagBroke(activity.name), `${activity.name}: ${stackOf(error)}`);
  }
  const made = doings.flatMap((d) => d.activity.committed).filter(isMade);
  const written = made.flatMap((m) => m.entries.map((entry) => ({ kase: m.kase, entry }))).sort((a, b) => a.entry.seq - b.entry.seq);
  for (const { kase, entry } of written) append(run, kase, entry);
  for (const m of made) remember(run, m.kase);
  const versions = Object.fromEntries([...run.entries].map(([id, entries]) => [id, entries.length]));
  must(same(versions, run.pulse.versions), `versions are ${JSON.stringify(run.pulse.versions)}, what was committed makes ${JSON.stringify(versions)}`);
  if (written.length === 0) must(before.commands === run.pulse.commands, 'nothing was committed, and yet cases, history, clocks or alerts changed');
  checkTold(run, before, made);
  const relayed = doings.flatMap((d) => d.activity.committed).some((result) => typeof result === 'number' && result > 0);
  if (written.length === 0 && !relayed) must(before.relayed === run.pulse.relayed, 'nothing was committed, and yet the outbox or the numbers changed');
  for (const m of made) checkOwed(m.kase);
  const early = run.service.bag.waiting.find((w) => (w.job.opts.delay ?? 0) > AHEAD_MS);
  must(early === undefined, `a bell was armed ${early?.job.opts.delay} ms before its clock ends`);
  checkRace(run, doings);
  count(run, doings, written.map((w) => w.entry));
}

const same = (a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): boolean =>
  Object.keys(a).length === Object.keys(b).length && Object.entries(a).every(([key, value]) => b[key] === value);
/** A queue that is away is no fault of whoever arms bells. */
const bagBroke = (name: string): boolean => /queue (away|breaks|unheard)$/.test(name);

function append(run: Run, { id, reference }: Case, entry: Entry): void {
  const entries = run.entries.get(id) ?? [];
  must(entry.seq === entries.length + 1, `${reference} has ${entries.length} entries and was given number ${entry.seq}: two decisions were made from one state`);
  must(entry.at === run.service.time.now, `${reference} #${entry.seq} is of ${entry.at}, and now is ${run.service.time.now}`);
  if (entry.type === 'ClockMissed') must(entry.at >= entry.shared.due_at, `${reference} #${entry.seq}: a limit was missed before it ended`);
  run.entries.set(id, [...entries, entry]);
  run.factsOf.set(entry, run.facts);
}

const key = ({ side, kind, subject, round, due_at }: Clock): unknown => [side, kind, subject, round, due_at];
function remember(run: Run, kase: Case): void {
  const known = run.known.get(kase.id);
  for (const clock of kase.clocks.filter((c) => c.state === 'running' && c.due_at <= run.service.time.now && !known?.clocks.some((k) => k.state === 'running' && isDeepStrictEqual(key(k), key(c))))) {
    run.ended.add(bellName({ case_id: kase.id, ...clock }));
  }
  if (!known || kase.version > known.version) run.known.set(kase.id, kase);
}

/** A change leaves the outbox only by being told: at once, and after its commit. */
function checkTold(run: Run, before: Pulse, made: readonly Made[]): void {
  const heard = new Set(run.pulse.notices.flatMap((n) => n.cases.map((c) => c.id)));
  for (const notice of run.pulse.notices) for (const id of notice.alerts) run.told.add(id);
  for (const [id] of run.entries) {
    const changes = made.filter((m) => m.kase.id === id && m.entries.length > 0).length;
    const left = (before.waiting[id] ?? 0) + changes - (run.pulse.waiting[id] ?? 0);
    must(left >= 0, `${-left} changes of ${id} wait to be told that nobody made`);
    must(left === 0 || heard.has(id), `${left} changes of ${id} left the outbox and nobody was told`);
  }
}

/** A side that was told and did not take note is never forgotten. */
function checkOwed(kase: Case): void {
  if (kase.state === 'closed') return;
  for (const side of toldSides(kase).filter((s) => !sideOf(kase, s).acknowledged)) {
    const running = kase.clocks.filter((c) => c.side === side && c.kind === 'acknowledge' && c.state === 'running').length;
    must(running === 1, `${kase.reference} v${kase.version}: ${side} was told, took no note, and ${running} limits for that run`);
  }
}

/** Words that change nothing which a decision rests on, by the rule's own list and not by the service's. */
const QUIET: ReadonlySet<Entry['type']> = new Set(['NoteAdded', 'FactsAdded', 'TranslationAdded', 'TranslationApproved', 'AttachmentAdded', 'ClocksRecomputed', 'CompanyVerdictGiven', 'ShipmentsRecorded']);

/**
 * Who acts on an older version is taken only if nothing came since that their side reads and that a decision may rest on, and
 * told of it otherwise. That a case was received is true whatever came since.
 */
function checkRace(run: Run, doings: readonly Doing[]): void {
  for (const { activity, command } of doings) {
    if (!command || !('version' in command.do) || command.actor.type !== 'officer') continue;
    const { do: { type, version }, actor: { side } } = command;
    const result = (activity.committed[0] ?? activity.result) as LedgerResult | undefined;
    // Copies made for other receivers than there are now count as made for an older case.
    if (result && !result.ok && result.refusal.code === 'stale-version') must(result.refusal.current > version || (type === 'release-attachment' && result.refusal.current === version), `${activity.name} was called late by a case that had not gone on`);
    const [first] = result?.ok ? result.entries : [];
    if (!result?.ok || !first || type === 'acknowledge') continue;
    const before = (run.entries.get(result.kase.id) ?? []).filter((e) => e.seq < first.seq && reads(e, side, result.kase));
    const news = before.slice(version).find((e) => !QUIET.has(e.type));
    must(news === undefined, `${activity.name} was taken although ${news?.type} had come since`);
  }
}

function count(run: Run, doings: readonly Doing[], entries: readonly Entry[]): void {
  const { tally } = run;
  tally.add('steps');
  if (doings.length > 1) tally.add('at once');
  for (const { activity, command } of doings) {
    if (activity.disturbed && activity.fault) {
      tally.add(`fault ${activity.fault.how}`);
      tally.add(`failpoint ${activity.fault.at}`);
    }
    const result = activity.committed[0] as LedgerResult | number | undefined;
    if (!command || typeof result !== 'object') continue;
    tally.add(`${result.ok ? 'taken' : 'refused'} ${command.do.type}`);
    if (!result.ok) tally.add(`refusal ${result.refusal.code}${doings.length > 1 ? ' at once' : ''}`);
  }
  for (const { activity, bell } of doings) if (bell && bell.job.data.due_at > run.service.time.now && activity.error === null) tally.add('bell rang before its time');
  for (const entry of entries) tally.add(`entry ${entry.type}`);
}
