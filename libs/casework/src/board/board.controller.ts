import { type BoardFront, boardQuerySchema } from '#contracts';
import { valid } from '#edge';
import { type Caller, CurrentCaller, May } from '#identity';
import { Controller, Get, Query } from '@nestjs/common';
import { BeginBoard } from './begin-board.js';

/** What the board shows first; the rest of it is the list of cases. */
@Controller('api/v1/board')
export class BoardController {
  constructor(private readonly boards: BeginBoard) {}

  @Get()
  @May('read-cases')
  front(@Query() query: unknown, @CurrentCaller() { actor }: Caller): Promise<BoardFront> {
    return this.boards.of(actor.side, valid(boardQuerySchema, query).tab ?? 'ours');
  }
}
