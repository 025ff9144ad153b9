import type { Disclosure } from './disclosure.js';
import type { Report } from './report.js';

/** Shorter names are found only as whole words; a Chinese or Korean name may have two characters. */
const SHORTEST = 4;
const SHORTEST_CJK = 2;
/** Of a name of several words the first is the company's own, unless it is as short as the name of a city. */
const SHORTEST_FIRST_CJK = 3;
/** The end of a telephone number by which it is known, with or without the country's and the city's code. */
const PHONE_END = 7;
const EMAIL = /[^\s@]+@[^\s@]+\.[^\s@]+/u;
/** What stands around a company's name, in brackets or as its legal form. */
const AROUND = /\(.*?\)|주식회사|유한회사|股份|有限责任|有限|责任|公司|集团|[\s,.](?:co|ltd|inc|corp|llc|gmbh|limited)\b/giu;
const CJK = /[\p{Script=Han}\p{Script=Hangul}]/u;

/**
 * Whether the company's own words, which would cross as they are, name it, its people, its partner or its papers although
 * those may not cross (DOMAIN §4.7).
 * @param report with the consents that hold now
 */
export const isIdentifying = ({ value, form, ground }: Pick<Disclosure, 'value' | 'form' | 'ground'>, report: Report): boolean =>
  typeof value === 'string' && form === 'exact' && ground === 'network_rule' && identifyingWords(value, report).length > 0;

/**
 * What in a text says whose report it is, as the report has it: names, numbers of papers, a telephone number, an address for
 * mail. Blanks, signs, case and full-width forms make no difference.
 * @param report with the consents that hold now
 */
export function identifyingWords(text: string, report: Report): string[] {
  const plain = text.normalize('NFKC').toLowerCase();
  const [run, words, digits] = [bare(plain), wordsOf(plain), plain.replace(/\D/gu, '')];
  const phone = phoneEnd(report);
  const named = (name: string): boolean => (isLongEnough(name) ? run.includes(name) : words.has(name));
  return [
    ...kept(report).filter((name) => partsOf(name).some(named)),
    ...(phone !== null && digits.includes(phone) ? [report.contact.phone] : []), ...(EMAIL.exec(plain) ?? []),
  ];
}

/** Names and numbers that may not cross. */
function kept({ company, contact, partner, contract, licence_application: licence, consent }: Report): string[] {
  const names = [
    consent.includes('company') ? null : company.name, contact.name, consent.includes('partner') ? null : partner,
    consent.includes('contract') ? null : contract?.number, consent.includes('licence') ? null : licence?.number, company.registration_number,
  ];
  return names.flatMap((name) => (name ? [name] : []));
}

/** A name without what stands around it, and its first word where that alone tells. */
function partsOf(name: string): string[] {
  const plain = name.normalize('NFKC').toLowerCase();
  const core = plain.replace(AROUND, ' ').trim() || plain;
  const [first = '', ...more] = core.split(/\s+/u).map(bare);
  const telling = more.length > 0 && first.length >= (CJK.test(first) ? SHORTEST_FIRST_CJK : SHORTEST);
  return [bare(core), ...(telling ? [first] : [])].filter((part) => part !== '');
}

const phoneEnd = ({ contact }: Report): string | null => {
  const end = contact.phone.replace(/\D/gu, '').slice(-PHONE_END);
  return end.length === PHONE_END ? end : null;
};
const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
/** Words between blanks and brackets, whole and without their signs, and what is Latin or a number right beside other letters. */
const wordsOf = (plain: string): ReadonlySet<string> => new Set([...plain.split(/[\s,;:()、。「」]+/u).map(bare), ...(plain.match(/[a-z0-9]+(?:[-/._][a-z0-9]+)*/gu) ?? []).map(bare)]);
const isLongEnough = (name: string): boolean => name.length >= (CJK.test(name) ? SHORTEST_CJK : SHORTEST);
