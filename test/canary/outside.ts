import { StoryMail } from '../harness/mail-server.js';
import { confirmAddress } from '../harness/mailing.js';
import type { Contacts } from '#contracts';
import { type Device, PushService } from '../harness/push-service.js';
import { Receiver } from '../harness/receiver.js';
import type { People } from './people.js';

const SIDES = ['KR', 'CN'] as const;

/** Where the service carries alerts beyond the live line: a mail server, a push service with a browser of each side, and the system of each side. */
export class Outside {
  private readonly taken = { mails: 0, pushes: 0, posts: 0 };
  private readonly browsers: readonly Device[];
  private constructor(private readonly mail: StoryMail, private readonly push: PushService, private readonly receivers: readonly Receiver[]) { this.browsers = SIDES.map(() => push.device()); }

  static async open(): Promise<Outside> { return new Outside(await StoryMail.open(), await PushService.open(), await Promise.all(SIDES.map(() => Receiver.open()))); }

  /** What the service is started with so that all of it comes here. */
  get config(): object { return { mail: this.mail.config.mail, webhook_networks: ['127.0.0.0/8'], ...this.push.config }; }
  /** How much came, of each kind. */
  get came(): { readonly mails: number; readonly pushes: number; readonly posts: number } { return { ...this.taken }; }

  /** Officers of both sides confirm an address and switch a browser on, and each side names its system. */
  async join(people: People, url: string): Promise<void> {
    for (const [i, side] of SIDES.entries()) {
      await confirmAddress(this.mail, people.of(side, 'officer'), `${side.toLowerCase()}@desk.example`);
      this.push.sender = (await people.of(side, 'officer').ask<Contacts>('GET', '/api/v1/contacts')).body.push.key ?? '';
      await this.browsers[i]?.switchOn(people.of(side, 'officer'), { url });
      const { status, text } = await people.of(side, 'administrator').ask('PUT', '/api/v1/webhook', { url: this.receivers[i]?.url });
      if (status !== 200) throw new Error(`no webhook: ${text}`);
    }
    this.take();
    Object.assign(this.taken, { mails: 0, pushes: 0, posts: 0 });
  }

  /** What came since the last time, as it was sent and as a reader's program reads it. */
  take(): string {
    const mails = this.mail.received.splice(0);
    const posts = this.receivers.flatMap((receiver) => receiver.posted.splice(0));
    const pushes = this.browsers.flatMap((browser) => browser.received.splice(0));
    this.taken.pushes += pushes.length;
    this.taken.mails += mails.length;
    this.taken.posts += posts.length;
    // A mail names the mailbox that it goes to, a company's own among them, and nothing else may.
    return [...mails.flatMap(({ raw, subject = '', text = '', html }) => [raw.replace(/^To: .*$/m, ''), subject, text, String(html)]), ...pushes.map(({ headers, text }) => JSON.stringify(headers) + text), ...posts.map((post) => JSON.stringify(post) + post.body)].join('\n');
  }

  async close(): Promise<void> {
    await this.mail.close();
    this.push.close();
    this.receivers.forEach((receiver) => receiver.close());
  }
}
