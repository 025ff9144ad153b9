import type { Disclosure } from './disclosure.js';
import type { Report } from './report.js';

/** Shorter names are found in too many words that mean something else; a Chinese or Korean name may have two characters. */
const SHORTEST = 4;
const SHORTEST_CJK = 2;
/** The end of a telephone number by which it is known, with or without the country's and the city's code. */
const PHONE_END = 7;
const EMAIL = /[^\s@]+@[^\s@]+\.[^\s@]+/u;
/** What stands around a company's name, in brackets or as its legal form. */
const AROUND = /\(.*?\)|（.*?）|주식회사|유한회사|股份|有限责任|有限|责任|公司|集团|[\s,.](?:co|ltd|inc|corp|llc|gmbh|limited)\b/giu;

/**
 * Whether the company's own words, which would cross as they are, name it, its people, its partner or its papers although
 * those may not cross (DOMAIN §4.7). Blanks, signs, case and full-width forms make no difference.
 * @param report with the consents that hold now
 */
export function isIdentifying({ value, form, ground }: Pick<Disclosure, 'value' | 'form' | 'ground'>, report: Report): boolean {
  if (typeof value !== 'string' || form !== 'exact' || ground !== 'network_rule') return false;
  const text = bare(value);
  const digits = value.normalize('NFKC').replace(/\D/gu, '');
  return EMAIL.test(value) || names(report).some((name) => text.includes(name)) || numbers(report).some((number) => digits.includes(number));
}

function names({ company, contact, partner, contract, licence_application: licence, consent }: Report): string[] {
  const kept = [
    consent.includes('company') ? null : company.name, contact.name, consent.includes('partner') ? null : partner,
    consent.includes('contract') ? null : contract?.number, consent.includes('licence') ? null : licence?.number, company.registration_number,
  ];
  return kept.flatMap((name) => (name ? [bare(name.normalize('NFKC').replace(AROUND, ' '))] : [])).filter(isLongEnough);
}

const numbers = ({ contact }: Report): string[] => [contact.phone.replace(/\D/gu, '').slice(-PHONE_END)].filter((end) => end.length === PHONE_END);
const bare = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
const isLongEnough = (name: string): boolean => name.length >= (/[\p{Script=Han}\p{Script=Hangul}]/u.test(name) ? SHORTEST_CJK : SHORTEST);
