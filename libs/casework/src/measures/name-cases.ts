import { type NamedCases, nameCasesSchema } from '#contracts';
import type { DeskActor } from '#domain';
import { notFound, valid } from '#edge';
import { Ledger, Reader, readMeasure } from '#persistence';
import { isId, parseReference } from '#platform';
import { Injectable } from '@nestjs/common';

/** Names one measure for many cases: a command each through the one door, so that each is decided, recorded and refused by itself. */
@Injectable()
export class NameCases {
  constructor(private readonly ledger: Ledger, private readonly reader: Reader) {}

  /** One after another: what names hundreds leaves the database to whoever acts beside it. @throws ProblemError 404 for a measure that the side cannot read */
  async name(measure: string, raw: unknown, actor: DeskActor): Promise<NamedCases> {
    const { references } = valid(nameCasesSchema, raw);
    if (!isId(measure) || !(await this.reader.as(actor.side, (sql) => readMeasure(sql, measure)))) throw notFound();
    const cases: NamedCases['cases'] = [];
    for (const typed of references) cases.push({ reference: typed, refused: await this.one(typed, measure, actor) });
    return { cases };
  }

  private async one(typed: string, measure: string, actor: DeskActor): Promise<string | null> {
    const reference = parseReference(typed);
    if (reference === null) return 'not-found';
    const result = await this.ledger.execute({ reference }, { actor, do: { type: 'name-measure', measure } });
    return result.ok ? null : result.refusal.code;
  }
}
