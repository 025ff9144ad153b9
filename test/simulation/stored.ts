import type { Entry } from '#domain';
import { SEALED } from '#persistence';
import type { Service } from './service.js';

/** Rows of everything a history left, as the database's superuser reads them. */
export interface Stored {
  readonly entries: ReadonlyMap<string, readonly Entry[]>;
  readonly clocks: readonly { readonly case_id: string; readonly side: string; readonly kind: string; readonly subject: string; readonly round: number; readonly state: string; readonly due_at: number; readonly ended_at: number | null }[];
  readonly alerts: readonly { readonly id: string; readonly case_id: string; readonly seq: number; readonly audience: string; readonly about: string; readonly officers: readonly string[]; readonly number: number | null }[];
  readonly audiences: Readonly<Record<string, number>>;
}

interface EntryRow { case_id: string; position: number; at: Date; type: string; side: string | null; office: string | null; how: string; shared: object | null; own: OwnRow[] | null; home: string }
interface OwnRow { side: string; type: string; office: string | null; how: string; payload: Record<string, unknown> }

const HISTORY = `SELECT h.case_id, h.position, h.at, h.type, h.side, h.office, h.how, h.shared, c.home,
  (SELECT json_agg(o ORDER BY o.side) FROM hotline.history_own o WHERE o.case_id = h.case_id AND o.chain = h.chain AND o.seq = h.seq) AS own
  FROM hotline.history h JOIN hotline.cases c ON c.id = h.case_id ORDER BY h.case_id, h.position`;

export async function readStored(service: Service): Promise<Stored> {
  const entries = new Map<string, Entry[]>();
  for (const row of await service.sql<EntryRow>(HISTORY)) entries.set(row.case_id, [...(entries.get(row.case_id) ?? []), entryOf(row)]);
  const clocks = await service.sql<Omit<Stored['clocks'][number], 'due_at' | 'ended_at'> & { due_at: Date; ended_at: Date | null }>('SELECT case_id, side, kind, subject, round, state, due_at, ended_at FROM hotline.clocks');
  const alerts = await service.sql<Omit<Stored['alerts'][number], 'number'> & { number: string | null }>('SELECT id, case_id, seq, audience, about, officers, number FROM hotline.alerts');
  const audiences = await service.sql<{ name: string; last_number: string }>('SELECT name, last_number FROM hotline.audiences');
  return {
    entries, clocks: clocks.map((c) => ({ ...c, due_at: c.due_at.getTime(), ended_at: c.ended_at?.getTime() ?? null })), alerts: alerts.map((a) => ({ ...a, number: a.number === null ? null : Number(a.number) })),
    audiences: Object.fromEntries(audiences.map((a) => [a.name, Number(a.last_number)])),
  };
}

/** The domain's entry from its header and all private parts; what was sealed lies whole in one of them. */
function entryOf({ position: seq, at, type, side, office, how, shared, own: rows, home }: EntryRow): Entry {
  const own = rows ?? [];
  const sealed = type === SEALED;
  const kept = sealed ? (own.find((o) => 'shared' in o.payload) ?? own[0]) : undefined;
  const payloads = Object.fromEntries(own.map(({ side: of, payload: { shared: said, ...rest } }) => [of, sealed ? rest : { ...rest, ...(said === undefined ? {} : { shared: said }) }]));
  const header = kept ? { type: kept.type, office: kept.office, how: kept.how } : { type, office, how };
  // A sealed header names the home side where nobody acted.
  const by = sealed && (header.how === 'limit' || header.how === 'rule') && side === home ? null : side;
  return { seq, at: at.getTime(), ...header, side: by, shared: kept ? ((kept.payload.shared as object | undefined) ?? null) : shared, own: payloads, sealed } as unknown as Entry;
}
