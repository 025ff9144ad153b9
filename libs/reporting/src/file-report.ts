import type { FieldError, ReportBody } from '#contracts';
import { type Case, type Refusal, reportOf } from '#domain';
import { type FilingResult, Ledger, NetworkStore } from '#persistence';
import { newId, newReference } from '#platform';
import { Injectable } from '@nestjs/common';
import canonicalize from 'canonicalize';
import { createHash } from 'node:crypto';
import { CurrentLists } from './current-lists.js';
import { networkOf, readReport } from './read-report.js';

export interface Filed { readonly report_id: string; readonly reference: string; readonly filed_at: number; readonly first_contact_by: number }
export type Filing =
  | { readonly ok: true; readonly filed: Filed }
  | { readonly ok: false; readonly errors: readonly FieldError[] }
  | { readonly ok: false; readonly errors: null; readonly refusal: Refusal | { readonly code: 'idempotency-conflict' } };

/** References are random; one that is taken already is drawn again, at most so often. */
const DRAWS = 3;
const UNIQUE_VIOLATION = '23505';

/** Files a report: the one way in for the form and for the API. */
@Injectable()
export class FileReport {
  constructor(private readonly ledger: Ledger, private readonly networks: NetworkStore, private readonly lists: CurrentLists) {}

  /**
   * @param raw a report as JSON, from whomever
   * @param keyOf the same for the same report sent again; asked only for what is a report
   */
  async file(raw: unknown, keyOf: (report: ReportBody) => string): Promise<Filing> {
    const network = this.networks.find(networkOf(raw) ?? '');
    const read = readReport(raw, network ? await this.lists.of(network, sideOf(raw)) : null);
    const result = read.ok ? await this.write(read.report, keyOf(read.report), DRAWS) : await this.earlier(read.report, keyOf);
    if (!result) return { ok: false, errors: read.ok ? [] : read.errors };
    return result.ok ? { ok: true, filed: filedOf(result.kase) } : { ok: false, errors: null, refusal: result.refusal };
  }

  /** What was right when it was first sent keeps its answer, whatever day it is now. */
  private async earlier(report: ReportBody | null, keyOf: (report: ReportBody) => string): Promise<FilingResult | null> {
    const result = report && await this.ledger.filed({ key: keyOf(report), body_hash: hashOf(report) });
    return result?.ok ? result : null;
  }

  private async write(report: ReportBody, key: string, draws: number): Promise<FilingResult> {
    const { side } = report;
    const command = { type: 'file', case_id: newId(), case_reference: newReference(side), report_id: newId(), report_reference: newReference(side), report } as const;
    try {
      return await this.ledger.file(command, { key, body_hash: hashOf(report) });
    } catch (error) {
      if (draws > 1 && isUniqueViolation(error)) return this.write(report, key, draws - 1);
      throw error;
    }
  }
}

const hashOf = (report: ReportBody): string => createHash('sha256').update(canonicalize(report) ?? '').digest('hex');
const sideOf = (raw: unknown): string => (typeof raw === 'object' && raw !== null && 'side' in raw && typeof raw.side === 'string' ? raw.side : '');
const isUniqueViolation = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === UNIQUE_VIOLATION;

/** What a company is told of a filed report. The home desk's first limit is when it makes contact. */
export function filedOf(kase: Case): Filed {
  const { id, reference } = reportOf(kase);
  const first = kase.clocks.find((c) => c.side === kase.home && c.kind === 'triage');
  return { report_id: id, reference, filed_at: kase.opened_at, first_contact_by: first?.due_at ?? kase.opened_at };
}
