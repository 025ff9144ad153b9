import type { Told } from '#contracts';
import { notFound } from '#edge';
import { type Caller, CurrentCaller, May } from '#identity';
import { Reader, readTold } from '#persistence';
import { parseReference } from '#platform';
import { Controller, Get, Param } from '@nestjs/common';
import { presentTold } from './present-told.js';

/** Who of one's own side was told of a case, by which way and when. */
@Controller('api/v1/cases/:reference/told')
export class ToldController {
  constructor(private readonly reader: Reader) {}

  @Get()
  @May('read-cases')
  async view(@Param('reference') typed: string, @CurrentCaller() { actor: { side } }: Caller): Promise<Told> {
    const reference = parseReference(typed);
    const read = reference === null ? null : await this.reader.as(side, (sql) => readTold(sql, side, reference));
    if (!read) throw notFound();
    return presentTold(read, side);
  }
}
