import type { Sql } from '../together.js';

/** Calls that are shown: ten years of two a year. */
const CALLS_MAX = 20;

export interface TestCallRow { readonly id: string; readonly network: string; readonly sides: readonly string[]; readonly called_at: Date; readonly ends_at: Date; readonly asked_by_side: string | null }
export interface TestCallOfficeRow { readonly call_id: string; readonly office: string; readonly side: string; readonly answered_at: Date | null }
/** Of the reader's own side. */
export interface TestCallAnswerRow { readonly call_id: string; readonly officer_id: string; readonly name: string; readonly at: Date }
export interface TestCallAlertRow { readonly test_call_id: string; readonly audience: string; readonly reached: string; readonly officers: readonly string[] }
export interface ReadTestCalls { readonly calls: readonly TestCallRow[]; readonly offices: readonly TestCallOfficeRow[]; readonly answers: readonly TestCallAnswerRow[]; readonly alerts: readonly TestCallAlertRow[] }

/** The newest test calls of every network that the reader's side is in; persons and alerts of that side alone, by conditions of its own beside the wall. */
export async function readTestCalls(sql: Sql, side: string): Promise<ReadTestCalls> {
  const calls = await sql<TestCallRow>(`SELECT id, network, sides, called_at, ends_at, asked_by_side FROM hotline.test_calls ORDER BY called_at DESC, id DESC LIMIT ${CALLS_MAX}`);
  const ids = calls.map((c) => c.id);
  return {
    calls,
    offices: await sql('SELECT call_id, office, side, answered_at FROM hotline.test_call_offices WHERE call_id = ANY($1::uuid[]) ORDER BY office', [ids]),
    answers: await sql('SELECT a.call_id, a.officer_id, o.name, a.at FROM hotline.test_call_answers a JOIN hotline.officers o ON o.id = a.officer_id WHERE a.call_id = ANY($1::uuid[]) AND a.side = $2 ORDER BY a.at, a.officer_id', [ids, side]),
    alerts: await sql('SELECT test_call_id, audience, reached, officers FROM hotline.alerts WHERE test_call_id = ANY($1::uuid[]) AND side = $2', [ids, side]),
  };
}
