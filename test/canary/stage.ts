import type { CheckpointList } from '#contracts';
import type { Company } from '../harness/company.js';
import type { StoryServer } from '../harness/postgres.js';
import { Book, LOG, type Leak, OUTSIDE, type Place, QUEUE, administratorsOf, everybodyOf } from './book.js';
import { Outside } from './outside.js';
import { type Listener, People } from './people.js';
import { Service } from './service.js';
import { type Page, look, pagesOf } from './sweep.js';

/** A running service, everybody at it, and the book of what may be heard where. */
export class Stage {
  private companies = 0;
  digest = 'a'.repeat(64);
  /** One of Korea's. */
  officer = '';
  /** What was heard where it may not be before there was any case. */
  readonly early: Leak[] = [];
  private constructor(readonly service: Service, readonly people: People, readonly book: Book, readonly pages: readonly Page[], readonly outside: Outside) {}

  /** @param root of the checkout whose build is run */
  static async open(where: { server: StoryServer; redis_url: string | null; root?: string }): Promise<Stage> {
    const outside = await Outside.open();
    const service = await Service.open({ ...where, config: outside.config });
    const people = await People.come(service);
    await outside.join(people, `http://127.0.0.1:${service.port}`);
    const stage = new Stage(service, people, new Book(), await pagesOf(people.anybody.who), outside);
    await stage.keep();
    stage.early.push(...await stage.everyPage());
    return stage;
  }

  async newCompany(): Promise<{ n: number; place: Place; company: Listener<Company> }> {
    this.companies += 1;
    const place = `company ${this.companies}`;
    return { n: this.companies, place, company: await People.company(this.service, place) };
  }

  /** What everybody heard since the last time, and what is in the log, the queue, mail and webhooks. */
  hear(): Leak[] {
    return [...this.people.all.flatMap((one) => one.listen(this.book)), ...this.book.hear(LOG, this.service.takeLog()), ...this.book.hear(QUEUE, this.service.takeQueue()), ...this.book.hear(OUTSIDE, this.outside.take())];
  }

  /** Everybody looks at every page of the service. */
  async everyPage(): Promise<Leak[]> {
    await Promise.all(this.people.all.map(async (one) => {
      for (const page of this.pages) await look(one, page, { kase: 'KR-0000-0000', report: 'KR-0000-0000', token: '', draft: '', digest: this.digest, officer: this.officer }, false);
    }));
    return this.hear();
  }

  /** What each side keeps that belongs to no case: its people and its roster. */
  private async keep(): Promise<void> {
    for (const secret of this.service.secrets) this.book.known(secret, 'a secret of the service');
    for (const side of ['KR', 'CN']) {
      const own = [...everybodyOf(side), administratorsOf(side)];
      const admin = this.people.of(side, 'administrator');
      const { body: { officer } } = await this.people.of(side, 'officer').ask<{ officer: { id: string; office: string } }>('GET', '/api/v1/session');
      if (side === 'KR') this.officer = officer.id;
      const name = this.book.word(`roster of ${side}`);
      const rotation = { name, officers: [officer.id], turn: { unit: 'day', count: 1 }, first_day: '2026-03-12', hand_over: '09:00', shifts: [] };
      const { status, text } = await admin.ask('PUT', `/api/v1/rosters/${officer.office}`, { version: 0, roster: { deputy_office: null, rotations: [rotation], overrides: [] } });
      if (status !== 200) throw new Error(`no roster: ${text}`);
      this.book.allow(name, own);
      this.book.allow(this.book.known(officer.id, `id of an officer of ${side}`), own);
      // Who came in is told to whoever watches the log, by number.
      this.book.allow(officer.id, [LOG], false);
      for (const role of ['officer', 'supervisor', 'administrator'] as const) {
        const session = this.people.of(side, role).cookie.split('=')[1] ?? '';
        this.book.allow(this.book.known(session, `session of a ${role} of ${side}`), own, false);
      }
    }
    const { body } = await this.people.of('KR', 'officer').ask<CheckpointList>('GET', '/api/v1/history/proof/checkpoints');
    this.digest = body.checkpoints[0]?.digest ?? this.digest;
  }

  async close(): Promise<void> {
    await this.people.leave();
    await this.service.close();
    await this.outside.close();
  }
}
