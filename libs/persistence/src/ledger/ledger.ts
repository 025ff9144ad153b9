import { type Actor, type Case, type Command, type Decision, type DeskActor, type Facts, NOTHING_TO_PROVE, type OpeningCommand, type Refusal, type SideId, decide, isAtDesk, toldSides } from '#domain';
import { Config, TimeSource, failpoint } from '#platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { all } from '../together.js';
import { type Wire, Writer } from '../writer.js';
import { DirectoryStore } from '../directory/directory-store.js';
import { readApplications } from '../rows/application-rows.js';
import { toCase } from './case-mapping.js';
import { type Ends, NO_ENTRIES, endsOf, numberFor } from './chain-ends.js';
import type { Idempotency } from './idempotency.js';
import { type CaseKey, lockCase } from './lock-case.js';
import { goesOn } from './goes-on.js';
import { lockJoining } from './lock-joining.js';
import { said } from './messages-of-case.js';
import { registered } from './measures-of-case.js';
import { knownToAll } from './known-to-all.js';
import { readNews } from './read-news.js';
import { Wake } from './wake.js';
import { writeCounted, writeDecision } from './write-decision.js';

/** @property numbers of each side's newest entry, which is the version of the case that the side sees */
type Written = Extract<Decision, { ok: true }> & { readonly numbers: Readonly<Record<SideId, number>> };
type Refused = { readonly ok: false; readonly refusal: Refusal | { readonly code: 'not-found' } };
type Decided = { readonly ok: true; readonly decision: Extract<Decision, { ok: true }>; readonly kase: Case; readonly ends: Ends; readonly at: number } | Refused;
export type LedgerResult = Written | Refused;
export type FilingResult =
  | (Extract<Decision, { ok: true }> & { readonly repeated: boolean })
  | { readonly ok: false; readonly refusal: Refusal | { readonly code: 'idempotency-conflict' } };

/**
 * The one door: every change of a case is one command, one decision, one transaction that writes the case, its
 * history, clocks, alerts and outbox together. A refusal or an error leaves nothing behind.
 */
@Injectable()
export class Ledger {
  constructor(private readonly writer: Writer, private readonly directory: DirectoryStore, private readonly time: TimeSource, private readonly wake: Wake, private readonly config: Config) {}

  /** Files a report and opens its case; filing again with the same key gives the case as it was filed. */
  async file(command: OpeningCommand, idempotency: Idempotency): Promise<FilingResult> {
    const result = await this.writer.transaction(async (manager, wire) => {
      const [earlier, [at, facts]] = await all([this.earlierFiling(manager, wire, idempotency), this.present(wire)]);
      if (earlier) return earlier;
      await failpoint('ledger.locked');
      const decision = decide(null, { actor: { type: 'company', side: command.report.side }, do: command }, await facts(command.report.network), at);
      if (!decision.ok) return decision;
      await failpoint('ledger.decided');
      await writeDecision(manager, wire, null, decision, { at, ends: NO_ENTRIES, mails: this.config.mail !== null, idempotency });
      return { ...decision, repeated: false };
    });
    if (result.ok && !result.repeated) await this.tell();
    return result;
  }

  /** What an earlier filing with this key came to; null when there was none. For a report whose rules or date have moved on since. */
  filed(idempotency: Idempotency): Promise<FilingResult | null> {
    return this.writer.transaction((manager, wire) => this.earlierFiling(manager, wire, idempotency));
  }

  /** Puts one command to one case. Waits for the case's lock; commands on one case happen one after another. */
  async execute(key: CaseKey, command: Command): Promise<LedgerResult> {
    const result = await this.writer.transaction(async (manager, wire): Promise<LedgerResult> => {
      const decided = await this.decided(manager, wire, key, command);
      if (!decided.ok) return decided;
      const { decision, kase, ends, at } = decided;
      if (decision.entries.length > 0) return written(decision, await writeDecision(manager, wire, kase, decision, { at, ends, mails: this.config.mail !== null }));
      await writeCounted(manager, wire, kase, decision.kase);
      return written(decision, ends);
    });
    if (result.ok) await this.tell();
    return result;
  }

  /** What a command would come to now, decided as `execute` decides it, with nothing written, rung or told. Of nothing that happens nobody has to prove who they are. */
  async foresee(key: CaseKey, { actor, do: act }: Extract<Command, { actor: DeskActor }>): Promise<LedgerResult> {
    return this.writer.transaction(async (manager, wire): Promise<LedgerResult> => {
      const decided = await this.decided(manager, wire, key, { actor: actor.type === 'officer' ? { ...actor, proven_at: NOTHING_TO_PROVE } : actor, do: act });
      return decided.ok ? written(decided.decision, decided.ends) : decided;
    });
  }

