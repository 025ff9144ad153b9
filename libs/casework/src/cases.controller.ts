import { type CaseList, type CaseView, type CommandResult, type Similar, caseQuerySchema, isCounted } from '#contracts';
import { RateLimit, notFound, valid } from '#edge';
import { type Caller, CurrentCaller, May } from '#identity';
import { NetworkStore } from '#persistence';
import { CaseLines } from '#presenting';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { FindSimilar } from './find-similar.js';
import { PerformCommand } from './perform-command.js';
import { ReadCaseView } from './read-case.js';

/** The officers' desk: their side's cases, one case, and what they do with it. */
@Controller('api/v1/cases')
export class CasesController {
  constructor(private readonly lines: CaseLines, private readonly cases: ReadCaseView, private readonly commands: PerformCommand, private readonly similar: FindSimilar, private readonly networks: NetworkStore, private readonly limits: RateLimit) {}

  @Get()
  @May('read-cases')
  async list(@Query() query: unknown, @CurrentCaller() { actor }: Caller): Promise<CaseList> {
    return this.lines.list(actor.side, this.networks.zoneOf(actor.side), valid(caseQuerySchema, query));
  }

  @Get(':reference')
  @May('read-cases')
  async view(@Param('reference') reference: string, @CurrentCaller() { actor }: Caller): Promise<CaseView> {
    const view = await this.cases.view(reference, actor);
    if (!view) throw notFound();
    return view;
  }

  @Get(':reference/similar')
  @May('read-cases')
  async alike(@Param('reference') reference: string, @CurrentCaller() { actor }: Caller): Promise<Similar> {
    return this.similar.to(reference, actor.side);
  }

  @Post(':reference/:command')
  @May('work-cases')
  @HttpCode(200)
  async perform(@Param('reference') reference: string, @Param('command') command: string, @Body() body: unknown, @CurrentCaller() { actor }: Caller): Promise<CommandResult> {
    if (isCounted(command)) await this.limits.take('acts', actor.id);
    return this.commands.perform(reference, command, body, actor);
  }
}
