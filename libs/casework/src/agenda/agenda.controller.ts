import { type Agenda, agendaQuerySchema } from '#contracts';
import { valid } from '#edge';
import { type Caller, CurrentCaller, May } from '#identity';
import { Controller, Get, Query } from '@nestjs/common';
import { CollectAgenda } from './collect-agenda.js';

/** What is open in a channel, as an agenda for those who meet in it. */
@Controller('api/v1/agenda')
export class AgendaController {
  constructor(private readonly agendas: CollectAgenda) {}

  @Get()
  @May('read-cases')
  agenda(@Query() query: unknown, @CurrentCaller() { actor }: Caller): Promise<Agenda> {
    return this.agendas.of(valid(agendaQuerySchema, query).channel, actor.side);
  }
}
