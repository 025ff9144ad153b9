import type { OpenedDoor } from '#boot';
import { Reader, type Relayed, type Sql } from '#persistence';
import { CaseLines } from '#presenting';
import { ModulesContainer } from '@nestjs/core';
import pg from 'pg';
import type { Namespace } from 'socket.io';

/*
 * What the service would be without a wall: every row is read by a login that no policy and no grant holds back, each
 * statement by itself, and a case is loaded and presented once for everybody. Only the bench can make it so.
 */

/** As many connections as the reader has. */
const [POOL, WARM] = [10, 2];
/** In whose name everybody reads; the joins on it stay, since somebody's line is shown. */
const ANYBODY = 'KR';
const ALERTS = `SELECT a.id, a.case_id, a.seq, a.audience, a.about, a.number, a.created_at, a.reached, a.officers, a.by
FROM hotline.alerts a WHERE a.id = ANY($1::uuid[]) AND a.number IS NOT NULL ORDER BY a.audience, a.number`;
interface AlertRow { readonly id: string; readonly case_id: string; readonly seq: number; readonly audience: string; readonly about: string; readonly number: string; readonly created_at: Date; readonly reached: string; readonly officers: string[]; readonly by: string | null }

/** What the gateway's teller has inside. */
interface Teller { namespace: Namespace | null; tell: (relayed: Relayed) => Promise<void> }

export function takeWallAway(app: OpenedDoor['app'], url: string): void {
  const pool = new pg.Pool({ connectionString: url, min: WARM, max: POOL, options: `-c hotline.side=${ANYBODY}` });
  // Kept planned, as the reader keeps its own.
  const names = new Map<string, string>();
  const nameOf = (text: string): string => names.get(text) ?? names.set(text, `open_${names.size}`).get(text) ?? '';
  const read: Sql = async (text, values = []) => (await pool.query({ name: nameOf(text), text, values: [...values] })).rows;
  app.get(Reader).as = (_side, work) => work(read);
  const teller = tellerOf(app);
  teller.tell = async ({ cases, alerts }) => {
    const heard = alerts.length > 0 ? await read<AlertRow>(ALERTS, [alerts]) : [];
    const lines = await app.get(CaseLines).byIds(ANYBODY, [...new Set([...cases.map((c) => c.id), ...heard.map((a) => a.case_id)])]);
    for (const [id, line] of lines) teller.namespace?.to(['side:KR', 'side:CN']).except(heard.filter((a) => a.case_id === id).map((a) => `stream:${a.audience}`)).emit('poke', { line });
    for (const { id, case_id, seq, audience, about, number, created_at, reached, officers, by } of heard) {
      teller.namespace?.to(`stream:${audience}`).emit('alert', { id, stream: audience, number: Number(number), about, seq, at: created_at.toISOString(), side: by, reached, officers, line: lines.get(case_id) });
    }
  };
}

/** The room keeps it to itself; in the container it stands under its name. */
function tellerOf(app: OpenedDoor['app']): Teller {
  const providers = [...app.get(ModulesContainer).values()].flatMap((room) => [...room.providers.values()]);
  const found = providers.find((p) => (p.metatype as { name?: string } | null)?.name === 'Broadcast')?.instance as Teller | undefined;
  if (!found) throw new Error('the gateway has no Broadcast');
  return found;
}
