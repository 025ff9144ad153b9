import { readdirSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import type { EveryKey } from './catalogue.js';
import { catalogues, translatorFor } from './catalogues.js';
import { BLANKS, PHRASE_GROUPS } from './phrases.js';

const keys = Object.keys(catalogues.en) as EveryKey[];
const languages = ['ko', 'zh-Hans', 'en'] as const;

/** Texts that are the same in every language: names of languages and formats, arrows, codes. */
const SAME_EVERYWHERE: ReadonlySet<string> = new Set([
  'language.ko', 'language.zh-Hans', 'language.en', 'history.shipment', 'board.route', 'board.hs', 'form.stock.sum',
  'history.col.time', 'history.export.csv', 'history.export.json', 'history.export.file', 'history.policy.number',
  'figures.export.xlsx', 'figures.export.pdf',
]);

/** Patterns without a word, which Korean and English punctuate alike and Chinese does not. */
const SAME_PATTERN: ReadonlySet<string> = new Set(['list.more', 'alert.new_case.body', 'alert.body', 'desk.title', 'history.moved', 'history.crossed', 'event.by.to', 'history.policy.level', 'then.of', 'duty.of', 'roster.on', 'field.hs.of', 'notification.of', 'figures.export.of', 'measure.calendar', 'history.shipments.at', 'rules.change', 'sheets.said', 'err.in_full', 'sheets.takes.note', 'track.result', 'track.result.quantity', 'named', 'history.limit.of']);

/** Only English needs the bare count beside a formatted number, for its plural. */
const FEWER_VALUES: ReadonlySet<string> = new Set(keys.filter((key) => key.startsWith('quantity.')));

/** Placeholders that a pattern names plainly and counts by too: such a number stays a number, and its digits would be grouped in one place alone. */
const plainBesideCounted = (pattern: string): readonly string[] => [...pattern.matchAll(/\{(\w+), (?:plural|selectordinal|number)\b/g)].flatMap(([, name = '']) => (pattern.includes(`{${name}}`) ? [name] : []));

describe('the catalogues', () => {
  it.each(languages)('parse as ICU messages in %s', (language) => {
    const broken = keys.filter((key) => {
      try {
        return !new IntlMessageFormat(catalogues[language][key], language, undefined, { ignoreTag: true }).getAst();
      } catch {
        return true;
      }
    });
    expect(broken).toEqual([]);
  });

  it.each(languages)('write a number that chooses among forms by its sign alone in %s', (language) => {
    expect(keys.filter((key) => plainBesideCounted(catalogues[language][key]).length > 0)).toEqual([]);
    expect(plainBesideCounted('{n} {n, plural, one {awaits} other {await}}')).toEqual(['n']);
  });

  it.each(['ko', 'zh-Hans'] as const)('ask for the same values in %s as in English', (language) => {
    const asked = (key: EveryKey, of: 'ko' | 'zh-Hans' | 'en'): string => [...translatorFor(of).placeholders(key)].sort().join();
    const differing = keys.filter((key) => asked(key, language) !== asked(key, 'en') && !FEWER_VALUES.has(key));
    expect(differing).toEqual([]);
  });

  it.each(['ko', 'zh-Hans'] as const)('leave no English text in %s', (language) => {
    const untranslated = keys.filter((key) => catalogues[language][key] === catalogues.en[key] && !SAME_EVERYWHERE.has(key) && !SAME_PATTERN.has(key));
    expect(untranslated).toEqual([]);
  });

  it.each(languages)('hold no empty text and no stray space in %s', (language) => {
    expect(keys.filter((key) => catalogues[language][key].trim() !== catalogues[language][key] || catalogues[language][key] === '')).toEqual([]);
  });

  it('are the same where that is allowed, so that the list does not outlive its reasons', () => {
    expect([...SAME_EVERYWHERE].filter((key) => new Set(languages.map((l) => catalogues[l][key as EveryKey])).size !== 1)).toEqual([]);
    expect([...SAME_PATTERN].filter((key) => catalogues.ko[key as EveryKey] !== catalogues.en[key as EveryKey])).toEqual([]);
  });

  it('let no section take a key from another', async () => {
    const sections = readdirSync(new URL('./catalogues/en/', import.meta.url)).filter((file) => file !== 'catalogue.ts' && file !== 'pages.ts');
    const parts = await Promise.all(sections.map(async (file) => Object.values(await import(`./catalogues/en/${file.replace('.ts', '.js')}`) as Record<string, object>)));
    expect(parts.flat().flatMap(Object.keys).sort()).toEqual([...keys].sort());
  });

  it.each(languages)('ask a company in %s for what its own page calls so, where it is given', (language) => {
    const t = translatorFor(language);
    const words = t.text('licences.waits.ask.words', { side: 'X' });
    expect(words).toContain(t.text('track.consent', { otherSide: 'X' }));
    for (const part of t.text('form.consent.option.licence').toLowerCase().split(/, |、|和/)) expect(words).toContain(part);
  });

  it('offer every fixed phrase once in the picker', () => {
    const written = keys.filter((key) => key.startsWith('phrase.') && !key.startsWith('phrase.group.'));
    expect(Object.values(PHRASE_GROUPS).flat().map((name) => `phrase.${name}`).sort()).toEqual(written.sort());
    expect(written).toHaveLength(47);
    expect([...new Set(written.flatMap((key) => translatorFor('en').placeholders(key)))].sort()).toEqual(Object.keys(BLANKS).sort());
    expect(Object.keys(BLANKS).filter((blank) => !translatorFor('en').has(`blank.${blank}`))).toEqual([]);
    expect(Object.keys(PHRASE_GROUPS).filter((group) => !translatorFor('en').has(`phrase.group.${group}`))).toEqual([]);
  });
});
