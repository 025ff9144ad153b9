import { PHRASE_GROUPS, translatorFor } from '#wording';
import { messageFaults } from './message-faults.js';

const rules = (phrase: string, values: Record<string, string> = {}): string[] => messageFaults({ kind: 'followup', about: null, body: { phrase, values } }).map((e) => `${e.pointer} ${e.rule}`);

describe('a message that is a fixed phrase', () => {
  it.each([['constructor'], ['group.receipt'], [''], ['ACK.RECEIVED'], ['ack.received '], ['no.such']])('is not one of no such name: %j', (name) => {
    expect(rules(name, { anything: '1' })).toEqual(['/body/phrase unknown_phrase']);
  });

  it('has exactly the blanks of its phrase', () => {
    expect(rules('ask.contract', { authority: 'cn-customs' })).toEqual([]);
    expect(rules('ask.contract')).toEqual(['/body/values/authority required']);
    expect(rules('ask.contract', { authority: 'cn-customs', secret: 'x', 'a/~b': 'y' })).toEqual(['/body/values/secret unknown_field', '/body/values/a~1~0b unknown_field']);
    expect(rules('correct', { date: '2026-03-12', text: '2', toString: 'x' })).toEqual(['/body/values/toString unknown_field']);
  });

  it.each([['-1'], ['1.5'], ['many'], ['NaN'], ['1e3']])('counts in digits, not in %j', (count) => {
    const name = Object.values(PHRASE_GROUPS).flat().find((p) => translatorFor('en').placeholders(`phrase.${p}`).includes('count')) ?? '';
    const blanks = Object.fromEntries(translatorFor('en').placeholders(`phrase.${name as 'correct'}`).map((blank) => [blank, '1']));
    expect(rules(name, blanks)).toEqual([]);
    expect(rules(name, { ...blanks, count })).toEqual(['/body/values/count not_a_number']);
  });

  it.each(Object.values(PHRASE_GROUPS).flat())('%s is taken with its blanks filled', (name) => {
    expect(rules(name, Object.fromEntries(translatorFor('ko').placeholders(`phrase.${name}`).map((blank) => [blank, '3'])))).toEqual([]);
  });

  it('has no translation: every side reads it in its own language', () => {
    const body = { phrase: 'ask.contract', values: { authority: 'cn-customs' } };
    expect(messageFaults({ kind: 'question', about: null, body, translations: [{ language: 'ko', text: 'x' }] })).toEqual([{ pointer: '/translations', rule: 'not_allowed' }]);
  });
});

describe('a message that was typed', () => {
  const faults = (...languages: ('ko' | 'en')[]) => messageFaults({ kind: 'followup', about: null, body: { text: 'no.such', language: 'en' }, translations: languages.map((language) => ({ language, text: 'x' })) });
  it('is no phrase, and has translations into other languages', () => { expect([faults(), faults('ko')]).toEqual([[], []]); });
  it('has none into its own', () => { expect(faults('ko', 'en')).toEqual([{ pointer: '/translations/1/language', rule: 'must_differ' }]); });
});
