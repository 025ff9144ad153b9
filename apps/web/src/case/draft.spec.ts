import { commandSchemas } from '#contracts';
import { commandOf, correctable, type Draft, freshDraft, labelOfDraft, translationLanguage } from './draft.js';
import { caseFor } from './fixtures.js';
import { talked } from './talk-fixtures.js';

const view = talked(caseFor('KR'));
const draft = (more: Partial<Draft> = {}): Draft => ({ ...freshDraft(view, 'KR', 'ko'), kind: 'followup', about: undefined, text: '말', ...more });

describe('a draft of a message', () => {
  it('is under the label of what it is about unless another is chosen, and never wider by itself', () => {
    const about = (id: string): string => labelOfDraft(view, draft({ kind: 'correction', about: id }));
    expect([labelOfDraft(view, draft()), about('t1'), about('t2'), about('t4')]).toEqual(['AMBER', 'AMBER', 'AMBER+STRICT', 'RED']);
    expect(labelOfDraft(view, draft({ about: 't4', tlp: 'GREEN' }))).toBe('GREEN');
  });

  it('becomes a command that the service takes, its translation with it, and what it is about only where it may be', () => {
    const sent = commandOf(view, draft({ kind: 'correction', about: 't1', translation: '话' }), 'zh-Hans');
    expect(sent).toEqual({ kind: 'correction', about: 't1', tlp: 'AMBER', body: { text: '말', language: 'ko' }, translations: [{ language: 'zh-Hans', text: '话' }] });
    expect(commandSchemas.message.safeParse({ ...sent, about: '0195a0c0-0000-7000-8000-00000000a001' }).success).toBe(true);
    expect(commandOf(view, draft({ about: 't1', translation: ' ' }), 'zh-Hans')).toEqual({ kind: 'followup', about: null, tlp: 'AMBER', body: { text: '말', language: 'ko' } });
    expect(commandOf(view, draft({ way: 'phrase', phrase: 'drill', translation: '话' }), 'zh-Hans')).not.toHaveProperty('translations');
  });

  it('may correct what one\'s own side said and this reader has, the newest first', () => {
    expect(correctable(view, 'KR').map((m) => m.id).slice(0, 2)).toEqual(['t2', 't1']);
    expect(correctable(view, 'CN').map((m) => m.id)).not.toContain('t4');
  });

  it('has its translation in a language that it is not typed in', () => {
    expect([translationLanguage(['zh-Hans', 'ko'], 'ko'), translationLanguage(['zh-Hans', 'ko'], 'zh-Hans'), translationLanguage(['ko'], 'ko')]).toEqual(['zh-Hans', 'ko', 'en']);
  });
});
