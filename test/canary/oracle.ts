import type { CommandName } from '#contracts';
import { type Consent, type CrossingField, type SideId } from '#domain';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Book, type Place, everybodyOf } from './book.js';
import type { Drawn, Planted } from './report.js';
import type { Reads } from './rows.js';

/*
 * What may be known where, reckoned from the network's file and from the commands that were taken, without the service and
 * without its domain: a second opinion (DOMAIN §4.4, §4.7).
 */

interface NetworkFile { readonly crossing: Readonly<Partial<Record<CrossingField, string>>>; readonly tell: Readonly<Record<number, string>> }
const FILE = join(import.meta.dirname, '../../config/networks/kr-cn.yaml');
const NETWORK = parse(readFileSync(FILE, 'utf8')) as NetworkFile;
/** A report whose goods last for eleven days and for eighty. */
const GRADE = { severe: 4, calm: 2 };
/** Which consent each field waits for, where the matrix says `with_consent`. */
const CONSENTED: Readonly<Record<string, Consent>> = { company: 'company', partner: 'partner', contract: 'contract', licence: 'licence' };
type Crosses = CrossingField | 'quantity_exact';

/** One case: who was told, and what of the report crossed. */
export class Oracle {
  private told = false;
  private dated = false;
  private readonly consents: Set<Consent>;
  private readonly crossed = new Set<Crosses>();
  readonly other: SideId;

  /** @param company the place of its company */
  constructor(private readonly book: Book, private readonly drawn: Drawn, private readonly report: readonly Planted[], readonly company: Place) {
    this.other = drawn.home === 'KR' ? 'CN' : 'KR';
    this.consents = new Set(drawn.consent);
    if (NETWORK.tell[GRADE[drawn.severe ? 'severe' : 'calm']] === 'at_once') this.tell(new Set());
    for (const { sign } of report) book.allow(sign, [...everybodyOf(drawn.home), company]);
    this.cross();
  }

  /** Where words are read that somebody of a side wrote just now and the service took. */
  readersOf(reads: Reads, by: SideId): Place[] {
    switch (reads) {
      case 'own': return everybodyOf(by);
      case 'company': return [...everybodyOf(by), this.company];
      case 'label': case 'told': return (this.told ? [this.drawn.home, this.other] : [this.drawn.home]).flatMap(everybodyOf);
      case 'network': case 'crossing': case 'nobody': case 'name': return [];
    }
  }

  /** A command of an officer was taken. */
  taken(command: CommandName, body: object, by: SideId): void {
    // The day that the home side wrote down stands for the application from then on; the report's own follows only if it went before.
    if (command === 'file-licence' && by === this.drawn.home) this.dated = true;
    if (command === 'validate') this.tell(this.consents);
    if (command === 'release' && 'fields' in body) for (const field of body.fields as CrossingField[]) this.crossed.add(field === 'quantity' ? 'quantity_exact' : field);
    this.cross();
  }

  /** The company agreed to something, or took that back: for what crosses from now on. */
  consented(consent: Consent, given: boolean): void {
    if (given) this.consents.add(consent);
    else this.consents.delete(consent);
  }

  /** With the telling, and with the check, everything crosses that may; words that say whose report it is, only when they are chosen. */
  private tell(consents: ReadonlySet<Consent>): void {
    this.told = true;
    for (const [field, form] of Object.entries(NETWORK.crossing) as [CrossingField, string][]) {
      const names = field === 'goods' && this.drawn.names_itself && !consents.has('company');
      const agreed = CONSENTED[field] !== undefined && consents.has(CONSENTED[field]);
      if ((form === 'exact' && !names) || (form === 'with_consent' && agreed && !(field === 'licence' && this.dated))) this.crossed.add(field);
    }
    if (consents.has('licence') && consents.has('quantity_exact')) this.crossed.add('quantity_exact');
  }

  private cross(): void {
    const inGoods = this.drawn.names_itself && this.crossed.has('goods');
    for (const { sign, field } of this.report) if (field !== null && (this.crossed.has(field) || (field === 'company' && inGoods))) this.book.allow(sign, everybodyOf(this.other));
  }
}
