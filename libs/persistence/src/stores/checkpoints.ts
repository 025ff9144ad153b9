import { TimeSource } from '#platform';
import { type Checkpoint, type Gathered, LEAVES_MAX, type Reached, type Signature, digestOf } from '#proof';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Writer } from '../writer.js';

/** Advisory lock under which heads are gathered, so that several processes never write one checkpoint twice. */
const GATHER_LOCK = 0x70726f66;

export type Grown = Omit<Gathered, 'keys'>;
interface Head extends Reached { readonly case_id: string; readonly chain: string }
export interface GatherRule {
  /** Length of a slot, milliseconds: an audience gets at most one checkpoint in each. Slots begin at the same instants for all. */
  readonly slot_ms: number;
  /** Sides that can sign here: what none of them reads is left out. */
  readonly signers: readonly string[];
  /** Only chains that changed since, epoch milliseconds; null looks at all. */
  readonly since: number | null;
  /** Makes the checkpoint and signs it. */
  readonly compose: (grown: Grown) => Checkpoint;
}
/** @property complete false when chains were left for a later look: there were too many, another process is at it, or their audience has had its checkpoint of this slot */
export interface GatherResult { readonly at: number; readonly written: readonly Checkpoint[]; readonly complete: boolean }

/** Heads of histories, gathered into checkpoints: once written they are never changed. */
@Injectable()
export class Checkpoints {
  constructor(private readonly writer: Writer, private readonly time: TimeSource) {}

  /** Writes a checkpoint for each audience with histories that have grown since its last one, all in one transaction. */
  async gather({ slot_ms, signers, since, compose }: GatherRule): Promise<GatherResult> {
    return this.writer.transaction(async (manager) => {
      const at = await this.time.read((sql) => manager.query(sql));
      const [lock]: { locked: boolean }[] = await manager.query('SELECT pg_try_advisory_xact_lock($1) AS locked', [GATHER_LOCK]);
      if (!lock?.locked) return { at, written: [], complete: false };
      // By how long ago: what the writer's kept plans do not look at (ADR 52).
      await manager.query('SET LOCAL plan_cache_mode = auto');
      const grown = await grownSince(manager, signers, since);
      const written: Checkpoint[] = [];
      let seen = 0;
      for (const { network, audience, heads } of byAudience(grown)) {
        const last = await lastOf(manager, network, audience);
        const due = last === null || Math.floor(last.at / slot_ms) < Math.floor(at / slot_ms);
        if (!due) continue;
        seen += heads.length;
        const made = compose({ network, audience, last, at, reached: heads });
        await insert(manager, made, heads, at);
        written.push(made);
      }
      return { at, written, complete: grown.length < LEAVES_MAX && seen === grown.length };
    });
  }

  /** Adds a side's signature, which the caller has checked; the same one again changes nothing. */
  async sign(digest: string, { side, key, value }: Signature): Promise<void> {
    const at = await this.time.read((sql) => this.writer.query(sql));
    await this.writer.query('INSERT INTO hotline.checkpoint_signatures (digest, side, key, value, added_at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING', [digest, side, key, value, new Date(at)]);
  }
}

interface GrownRow { case_id: string; reference: string; network: string; chain: string; audience: string[]; entries: number; head: Buffer }

/**
 * Chains whose head is not the one that their newest leaf for these sides has; found by their change, which is the only thing
 * that moves a head. The shared one is for the sides that were told, a private one for its side alone.
 */
async function grownSince(manager: EntityManager, signers: readonly string[], since: number | null): Promise<GrownRow[]> {
  return manager.query(`
    SELECT ends.* FROM (
      SELECT c.id AS case_id, c.reference, c.network, '' AS chain, c.told AS audience, c.entries, c.head FROM hotline.cases c WHERE c.id = ANY(ARRAY(SELECT l.case_id FROM hotline.case_lines l WHERE l.updated_at >= $1)) AND c.entries > 0
      UNION ALL
      SELECT c.id, c.reference, c.network, l.side, ARRAY[l.side], l.entries, l.head FROM hotline.case_lines l JOIN hotline.cases c ON c.id = l.case_id WHERE l.updated_at >= $1 AND l.entries > 0
    ) ends
    LEFT JOIN LATERAL (
      SELECT l.head FROM hotline.checkpoint_leaves l
      WHERE l.case_id = ends.case_id AND l.chain = ends.chain AND l.audience @> ends.audience AND l.audience <@ ends.audience ORDER BY l.number DESC LIMIT 1
    ) gathered ON true
    WHERE ends.audience && $2::text[] AND gathered.head IS DISTINCT FROM ends.head ORDER BY ends.reference, ends.chain LIMIT ${LEAVES_MAX}`, [new Date(since ?? 0), signers]);
}

function byAudience(rows: readonly GrownRow[]): { network: string; audience: string[]; heads: Head[] }[] {
  const groups = new Map<string, { network: string; audience: string[]; heads: Head[] }>();
  for (const { case_id, reference, network, chain, audience: sides, entries, head } of rows) {
    const audience = [...sides].sort();
    const name = JSON.stringify([network, audience]);
    const group = groups.get(name) ?? { network, audience, heads: [] };
    group.heads.push({ case_id, chain, reference, entries, head: head.toString('hex') });
    groups.set(name, group);
  }
  return [...groups.values()];
}

async function lastOf(manager: EntityManager, network: string, audience: readonly string[]): Promise<{ number: number; digest: string; at: number } | null> {
  const [row]: { number: number; digest: string; at: Date }[] = await manager.query('SELECT number, digest, at FROM hotline.checkpoints WHERE network = $1 AND audience = $2 ORDER BY number DESC LIMIT 1', [network, audience]);
  return row ? { ...row, at: row.at.getTime() } : null;
}

async function insert(manager: EntityManager, { body, signatures }: Checkpoint, heads: readonly Head[], at: number): Promise<void> {
  const digest = digestOf(body);
  await manager.query('INSERT INTO hotline.checkpoints (network, audience, number, digest, at, body) VALUES ($1, $2, $3, $4, $5, $6)', [body.network, body.audience, body.number, digest, new Date(at), body]);
  await manager.query(`
    INSERT INTO hotline.checkpoint_leaves (digest, position, audience, number, case_id, chain, reference, entries, head)
    SELECT $1, position - 1, $2, $3, case_id, chain, reference, entries, decode(head, 'hex')
    FROM unnest($4::uuid[], $5::text[], $6::text[], $7::int[], $8::text[]) WITH ORDINALITY AS l (case_id, chain, reference, entries, head, position)`,
  [digest, body.audience, body.number, heads.map((h) => h.case_id), heads.map((h) => h.chain), heads.map((h) => h.reference), heads.map((h) => h.entries), heads.map((h) => h.head)]);
  for (const { side, key, value } of signatures) {
    await manager.query('INSERT INTO hotline.checkpoint_signatures (digest, side, key, value, added_at) VALUES ($1, $2, $3, $4, $5)', [digest, side, key, value, new Date(at)]);
  }
}
