import type { ListImport } from '#contracts';
import { APPLICATIONS_MAX, type Case, type DeskActor, type Entry } from '#domain';
import { notFound, refusalProblem } from '#edge';
import { Ledger } from '#persistence';
import { newId } from '#platform';
import { CaseLines } from '#presenting';
import { LICENCE_LIST } from '#sheets';
import { Injectable } from '@nestjs/common';
import { type Bringing, caseOfList, importOf, readList } from '../take-list.js';
import { LicenceRules } from './licence-rules.js';

/** Takes a spreadsheet of applications into a case's list. */
@Injectable()
export class ImportLicences {
  constructor(private readonly ledger: Ledger, private readonly lines: CaseLines, private readonly rules: LicenceRules) {}

  /** @throws ProblemError 404 for a case that the side does not know */
  caseOf(typed: string, { side }: DeskActor): Promise<Case> { return caseOfList(this.lines, side, typed); }

  /**
   * Rows that keep every rule land together, in one transaction; each of the others is told by row, column and rule, in the
   * language of whoever brought them. Rows that are in the list as they are change nothing, so that a corrected file can be brought as a whole.
   * A preview is the same with nothing landing.
   * @throws ProblemError `too-large`, `validation` where the file is no such list, or that of a refusal; then nothing landed
   */
  async take(kase: Case, bytes: Buffer, { actor, language, preview }: Bringing): Promise<ListImport> {
    const list = await readList(LICENCE_LIST, bytes, await this.rules.of(kase, language), APPLICATIONS_MAX);
    const { reference } = kase;
    const rows = list.rows.map(({ row, facts }) => ({ row, id: newId(), facts }));
    const result = await this.ledger[preview ? 'foresee' : 'execute']({ reference }, { actor, do: { type: 'record-licences', rows } });
    if (!result.ok) throw result.refusal.code === 'not-found' ? notFound() : refusalProblem(result.refusal);
    const { added = 0, changed = 0, unchanged = 0, faults = [] } = result.listed?.report ?? {};
    return importOf(list, { reference, version: result.numbers[actor.side] ?? 0, preview, crosses: crossingOf(result.entries), added, changed, unchanged, faults }, language);
  }
}

/** Numbers by day cross with every entry about the list, and some of its rows by name. */
function crossingOf(entries: readonly Entry[]): ListImport['crosses'] {
  const given = entries.find((entry) => entry.type === 'LicencesRecorded')?.shared.given;
  return given && given.to.length > 0 ? { to: [...given.to], named: given.named?.count ?? 0, stages: [] } : null;
}
