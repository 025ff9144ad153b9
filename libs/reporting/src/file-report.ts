import type { FieldError, ReportBody } from '#contracts';
import { type Case, type OpeningCommand, type Refusal, type Shipment, reportOf } from '#domain';
import { type FilingResult, type Idempotency, Ledger, NetworkStore } from '#persistence';
import { newId, newReference } from '#platform';
import { Injectable } from '@nestjs/common';
import canonicalize from 'canonicalize';
import { createHash } from 'node:crypto';
import type { Lists } from './check-report.js';
import { CurrentLists } from './current-lists.js';
import { hsVersionKnowing } from './hs-version.js';
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
   * @param shipments contracts that came with it as a list
   */
  async file(raw: unknown, keyOf: (report: ReportBody) => string, shipments: readonly Shipment[] = []): Promise<Filing> {
    const network = this.networks.find(networkOf(raw) ?? '');
    const lists = network ? await this.lists.of(network, sideOf(raw)) : null;
    const read = readReport(raw, lists);
    const result = read.ok ? await this.write({ report: versioned(read.report, lists), shipments }, filingOf(read.report, keyOf), DRAWS) : await this.earlier(read.report, keyOf);
    if (!result) return { ok: false, errors: read.ok ? [] : read.errors };
    return result.ok ? { ok: true, filed: filedOf(result.kase) } : { ok: false, errors: null, refusal: result.refusal };
  }

  /** What was right when it was first sent keeps its answer, whatever day it is now. */
  private async earlier(report: ReportBody | null, keyOf: (report: ReportBody) => string): Promise<FilingResult | null> {
    const result = report && await this.ledger.filed(filingOf(report, keyOf));
    return result?.ok ? result : null;
  }

  private async write(filed: Pick<OpeningCommand, 'shipments'> & { readonly report: ReportBody }, filing: Idempotency, draws: number): Promise<FilingResult> {
    const { side } = filed.report;
    const command = { type: 'file', case_id: newId(), case_reference: newReference(side), report_id: newId(), report_reference: newReference(side), ...filed } as const;
    try {
      return await this.ledger.file(command, filing);
    } catch (error) {
      if (draws > 1 && isUniqueViolation(error)) return this.write(filed, filing, draws - 1);
      throw error;
    }
  }
}

const hashOf = (report: ReportBody): string => createHash('sha256').update(canonicalize(report) ?? '').digest('hex');
/** A report sent again is known by what the company sent, and not by what was found out about it since: versions may have been imported meanwhile. */
const filingOf = (report: ReportBody, keyOf: (report: ReportBody) => string): Idempotency => ({ key: keyOf(report), body_hash: hashOf(report) });
/** The report with the version that knows its code: what a code means may change from one to the next. */
const versioned = (report: ReportBody, lists: Lists | null): ReportBody => (report.hs === null || !lists ? report : { ...report, hs_version: hsVersionKnowing(report.hs, report.hs_version, lists) });
const sideOf = (raw: unknown): string => (typeof raw === 'object' && raw !== null && 'side' in raw && typeof raw.side === 'string' ? raw.side : '');
const isUniqueViolation = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === UNIQUE_VIOLATION;

/** What a company is told of a filed report. The home desk's first limit is when it makes contact. */
export function filedOf(kase: Case): Filed {
  const { id, reference } = reportOf(kase);
  const first = kase.clocks.find((c) => c.side === kase.home && c.kind === 'triage');
  return { report_id: id, reference, filed_at: kase.opened_at, first_contact_by: first?.due_at ?? kase.opened_at };
}
