import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { Config } from './config.js';
import { DatabaseTime, TimeSource } from './time.js';

/** Configuration and the time source, for every room. */
@Module({})
export class PlatformModule {
  /** @param time the database's clock unless a story brings its own */
  static forRoot(config: Config, time: TimeSource = new DatabaseTime()): DynamicModule {
    return {
      module: PlatformModule,
      global: true,
      providers: [{ provide: Config, useValue: config }, { provide: TimeSource, useValue: time }],
      exports: [Config, TimeSource],
    };
  }
}
