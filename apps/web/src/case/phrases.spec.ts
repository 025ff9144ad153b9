import { catalogues, PHRASE_GROUPS, translator, type PhraseReader } from '#wording';
import { commandSchemas } from '#contracts';
import { MESSAGE_KINDS } from '#domain';
import { blanksOf, fits, missingBlanks, phrasesFor, readPhrase } from './phrases.js';

const en = translator('en', catalogues.en);
const zh = translator('zh-Hans', catalogues['zh-Hans']);
const reader: PhraseReader = {
  places: [{ zone: 'Asia/Seoul', city: '首尔' }, { zone: 'Asia/Shanghai', city: '北京' }], nameOf: (_blank, code) => (code === 'cn-customs' ? '海关总署' : code),
};

describe('fixed phrases on the case page', () => {
  it('are read with names and days in the reader’s own language', () => {
    expect(readPhrase(zh, 'progress.checking', { authority: 'cn-customs', date: '2026-03-13' }, reader)).toBe('我方正向海关总署核实有关情况，将不晚于3月13日（周五）通报进展。');
  });

  it('show an empty blank by its name, and count it as missing', () => {
    expect(readPhrase(en, 'progress.checking', { date: ' ' }, reader)).toMatch(/^We are checking the facts with \[.+\] and will report progress by \[.+\]\.$/);
    expect(missingBlanks(en, 'progress.checking', { authority: 'cn-customs', date: ' ' })).toEqual(['date']);
    expect(readPhrase(en, 'close.thanks', {}, reader)).toMatch(/\[.+\] companies/);
    expect(readPhrase(en, 'close.thanks', {}, reader)).not.toMatch(/NaN|\b0 /);
  });

  it('from a newer service are shown by name rather than lost', () => {
    expect(readPhrase(en, 'new.phrase', { date: '2026-03-13' }, reader)).toBe('new.phrase · 2026-03-13');
  });

  it('all have a kind of message to travel in, except reopening, which is an act', () => {
    const all = Object.values(PHRASE_GROUPS).flat();
    expect(all.filter((p) => !MESSAGE_KINDS.some((kind) => fits(kind, p)))).toEqual(['reopen']);
  });

  it('are all taken by the agreement with the server', () => {
    for (const phrase of Object.values(PHRASE_GROUPS).flat()) {
      expect(commandSchemas.message.safeParse({ kind: 'followup', about: null, body: { phrase, values: {} } }).success).toBe(true);
    }
  });

  it('offer only questions where a question is asked', () => {
    expect(phrasesFor('question').flatMap((g) => g.phrases)).toEqual(['ask.contract', 'ask.licence', 'ask.needed_by', 'ask.reason', 'ask.rule', 'licence.list']);
    expect(phrasesFor('cancel')).toEqual([]);
  });

  it('have a label for every blank, in the order of the sentence', () => {
    expect(blanksOf(en, 'goods.released')).toEqual(['quantity', 'item', 'port', 'date']);
    expect(blanksOf(zh, 'goods.released')).toEqual(['port', 'item', 'quantity', 'date']);
  });
});
