import { type Case, type Report, reportOf } from '#domain';
import { FileStore } from '#files';
import { type PutDown, type ReadEntry, Reader, type Sql, findReport, joinedInto, readAttachments, readCase, readCases, readEntries, readPutDown } from '#persistence';
import { TimeSource, parseReference } from '#platform';
import { CaseLines } from '#presenting';
import { Injectable } from '@nestjs/common';
import { TrackingLinks } from './tracking-links.js';

/** A report's case as its home side reads it; what of it the company is shown is the presenter's business. */
export interface Tracked { readonly report_id: string; /** When it was read, in epoch milliseconds. */ readonly read_at: number; readonly kase: Case; readonly entries: readonly ReadEntry[]; /** Whether the service takes papers. */ readonly papers: boolean; /** When its mail address was confirmed, in epoch milliseconds; null while it is not. */ readonly mail_confirmed_at: number | null; /** The case in which it goes on, while it is joined into one. */ readonly joined: Pick<Tracked, 'kase' | 'entries'> | null; /** Since when other companies' reports go on in its case, in epoch milliseconds; null while none does. */ readonly others_since: number | null; /** Applications with a number on the lists of both cases that may be the company's. */ readonly applications: readonly PutDown[] }

/** Longest part of a reference after its side's code: two groups of four and their dashes. */
const CODE_LENGTH = 10;

/** Finds a report by its reference, for whoever holds its secret. */
@Injectable()
export class TrackReport {
  constructor(private readonly reader: Reader, private readonly cases: CaseLines, private readonly links: TrackingLinks, private readonly files: FileStore, private readonly time: TimeSource) {}

  /** Nothing of a report is read before its token fits, so an unknown reference and a wrong token are one answer after one query. */
  async byToken(typed: string, token: string): Promise<Tracked | null> { return this.read(typed, (report_id, link) => this.links.fits(report_id, link, token)); }

  /** For whoever holds another secret of it: the draft that became this report, or the key that it was filed with. */
  async byReference(reference: string): Promise<Tracked | null> { return this.read(reference, () => Promise.resolve(true)); }

  private async read(typed: string, allows: (report_id: string, link: number) => Promise<boolean>): Promise<Tracked | null> {
    const reference = parseReference(typed);
    if (reference === null) return null;
    return this.reader.as(reference.slice(0, -CODE_LENGTH), async (sql) => {
      const found = await findReport(sql, reference);
      if (!(await allows(found?.id ?? '', found?.link ?? 0)) || !found) return null;
      const [read] = await readCases(sql, [found.case_id]);
      if (!read) return null;
      const kase = { ...await this.cases.caseOf(read), attachments: await readAttachments(sql, found.case_id) };
      const goesOn = kase.joined_into === null ? null : await readCase(sql, kase.joined_into);
      const joined = goesOn && { kase: await this.cases.caseOf(goesOn), entries: await readEntries(sql, goesOn.kase.id) };
      const entries = await readEntries(sql, found.case_id);
      const { body } = reportOf(kase);
      const applications = [...await listed(sql, found.case_id, entries, body), ...joined ? await listed(sql, joined.kase.id, joined.entries, body) : []];
      const others_since = read.joined === 0 ? null : ((await joinedInto(sql, kase.reference, 1))[0]?.closed_at?.getTime() ?? 0);
      return { report_id: found.id, read_at: await this.time.read(sql), kase, joined, others_since, entries, applications, papers: this.files.on, mail_confirmed_at: found.mail_confirmed_at?.getTime() ?? null };
    }, 'force_generic_plan');
  }
}

/** Most cases have no list, and none is read for them. */
const listed = async (sql: Sql, case_id: string, entries: readonly ReadEntry[], { company, licence_application: said }: Report): Promise<PutDown[]> =>
  (entries.some((e) => e.type === 'LicencesRecorded') ? readPutDown(sql, case_id, { number: said?.number ?? null, name: company.name }) : []);
