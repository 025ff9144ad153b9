import type { Relayed } from '#persistence';
import type { Service } from './service.js';

/** What a look at the whole database tells at a glance; two equal looks mean that nothing changed between them. */
export interface Pulse {
  /** Version of every case, by id. */
  readonly versions: Readonly<Record<string, number>>;
  /** Everything that commands write, and nothing that the relay touches. */
  readonly commands: string;
  /** Everything that the relay touches. */
  readonly relayed: string;
  /** Changes that wait to be announced, by case. */
  readonly waiting: Readonly<Record<string, number>>;
  /** Alerts that wait for a number. */
  readonly unnumbered: number;
  /** What the relay told since the last look. */
  readonly notices: readonly Relayed[];
}

const text = (table: string, order: string): string => `(SELECT string_agg(t::text, E'\\n' ORDER BY ${order}) FROM hotline.${table} t)`;
const count = (rows: string): string => `(SELECT count(*)::text FROM hotline.${rows})`;
const LOOK = `
SELECT coalesce((SELECT json_object_agg(id, version) FROM hotline.cases), '{}') AS versions,
  md5(concat_ws('|', ${text('cases', 'id')}, ${text('case_sides', 'case_id, side')}, ${text('case_lines', 'case_id, side')}, ${text('reports', 'id')},
    ${text('clocks', 'case_id, side, kind, subject, round')}, ${count('history')}, ${count('history_own')}, ${count('alerts')})) AS commands,
  md5(concat_ws('|', ${text('outbox', 'position')}, ${text('audiences', 'name')}, ${count('alerts WHERE number IS NULL')})) AS relayed,
  coalesce((SELECT json_object_agg(case_id, n) FROM (SELECT case_id, count(*) AS n FROM hotline.outbox GROUP BY case_id) w), '{}') AS waiting,
  (SELECT count(*)::int FROM hotline.alerts WHERE number IS NULL) AS unnumbered`;

/** Looks once. What the relay told arrives on the same connection, before the answer. */
export async function pulseOf(service: Service): Promise<Pulse> {
  const [row] = await service.sql<Omit<Pulse, 'notices'>>(LOOK);
  if (!row) throw new Error('a look at the database gave nothing');
  return { ...row, notices: service.notices.splice(0) };
}
