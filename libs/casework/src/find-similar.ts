import type { Similar } from '#contracts';
import { type Likeness, RESEMBLES_MONTHS_DAYS_MAX, type Trouble, likeness, sinceOf, weightOf } from '#domain';
import { notFound } from '#edge';
import { type OwnReport, Reader, openReports, readCase } from '#persistence';
import { Config, loadReference, parseReference } from '#platform';
import { type ItemNames, codesWithin } from '#presenting';
import { Injectable } from '@nestjs/common';

/** Cases that are compared, the newest of those on one route; a measure that hits more companies is seen on the first page of them. */
const COMPARED_MAX = 2_000;
const SHOWN_MAX = 500;

/** Finds reports of other companies that may be about the same trouble, for the home side's officers to join. */
@Injectable()
export class FindSimilar {
  private readonly items: ItemNames;
  constructor(private readonly reader: Reader, config: Config) {
    this.items = loadReference(config.config_dir).itemNames;
  }

  /** @returns none for a case whose report the side does not read. @throws ProblemError 404 for a case that it does not know */
  async to(typed: string, side: string): Promise<Similar> {
    const reference = parseReference(typed);
    if (reference === null) throw notFound();
    return this.reader.as(side, async (sql) => {
      const read = await readCase(sql, reference);
      if (!read) throw notFound();
      const body = read.rows.report?.body;
      if (!body) return { similar: [] };
      const { from, to, since } = body;
      const mine = this.trouble({ ...body, hs: body.hs, since: sinceOf(body) });
      const open = await openReports(sql, { but: read.kase.reference, from, to, since, days: RESEMBLES_MONTHS_DAYS_MAX, limit: COMPARED_MAX });
      const others = open.map((other) => ({ ...other, since: sinceOf(other) }));
      const alike = others.flatMap((other) => { const reasons = likeness(mine, this.trouble(other)); return reasons ? [{ other, reasons }] : []; });
      return { similar: alike.sort((a, b) => weightOf(b.reasons) - weightOf(a.reasons)).slice(0, SHOWN_MAX).map(shown) };
    });
  }

  /** Goods without a code are known by the everyday names that stand among their words, in any language. */
  private trouble({ kind, goods, hs, from, to, port, since }: Pick<OwnReport, 'kind' | 'goods' | 'hs' | 'from' | 'to' | 'port' | 'since'>): Trouble {
    return { kind, goods, codes: hs === null ? codesWithin(goods, this.items) : [hs], from, to, port, since };
  }
}

function shown({ other, reasons }: { other: OwnReport; reasons: readonly Likeness[] }): Similar['similar'][number] {
  const { reference, report_reference, version, kind, severity, state, company, goods, hs, since, opened_at, joined } = other;
  return { reference, report_reference, version, kind, severity, state, company, goods, hs, since, opened_at: opened_at.toISOString(), joined, reasons: structuredClone(reasons) as Similar['similar'][number]['reasons'] };
}