  /** The decision on a command, with the case locked and the facts read under its lock. */
  private async decided(manager: EntityManager, wire: Wire, key: CaseKey, command: Command): Promise<Decided> {
    const [joining, rows, [at, facts]] = await all([joiningOf(wire, key, command), lockCase(manager, wire, key, sideThatAsks(command.actor)), this.present(wire)]);
    if (!rows) return { ok: false, refusal: { code: 'not-found' } };
    await failpoint('ledger.locked');
    const kase = toCase(rows, await this.directory.policy(rows.kase.network, rows.kase.policy_version));
    const ends = endsOf(rows.kase, rows.lines);
    const decision = decide(kase, command, { ...await facts(rows.kase.network), ...await seenBy(manager, kase, ends, command), ...await listed(wire, kase, command), ...await said(wire, kase, command), ...await registered(wire, kase, command), ...await agendaOf(wire, kase, command), ...await goesOn(wire, kase, command), ...joining }, at);
    await failpoint('ledger.decided');
    return decision.ok ? { ok: true, decision, kase, ends, at } : decision;
  }

  /** The time and what decisions may know, as they are under the lock that was asked for before. */
  private present({ sql }: Wire): Promise<[number, (network: string) => Promise<Facts>]> {
    return all([this.time.read(sql), this.directory.factsIn(sql)]);
  }

  private async tell(): Promise<void> {
    await failpoint('ledger.committed');
    this.wake.now();
  }

  /** Two filings with one key at once: the advisory lock lets the second wait until the first is written. */
  private async earlierFiling(manager: EntityManager, wire: Wire, { key, body_hash }: Idempotency): Promise<FilingResult | null> {
    const [, [first]] = await all([
      wire.sql('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [key]),
      wire.sql<{ case_id: string; body_hash: string }>('SELECT case_id, body_hash FROM hotline.reports WHERE idempotency_key = $1', [key]),
    ]);
    if (!first) return null;
    if (first.body_hash !== body_hash) return { ok: false, refusal: { code: 'idempotency-conflict' } };
    const rows = await lockCase(manager, wire, { id: first.case_id });
    if (!rows) throw new Error(`report of case ${first.case_id} has no case`);
    const kase = toCase(rows, await this.directory.policy(rows.kase.network, rows.kase.policy_version));
    return { ok: true, kase, entries: [], alerts: [], repeated: true };
  }
}

const written = (decision: Extract<Decision, { ok: true }>, ends: Ends): Written =>
  ({ ...decision, numbers: Object.fromEntries(toldSides(decision.kase).map((side) => [side, numberFor(ends, side)])) });

/** Which version of the case the side sees. News is looked for only where its officer, or its machine, saw an older one. */
async function seenBy(manager: EntityManager, kase: Case, ends: Ends, { actor, do: act }: Command): Promise<Pick<Facts, 'version' | 'news'>> {
  if (!isAtDesk(actor)) return {};
  const version = numberFor(ends, actor.side);
  if (act.type === 'acknowledge' || !('version' in act) || act.version >= version) return { version };
  return { version, news: await readNews(manager, kase.id, actor.side, act.version) };
}

/** Applications are read for what is about them alone: a list may be as long as all else that is known of a case. */
const listed = async ({ sql }: Wire, { id }: Case, { do: { type } }: Command): Promise<Pick<Facts, 'applications'>> =>
  (type === 'record-licences' || type === 'decide-licences' ? { applications: await readApplications(sql, id) } : {});

/** Which of the cases that an agenda names every side of this one knows. */
const agendaOf = async (wire: Wire, kase: Case, { do: act }: Command): Promise<Pick<Facts, 'known_to_all'>> =>
  (act.type === 'propose-consultation' ? { known_to_all: await knownToAll(wire, act.agenda.flatMap((item) => item.case ?? []), toldSides(kase)) } : {});

/** The other case of a joining, with both locked before anything of either is read. */
async function joiningOf(wire: Wire, key: CaseKey, { actor, do: act }: Command): Promise<Pick<Facts, 'joining'>> {
  if (act.type !== 'join-into' || !isAtDesk(actor) || !('reference' in key)) return {};
  return { joining: await lockJoining(wire, key.reference, act.into, actor.side) };
}

/** An officer's side must have been told of the case; companies and clocks come with a right of their own. */
const sideThatAsks = (actor: Actor): SideId | undefined => (isAtDesk(actor) ? actor.side : undefined);
