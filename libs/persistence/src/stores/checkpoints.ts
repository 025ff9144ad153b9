import { TimeSource } from '#platform';
import { type Checkpoint, type Gathered, LEAVES_MAX, type Reached, type Signature, digestOf } from '#proof';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Writer } from '../writer.js';

/** Advisory lock under which heads are gathered, so that several processes never write one checkpoint twice. */
const GATHER_LOCK = 0x70726f66;

export type Grown = Omit<Gathered, 'keys'>;
interface Head extends Reached { readonly case_id: string }
export interface GatherRule {
  /** Length of a slot, milliseconds: an audience gets at most one checkpoint in each. Slots begin at the same instants for all. */
  readonly slot_ms: number;
  /** Only cases that changed since, epoch milliseconds; null looks at all. */
  readonly since: number | null;
  /** Makes the checkpoint and signs it; null when there is no key to sign it with. */
  readonly compose: (grown: Grown) => Checkpoint | null;
}
/** @property complete false when cases were left for a later look: there were too many, another process is at it, or no key was there */
export interface GatherResult { readonly at: number; readonly written: readonly Checkpoint[]; readonly complete: boolean }

/** Heads of histories, gathered into checkpoints: once written they are never changed. */
@Injectable()
export class Checkpoints {
  constructor(private readonly writer: Writer, private readonly time: TimeSource) {}

  /** Writes a checkpoint for each audience with histories that have grown since its last one, all in one transaction. */
  async gather({ slot_ms, since, compose }: GatherRule): Promise<GatherResult> {
    return this.writer.transaction(async (manager) => {
      const at = await this.time.read((sql) => manager.query(sql));
      const [lock]: { locked: boolean }[] = await manager.query('SELECT pg_try_advisory_xact_lock($1) AS locked', [GATHER_LOCK]);
      if (!lock?.locked) return { at, written: [], complete: false };
      const grown = await grownSince(manager, since);
      const written: Checkpoint[] = [];
      for (const { network, audience, heads } of byAudience(grown)) {
        const last = await lastOf(manager, network, audience);
        const due = last === null || Math.floor(last.at / slot_ms) < Math.floor(at / slot_ms);
        const made = due ? compose({ network, audience, last, at, reached: heads }) : null;
        if (!made) continue;
        await insert(manager, made, heads, at);
        written.push(made);
      }
      const gathered = written.reduce((sum, c) => sum + c.body.size, 0);
      return { at, written, complete: grown.length < LEAVES_MAX && gathered === grown.length };
    });
  }

  /** Adds a side's signature, which the caller has checked; the same one again changes nothing. */
  async sign(digest: string, { side, key, value }: Signature): Promise<void> {
    const at = await this.time.read((sql) => this.writer.query(sql));
    await this.writer.query('INSERT INTO hotline.checkpoint_signatures (digest, side, key, value, added_at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING', [digest, side, key, value, new Date(at)]);
  }
}

interface GrownRow { case_id: string; reference: string; network: string; told: string[]; entries: number; head: Buffer }

/** Cases whose head is not the one that their newest leaf for these sides has; found by their change, which is the only thing that moves a head. */
async function grownSince(manager: EntityManager, since: number | null): Promise<GrownRow[]> {
  return manager.query(`
    SELECT c.id AS case_id, c.reference, c.network, c.told, c.version AS entries, c.head FROM hotline.cases c
    LEFT JOIN LATERAL (
      SELECT l.head FROM hotline.checkpoint_leaves l WHERE l.case_id = c.id AND l.audience @> c.told AND l.audience <@ c.told ORDER BY l.number DESC LIMIT 1
    ) gathered ON true
    WHERE c.updated_at >= $1 AND gathered.head IS DISTINCT FROM c.head ORDER BY c.reference LIMIT ${LEAVES_MAX}`, [new Date(since ?? 0)]);
}

function byAudience(rows: readonly GrownRow[]): { network: string; audience: string[]; heads: Head[] }[] {
  const groups = new Map<string, { network: string; audience: string[]; heads: Head[] }>();
  for (const { case_id, reference, network, told, entries, head } of rows) {
    const audience = [...told].sort();
    const name = JSON.stringify([network, audience]);
    const group = groups.get(name) ?? { network, audience, heads: [] };
    group.heads.push({ case_id, reference, entries, head: head.toString('hex') });
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
    INSERT INTO hotline.checkpoint_leaves (digest, position, audience, number, case_id, reference, entries, head)
    SELECT $1, position - 1, $2, $3, case_id, reference, entries, decode(head, 'hex')
    FROM unnest($4::uuid[], $5::text[], $6::int[], $7::text[]) WITH ORDINALITY AS l (case_id, reference, entries, head, position)`,
  [digest, body.audience, body.number, heads.map((h) => h.case_id), heads.map((h) => h.reference), heads.map((h) => h.entries), heads.map((h) => h.head)]);
  for (const { side, key, value } of signatures) {
    await manager.query('INSERT INTO hotline.checkpoint_signatures (digest, side, key, value, added_at) VALUES ($1, $2, $3, $4, $5)', [digest, side, key, value, new Date(at)]);
  }
}
