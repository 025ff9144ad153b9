import { JOINT_REPORTS_MAX, type JointListed, type JointQuestion, type JointStatement, type JointView } from '#contracts';
import { notFound } from '#edge';
import type { Viewer } from '#identity';
import { DueClocks, Reader, listJointReports, readJointReport } from '#persistence';
import { isId } from '#platform';
import { Injectable } from '@nestjs/common';
import { type Parts, type ReadJoint, presentJointReport, presentListed } from './present-joint-report.js';

/** Reads joint reports as one side. */
@Injectable()
export class ReadJointReports {
  constructor(private readonly reader: Reader, private readonly clocks: DueClocks) {}

  now(): Promise<number> { return this.clocks.now(); }

  async list({ officer: { side } }: Viewer): Promise<{ reports: JointListed[]; now: number }> {
    const rows = await this.reader.as(side, (sql) => listJointReports<JointQuestion, Parts>(sql, JOINT_REPORTS_MAX));
    return { reports: rows.map((row) => presentListed(row, side)), now: await this.now() };
  }

  /** @throws ProblemError `not-found` (404) for one of other networks */
  async one({ officer: { side } }: Viewer, id: string): Promise<JointView> {
    const { report, statements } = await this.whole(side, id);
    return { report: presentJointReport(report, side), statements: statements.map(({ side: of, as_of, figures }) => ({ side: of, as_of, figures })) };
  }

  /** With what the statements rest on. @throws ProblemError `not-found` (404) for one of other networks */
  async whole(side: string, id: string): Promise<{ report: ReadJoint; statements: readonly JointStatement[] }> {
    const found = isId(id) ? await this.reader.as(side, (sql) => readJointReport<JointQuestion, Parts, JointStatement>(sql, id)) : null;
    if (!found) throw notFound();
    return found;
  }
}
