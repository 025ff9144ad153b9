import type { Role } from '#domain';
import { Company } from '../harness/company.js';
import { Desk, Visitor } from '../harness/desk.js';
import type { LiveLine } from '../harness/live-line.js';
import { ANYBODY, type Book, type Leak, type Place, administratorsOf, supervisorsOf } from './book.js';
import { ORIGIN, type Service } from './service.js';
import { Tap } from './tap.js';

const SIDES = ['KR', 'CN'] as const;
/** Accounts of each side that listen and look. */
const ACCOUNTS: readonly { readonly name: string; readonly role: Role }[] = [{ name: 'desk', role: 'officer' }, { name: 'supervisor', role: 'supervisor' }, { name: 'admin', role: 'administrator' }];

let callers = 0;
/** Headers of one more caller, who has an address of their own. */
export function caller(): Record<string, string> {
  callers += 1;
  return { 'origin': ORIGIN, 'x-forwarded-for': `10.${callers >> 16 & 255}.${callers >> 8 & 255}.${callers & 255}` };
}

const placeOf = (side: string, role: Role): Place => ({ officer: side, supervisor: supervisorsOf(side), administrator: administratorsOf(side) })[role];

/** Somebody who has a way of their own to the service, and hears what comes down on it. */
export class Listener<V extends Visitor = Visitor> {
  private constructor(readonly place: Place, readonly who: V, private readonly tap: Tap, readonly role: Role | null, private readonly line: LiveLine | null) {}

  static async visitor<V extends Visitor>(service: Service, place: Place, come: (url: string) => V): Promise<Listener<V>> {
    const tap = await Tap.before(service.port);
    return new Listener(place, come(tap.url), tap, null, null);
  }

  static async officer(service: Service, side: string, { name, role }: (typeof ACCOUNTS)[number]): Promise<Listener<Desk>> {
    const tap = await Tap.before(service.port);
    const desk = await Desk.signIn(tap.url, `${side.toLowerCase()}-${name}`, service.door.demo().password, ORIGIN);
    return new Listener(placeOf(side, role), desk, tap, role, role === 'administrator' ? null : await desk.listen());
  }

  /** Looks at everything that this person got since the last time, byte by byte and as their programs read it. */
  listen(book: Book): Leak[] {
    const decoded = [...this.who.received.splice(0), ...(this.line?.frames.splice(0) ?? [])];
    return book.hear(this.place, [this.tap.take(), ...decoded].join('\n'));
  }

  async close(): Promise<void> {
    this.line?.close();
    await this.tap.close();
  }
}

/** Everybody who is there all the time. Companies come and go with their reports. */
export class People {
  private constructor(readonly officers: readonly Listener<Desk>[], readonly anybody: Listener) {}

  static async come(service: Service): Promise<People> {
    const officers: Listener<Desk>[] = [];
    for (const side of SIDES) for (const account of ACCOUNTS) officers.push(await Listener.officer(service, side, account));
    return new People(officers, await Listener.visitor(service, ANYBODY, (url) => new Visitor(url, caller())));
  }

  static company(service: Service, place: Place): Promise<Listener<Company>> {
    return Listener.visitor(service, place, (url) => new Company(url, caller()));
  }

  get all(): readonly Listener[] { return [...this.officers, this.anybody]; }

  of(side: string, role: Role): Desk {
    const found = this.officers.find((o) => o.place === placeOf(side, role));
    if (!found) throw new Error(`nobody of ${side} is ${role}`);
    return found.who;
  }

  async leave(): Promise<void> { await Promise.all(this.all.map((one) => one.close())); }
}
