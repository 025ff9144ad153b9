import { Controller, Get } from '@nestjs/common';
import { asyncApiDocument } from './asyncapi.js';
import { openApiDocument } from './openapi.js';

/** The service's own descriptions, for programs. */
@Controller('api')
export class OpenApiController {
  private readonly requests = openApiDocument();
  private readonly line = asyncApiDocument();

  @Get('openapi.json')
  read(): Readonly<Record<string, unknown>> {
    return this.requests;
  }

  @Get('asyncapi.json')
  readLine(): Readonly<Record<string, unknown>> {
    return this.line;
  }
}
