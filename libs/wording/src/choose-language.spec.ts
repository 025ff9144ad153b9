import { chooseLanguage, namedLanguage } from './choose-language.js';

const all = ['ko', 'zh-Hans', 'en'] as const;

describe('the language of an answer', () => {
  it.each([
    ['ko-KR,ko;q=0.9,en-US;q=0.8', 'ko'],
    ['zh-CN,zh;q=0.9', 'zh-Hans'],
    ['zh', 'zh-Hans'],
    ['zh-Hans-SG', 'zh-Hans'],
    ['zh-TW,zh;q=0.9', 'zh-Hans'],
    ['en-GB', 'en'],
    ['fr-FR, ko;q=0.2', 'ko'],
    ['en;q=0.3, ko;q=0.7', 'ko'],
    ['ko;q=0, zh-CN;q=0.1', 'zh-Hans'],
    ['vi', 'en'],
    ['*', 'en'],
    ['', 'en'],
  ])('for %p is %s', (header, expected) => {
    expect(chooseLanguage(header, all)).toBe(expected);
  });

  it('falls back when nothing is asked for', () => {
    expect(chooseLanguage(undefined, all)).toBe('en');
    expect(chooseLanguage(undefined, ['ko', 'zh-Hans'])).toBe('ko');
  });

  it('is left open where none is named', () => {
    expect(['*', '', 'vi', undefined, 'fr, *'].map((header) => namedLanguage(header, all))).toEqual([undefined, undefined, undefined, undefined, undefined]);
    expect(['en', 'vi, ko;q=0.5, *;q=0.1'].map((header) => namedLanguage(header, all))).toEqual(['en', 'ko']);
  });

  it('survives nonsense and endless headers', () => {
    expect(chooseLanguage('ko_KR;;q=x, 한국어, -, a-b-c-d-e', all)).toBe('en');
    expect(chooseLanguage(`${'x,'.repeat(100_000)}ko`, all)).toBe('en');
  });
});
