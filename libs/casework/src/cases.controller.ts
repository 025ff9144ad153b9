import { type CaseList, type CaseView, type CommandResult, caseQuerySchema } from '#contracts';
import { notFound, valid } from '#edge';
import { CurrentViewer, May, type Viewer, actorOf } from '#identity';
import { NetworkStore } from '#persistence';
import { CaseLines } from '#presenting';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { PerformCommand } from './perform-command.js';
import { ReadCaseView } from './read-case.js';

/** The officers' desk: their side's cases, one case, and what they do with it. */
@Controller('api/v1/cases')
export class CasesController {
  constructor(private readonly lines: CaseLines, private readonly cases: ReadCaseView, private readonly commands: PerformCommand, private readonly networks: NetworkStore) {}

  @Get()
  @May('read-cases')
  async list(@Query() query: unknown, @CurrentViewer() { officer }: Viewer): Promise<CaseList> {
    return this.lines.list(officer.side, this.networks.zoneOf(officer.side), valid(caseQuerySchema, query));
  }

  @Get(':reference')
  @May('read-cases')
  async view(@Param('reference') reference: string, @CurrentViewer() viewer: Viewer): Promise<CaseView> {
    const view = await this.cases.view(reference, actorOf(viewer));
    if (!view) throw notFound();
    return view;
  }

  @Post(':reference/:command')
  @May('work-cases')
  @HttpCode(200)
  async perform(@Param('reference') reference: string, @Param('command') command: string, @Body() body: unknown, @CurrentViewer() viewer: Viewer): Promise<CommandResult> {
    return this.commands.perform(reference, command, body, actorOf(viewer));
  }
}
