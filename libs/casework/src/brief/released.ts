import { type Case, type CrossingField, type Disclosure, type ReleasedValue, toldSides } from '#domain';
import { type BriefSource, type BriefWords, type Line } from './brief-source.js';

/**
 * What of a report crossed to every side that was told, the newest form of each field. What one of several sides was given alone is
 * in no brief: the others would read it.
 */
export function releasedToAll(kase: Case): ReadonlyMap<CrossingField, Disclosure> {
  const others = toldSides(kase).filter((side) => side !== kase.home);
  const given = new Map<string, Set<string>>();
  const released = new Map<CrossingField, Disclosure>();
  for (const disclosure of others.length === 0 ? [] : kase.disclosures) {
    const { field, form, value, to } = disclosure;
    const key = JSON.stringify([field, form, value]);
    const had = new Set([...given.get(key) ?? [], ...to]);
    given.set(key, had);
    if (others.every((side) => had.has(side))) released.set(field, disclosure);
  }
  return released;
}

/** Prefixes of the catalogue for fields whose values are codes. */
const CODES: Readonly<Partial<Record<CrossingField, string>>> = {
  kind: 'kind', stage: 'st', help: 'form.help.option', share: 'form.share.option', other_source: 'form.other_source.option', urgency: 'urgency',
};

/** One field as a line; none where it did not cross to every side. Words of a company are typed in a language that it did not say. */
export function lineOf(field: CrossingField, released: ReadonlyMap<CrossingField, Disclosure>, source: BriefSource, words: BriefWords): Line[] {
  const disclosure = released.get(field);
  if (!disclosure) return [];
  const { t } = words;
  const label = t.label(field === 'impact' && disclosure.form === 'word' ? 'field.sectors' : `field.${field}`);
  const text = textOf(disclosure, source, words);
  if (text !== null) return text === '' ? [] : [{ label, text }];
  const { value } = disclosure;
  return typeof value === 'string' ? [{ label, text: value, typed: { language: languageOf(value, source) } }] : [];
}

/** Hangul is Korean; Han letters are read as the home side reads them, as on the page of a case. */
function languageOf(text: string, { kase, network }: BriefSource) {
  if (/\p{Script=Hangul}/u.test(text)) return 'ko';
  return /\p{Script=Han}/u.test(text) ? network.sides[kase.home]?.language ?? 'zh-Hans' : null;
}

/** @returns null where the value is what somebody typed */
function textOf({ field, form, value }: Disclosure, source: BriefSource, words: BriefWords): string | null {
  const { t, f } = words;
  const prefix = field === 'impact' ? (form === 'word' ? 'sector' : 'form.impact.option') : CODES[field];
  if (prefix !== undefined) return (Array.isArray(value) ? value as readonly string[] : [value as string]).map((code) => worded(`${prefix}.${code}`, code, words)).join(' · ');
  if (field === 'hs') return hsText(value, source, words);
  if (typeof value === 'string') return field === 'since' ? f.dayOrMonth(value) : field === 'port' ? named(source.network.ports, value, words) : null;
  if (Array.isArray(value)) return f.list(value as readonly string[]);
  if ('value' in value) return f.quantity(value.value, value.unit);
  if ('unit' in value) return f.band(value);
  if ('from' in value) return t.text('board.route', { from: named(source.network.countries, value.from, words), to: named(source.network.countries, value.to, words) });
  return null;
}

function worded(key: string, code: string, { t }: BriefWords): string {
  return t.has(key) ? t.text(key) : code;
}

function hsText(value: ReleasedValue, { items }: BriefSource, { t, f, language }: BriefWords): string {
  const bare = typeof value === 'string';
  const { code, hs_version } = bare ? { code: value, hs_version: null } : value as { code: string; hs_version: string };
  const name = bare ? items.get(code)?.[language] : undefined;
  const dotted = hs_version === null ? f.hs(code) : t.text('field.hs.of', { code: f.hs(code), version: hs_version });
  return name === undefined ? dotted : `${dotted} · ${name}`;
}

const named = (places: BriefSource['network']['ports'] | BriefSource['network']['countries'], code: string, { language }: BriefWords): string =>
  places.find((place) => place.code === code)?.name[language] ?? code;
