import { type CaseExport, type CaseHistory, type CaseLine, type CaseList, PAGE_MAX, type CaseQuery, caseQuerySchema } from '#contracts';
import { DEFAULT_TLP } from '#domain';
import { notFound, valid } from '#edge';
import { type Caller, CurrentCaller, May } from '#identity';
import { NetworkStore } from '#persistence';
import { CaseLines } from '#presenting';
import { translatorFor } from '#wording';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { sendAs } from './download.js';
import { casesCsv, historyCsv } from './export-csv.js';
import { ReadHistory } from './read-history.js';

/** Cases that one export holds at most; a longer list is narrowed by its filters. */
const EXPORT_MAX = 10_000;

/** What supervisors read of their own side: its cases, one case's history, and both as files. Officers may read it too. */
@Controller('api/v1/history/cases')
@May('read-cases')
export class HistoryController {
  constructor(private readonly lines: CaseLines, private readonly histories: ReadHistory, private readonly networks: NetworkStore) {}

  @Get()
  async list(@Query() raw: unknown, @CurrentCaller() { actor }: Caller, @Res({ passthrough: true }) response: Response): Promise<CaseList | CaseExport | string> {
    const query = valid(caseQuerySchema, raw);
    if (!query.format) return this.lines.list(actor.side, this.networks.zoneOf(actor.side), query);
    const { cases, as_of } = await this.all(actor.side, query);
    const list = { tlp: DEFAULT_TLP, cases };
    return sendAs(response, query.format, this.nameOf('cases', actor.side, as_of), list, () => casesCsv(list));
  }

  @Get(':reference')
  async history(@Param('reference') reference: string, @Query() raw: unknown, @CurrentCaller() { actor }: Caller, @Res({ passthrough: true }) response: Response): Promise<CaseHistory | string> {
    const { format } = valid(caseQuerySchema, raw);
    const history = await this.histories.history(reference, actor.side);
    if (!history) throw notFound();
    const network = this.networks.current(history.policy.network);
    const name = this.nameOf(history.line.reference, actor.side, history.as_of);
    return sendAs(response, format, name, history, () => historyCsv(history, actor.side, network, translatorFor(this.networks.languageOf(actor.side))));
  }

  /** A file holds what only its side reads, and a copy of it has no other mark of whose it is. */
  private nameOf(what: string, side: string, at: string): string { return `${what}.${side}.${this.networks.dayOf(side, at)}`; }

  private async all(side: string, query: CaseQuery): Promise<{ cases: CaseLine[]; as_of: string }> {
    const zone = this.networks.zoneOf(side);
    const cases: CaseLine[] = [];
    let after = query.after;
    let as_of = '';
    do {
      const page: CaseList = await this.lines.list(side, zone, { ...query, after, limit: PAGE_MAX });
      cases.push(...page.cases);
      as_of ||= page.as_of;
      after = page.next ?? undefined;
    } while (after !== undefined && cases.length < EXPORT_MAX);
    return { cases, as_of };
  }
}
