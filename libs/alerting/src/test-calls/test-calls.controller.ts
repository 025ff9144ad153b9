import type { TestCalls } from '#contracts';
import { IdParam } from '#edge';
import { CurrentViewer, May, type Viewer } from '#identity';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { KeepTestCalls } from './keep-test-calls.js';

/** Calls that test whether somebody answers. */
@Controller('api/v1/test-calls')
export class TestCallsController {
  constructor(private readonly calls: KeepTestCalls) {}

  @Get()
  @May('read-readiness')
  view(@CurrentViewer() viewer: Viewer): Promise<TestCalls> { return this.calls.view(viewer); }

  @Post()
  @May('call-tests')
  @HttpCode(201)
  async demand(@Body() body: unknown, @CurrentViewer() viewer: Viewer): Promise<TestCalls> {
    await this.calls.demand(body, viewer);
    return this.calls.view(viewer);
  }

  @Post(':call/answer')
  @May('take-turns')
  @HttpCode(200)
  async answer(@IdParam('call') call: string, @CurrentViewer() viewer: Viewer): Promise<TestCalls> {
    await this.calls.answer(call, viewer);
    return this.calls.view(viewer);
  }
}
