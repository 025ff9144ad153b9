import type { Readiness } from '#contracts';
import { CurrentViewer, May, type Viewer } from '#identity';
import { Controller, Get } from '@nestjs/common';
import { ViewReadiness } from './view-readiness.js';

/** Whether one's own side can be reached right now. */
@Controller('api/v1/readiness')
export class ReadinessController {
  constructor(private readonly readiness: ViewReadiness) {}

  @Get()
  @May('read-readiness')
  view(@CurrentViewer() viewer: Viewer): Promise<Readiness> { return this.readiness.view(viewer); }
}
