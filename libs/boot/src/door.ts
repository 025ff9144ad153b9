import { EdgeModule } from '#edge';
import { IdentityModule } from '#identity';
import { PersistenceModule } from '#persistence';
import { type Config, PlatformModule, type TimeSource } from '#platform';
import { PresentingModule } from '#presenting';
import type { DynamicModule, Type } from '@nestjs/common';

/** What a door opens beyond what every door needs. */
export interface Door {
  readonly name: string;
  readonly rooms: readonly Type[];
  /** Where a browser that asks for nothing in particular is sent. */
  readonly front?: string;
  /** Whether officers' sockets connect here. */
  readonly sockets?: boolean;
  /** Whether the officers' pages are served here. */
  readonly desk?: boolean;
}

class DoorModule {}

export function doorModule(door: Door, config: Config, time?: TimeSource): DynamicModule {
  return {
    module: DoorModule,
    imports: [PlatformModule.forRoot(config, time), PersistenceModule, PresentingModule, EdgeModule, IdentityModule, ...door.rooms],
  };
}
