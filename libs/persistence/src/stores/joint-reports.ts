import { type JointAct, type JointRefusal, type Names, type SideId, afterJointAct } from '#domain';
import { TimeSource, newId } from '#platform';
import { Injectable } from '@nestjs/common';
import { digestOf } from '#proof';
import type { Sql } from '../together.js';
import { Writer } from '../writer.js';

/** What a report is about; the same for every side, and bound by the digest of each step. */
export interface JointAbout { readonly network: string; readonly sides: readonly SideId[]; readonly question: object; readonly names: object }
/** Whoever acts for their side. @property office_name as their office is called then */
export interface JointActor { readonly id: string; readonly side: SideId; readonly office: string; readonly office_name: Names }
interface Added { readonly act: JointAct; readonly by: JointActor; readonly reason: string | null; readonly statement: object | null }
interface Standing extends JointAbout { readonly id: string; readonly proposed_by: SideId; readonly state: 'proposed' }

const UNIQUE = '23505';
const isDouble = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === UNIQUE;

/** Joint reports: proposed, answered, and never changed behind. A step holds the digest of the one before and of the statement that was given with it. */
@Injectable()
export class JointReportStore {
  constructor(private readonly writer: Writer, private readonly time: TimeSource) {}

  /** Proposes a report with the statement of the side that does. @returns its id; null where one of the network waits already */
  async propose({ network, sides, question, names }: JointAbout, by: JointActor, statement: object): Promise<string | null> {
    const id = newId();
    try {
      await this.writer.transaction(async (_, { sql }) => {
        const at = await this.time.read(sql);
        await sql("INSERT INTO hotline.joint_reports (id, network, sides, question, names, proposed_by, proposed_at, state) VALUES ($1, $2, $3, $4, $5, $6, $7, 'proposed')",
          [id, network, sides, JSON.stringify(question), JSON.stringify(names), by.side, new Date(at)]);
        await this.add(sql, { id, network, sides, question, names, proposed_by: by.side, state: 'proposed' }, { act: 'propose', by, reason: null, statement });
      });
      return id;
    } catch (error) {
      if (isDouble(error)) return null;
      throw error;
    }
  }

  /** What a side does about a proposal, one after another. @returns why nothing came of it; `unknown` where the side's networks have no such report */
  async answer(id: string, step: Added & { readonly act: Exclude<JointAct, 'propose'> }): Promise<JointRefusal | 'unknown' | null> {
    return this.writer.transaction(async (_, { sql }) => {
      const [report] = await sql<Standing>('SELECT id, network, sides, question, names, proposed_by, state FROM hotline.joint_reports WHERE id = $1 AND sides @> ARRAY[$2]::text[] FOR UPDATE', [id, step.by.side]);
      if (!report) return 'unknown';
      const given = await sql<{ side: SideId }>('SELECT side FROM hotline.joint_report_statements WHERE report_id = $1', [id]);
      const next = afterJointAct({ ...report, agreed: given.map(({ side }) => side) }, step.by.side, step.act);
      if (typeof next !== 'string') return next.refused;
      await this.add(sql, report, step);
      await sql('UPDATE hotline.joint_reports SET state = $2 WHERE id = $1', [id, next]);
      return null;
    });
  }

  private async add(sql: Sql, { state: _, ...report }: Standing, { act, by, reason, statement }: Added): Promise<void> {
    const [[last], at] = [await sql<{ seq: number; hash: string }>('SELECT seq, hash FROM hotline.joint_report_steps WHERE report_id = $1 ORDER BY seq DESC LIMIT 1', [report.id]), await this.time.read(sql)];
    const step = { seq: (last?.seq ?? 0) + 1, act, side: by.side, office: by.office, office_name: by.office_name, at: new Date(at).toISOString(), reason, commits: statement && digestOf(statement) };
    const hash = digestOf({ report, previous: last?.hash ?? null, step });
    await sql('INSERT INTO hotline.joint_report_steps (report_id, seq, act, side, office, office_name, officer_id, at, reason, commits, hash) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)',
      [report.id, step.seq, act, by.side, by.office, JSON.stringify(by.office_name), by.id, new Date(at), reason, step.commits, hash]);
    if (statement) await sql('INSERT INTO hotline.joint_report_statements (report_id, side, statement) VALUES ($1, $2, $3)', [report.id, by.side, JSON.stringify(statement)]);
  }
}
