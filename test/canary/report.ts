import type { ReportBody } from '#contracts';
import type { Consent, CrossingField, SideId } from '#domain';
import { urea } from '../factories/report.js';
import type { Book } from './book.js';

/** What was drawn of a report. */
export interface Drawn { readonly home: SideId; readonly severe: boolean; readonly consent: readonly Consent[]; readonly names_itself: boolean }
/** A canary of a report and the field with which it may cross; null where nothing lets it cross. */
export interface Planted { readonly sign: string; readonly field: CrossingField | 'quantity_exact' | null }

/** Days for which the stock lasts: the other side is told of eleven at once, and of eighty only after a check. */
const COVER = { severe: 11, calm: 80 };

/** A report with a canary in every field that can hold one. */
export function planted(book: Book, n: number, { home, severe, consent, names_itself }: Drawn): { body: ReportBody; canaries: readonly Planted[] } {
  const canaries: Planted[] = [];
  const keep = <T extends string | number>(field: Planted['field'], sign: T): T => { canaries.push({ sign: String(sign), field }); return sign; };
  const word = (field: Planted['field'], name: string): string => keep(field, book.word(`report ${n}, ${name}`));
  const day = (field: Planted['field'], name: string, when: 'past' | 'future'): string => keep(field, book.day(`report ${n}, ${name}`, when));
  const figure = (name: string, text: string): string => keep(null, book.figure(text, `report ${n}, ${name}`));
  const name = word('company', 'company');
  const daily = book.amount(`report ${n}, daily use`);
  const stock = daily * COVER[severe ? 'severe' : 'calm'];
  const goods = word('goods', 'goods');
  const away = home === 'KR' ? 'CN' : 'KR';
  const body = urea({
    side: home, language: home === 'KR' ? 'ko' : 'zh-Hans', from: away, to: home, port: null, share: 'under_50', impact: ['deliveries'], consent: [...consent],
    // A company may say in its goods who it is.
    goods: names_itself ? `${goods} (${name})` : goods,
    quantity: { value: keep('quantity_exact', book.amount(`report ${n}, quantity`)), unit: 'TNE' },
    contract: { number: word('contract', 'contract'), date: day('contract', 'day of the contract', 'past') },
    licence: 'yes', licence_application: { number: word('licence', 'licence'), filed_on: day('licence', 'day of the application', 'past'), office: word('licence', 'licensing office') },
    partner: word('partner', 'partner'), stock: { value: Number(figure('stock', String(stock))), unit: 'TNE' }, daily_use: { value: keep(null, daily), unit: 'TNE' },
    next_delivery: day(null, 'next delivery', 'future'), other_source: { answer: 'no', note: word('other_source', 'other source') }, tried: word('tried', 'what was tried'),
    company: { name, registration_number: figure('registration number', registration(home, n)) },
    contact: { name: word(null, 'contact'), phone: figure('telephone', `+00 7351 ${String(n).padStart(6, '0')}`), email: `${word(null, 'address')}@works.example`, language: 'en' },
  });
  return { body, canaries };
}

/** A number that its side's rule takes, with a check digit as the rule makes it. */
function registration(side: SideId, n: number): string {
  if (side === 'KR') {
    const body = String(260_000_000 + n);
    const products = [...body].map((digit, i) => Number(digit) * ([1, 3, 7, 1, 3, 7, 1, 3, 5][i] ?? 0));
    return `${body}${(10 - ((products.reduce((a, b) => a + b, 0) + Math.floor((products[8] ?? 0) / 10)) % 10)) % 10}`;
  }
  const [alphabet, body] = ['0123456789ABCDEFGHJKLMNPQRTUWXY', `91${String(618_000_000_000_000 + n)}`];
  let sum = 0;
  for (let [i, weight] = [0, 1]; i < body.length; i += 1, weight = (weight * 3) % alphabet.length) sum += Number(body[i]) * weight;
  return body + (alphabet[(alphabet.length - (sum % alphabet.length)) % alphabet.length] ?? '');
}
