import type { MadeKey, makeKeySchema } from '#contracts';
import type { KeyScope } from '#domain';
import type * as z from 'zod/mini';
import { type Desk, Visitor } from './desk.js';
import { LiveLine } from './live-line.js';

/** A side's own machine at the API, as its programs would be: it has a key and no browser. */
export class Machine extends Visitor {
  constructor(place: string, readonly secret: string, readonly id: string) { super(place, { authorization: `Bearer ${secret}` }); }

  /** Has an administrator make a key. */
  static async by(admin: Desk, scopes: readonly KeyScope[], rest: Partial<z.input<typeof makeKeySchema>> = {}): Promise<Machine> {
    const answer = await admin.ask<MadeKey>('POST', '/api/v1/keys', { name: `machine ${scopes.join(' ')}`.slice(0, 80), office: officeOf(admin), lasts_days: 90, ...rest, scopes });
    if (answer.status !== 201) throw new Error(answer.text);
    return new Machine(admin.at('/'), answer.body.secret, answer.body.key.id);
  }

  listen(place = this.at('/'), last: Record<string, number> = {}): Promise<LiveLine> { return LiveLine.connect(place, { authorization: `Bearer ${this.secret}` }, last); }
}

/** Desks at which cases come in, by the administrators of the demonstration. */
const officeOf = ({ sign_in }: Desk): string => (sign_in.startsWith('kr') ? 'kr-trade-cooperation-desk' : 'cn-asia-desk');
