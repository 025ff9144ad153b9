import type { Case } from '#domain';
import { toldSides } from '#domain';
import { randomUUID } from 'node:crypto';
import type { StorySql } from './postgres.js';

const iso = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString());

/**
 * Writes states of cases as rows, as the ledger would leave them, without their contents and each under an id of its own.
 * @returns the ids, in the order of the states
 */
export async function writeStates(sql: StorySql, states: readonly Case[]): Promise<string[]> {
  const rows = states.map((kase) => ({ id: randomUUID(), kase }));
  const policies = new Set(states.map((k) => `${k.policy.network} ${k.policy.version}`));
  for (const policy of policies) await sql(`INSERT INTO hotline.policies (network, version, document, hash) VALUES ($1, $2, '{}', '') ON CONFLICT DO NOTHING`, policy.split(' '));
  await insert(sql, 'cases', rows.map(({ id, kase }) => ({
    id, reference: id, network: kase.policy.network, policy_version: kase.policy.version, home: kase.home, lead: kase.lead, licensed_at_home: kase.licensed_at_home, told: toldSides(kase), state: kase.state,
    severity: kase.severity, kind: kase.kind, channel: kase.channel, version: kase.version, entries: kase.version, head: '\\x00', opened_at: iso(kase.opened_at), updated_at: iso(kase.opened_at),
    closed_at: iso(kase.closed?.at ?? null), shared: { questions: kase.questions, paused: kase.paused, consultation: kase.consultation, actions: kase.actions, licences: kase.licences, applications: kase.applications, suspended_until: kase.suspended_until, referral: kase.referral },
  })));
  await insert(sql, 'case_sides', rows.flatMap(({ id, kase }) => Object.entries(kase.sides).map(([side, s]) => ({
    case_id: id, side, told_at: iso(s.told_at), acknowledged_at: iso(s.acknowledged?.at ?? null), acknowledged_by: s.acknowledged?.office ?? null, rung: s.rung, rung_since: iso(s.rung_since),
    proposal_to: s.proposal?.to ?? null, proposal_at: iso(s.proposal?.at ?? null), unreached_since: iso(s.unreached_since), rounds: s.rounds, ladder_ended_at: iso(s.ladder_ended_at), watching: s.watching,
  }))));
  await insert(sql, 'clocks', rows.flatMap(({ id, kase }) => kase.clocks.map((c) => ({
    case_id: id, side: c.side, kind: c.kind, subject: c.subject, round: c.round, state: c.state, time_limit: c.limit, started_at: iso(c.started_at), due_at: iso(c.due_at),
    provisional: c.provisional, ended_at: iso(c.ended_at),
  }))));
  return rows.map((r) => r.id);
}

async function insert(sql: StorySql, table: string, rows: readonly object[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).join(', ');
  if (rows.length > 0) await sql(`INSERT INTO hotline.${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::hotline.${table}, $1)`, [JSON.stringify(rows)]);
}
