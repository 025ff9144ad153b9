import { Config, logger } from '#platform';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { pushContact } from './push-keys.js';

/** Says at the start where notifications are pushed and push services are told of nobody whom they could write to. A demonstration, where everybody is made up, says so on its page alone. */
@Injectable()
export class WarnOfPush implements OnApplicationBootstrap {
  private readonly log = logger('push');
  constructor(private readonly config: Config) {}

  onApplicationBootstrap(): void {
    if (this.config.embedded || pushContact(this.config)?.real !== false) return;
    this.log.warn('notifications are signed with no address at which anybody could be written to, and Apple\'s push service refuses such: set SMTP_URL with HOTLINE_MAIL_FROM, or HOTLINE_PUBLIC_URL with https');
  }
}
