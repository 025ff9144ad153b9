import { PATHS, type Path } from '#domain';
import { Config } from '#platform';
import { Injectable } from '@nestjs/common';
import { PushKeys, pushContact } from '../delivering/push-keys.js';

/** By which paths beyond the live line this service can tell anybody at all. */
@Injectable()
export class PathsInUse {
  constructor(private readonly push: PushKeys, private readonly config: Config) {}

  list(): Path[] {
    const on: Readonly<Record<Path, boolean>> = { push: this.push.available, mail: this.config.mail !== null };
    return PATHS.filter((path) => on[path]);
  }

  /** Whether notifications are pushed in the name of nobody to whom a push service could write. */
  get pushNameless(): boolean { return pushContact(this.config)?.real === false; }
}
