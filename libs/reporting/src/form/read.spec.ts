import { findPort } from '#domain';
import fc from 'fast-check';
import { network } from '../specimens.js';
import { isStorable, readRaw } from './raw.js';
import { longerHs, readDate, readHs, readNumber, readPhone } from './read.js';

describe('a number', () => {
  it.each<[string, number]>([
    ['1,234.5', 1234.5], ['1 234', 1234], ['１２３', 123], ['１，２３４．５', 1234.5], ['1\u202f234\u202f567', 1234567], [' 46 ', 46], ['.5', 0.5], ['-3', -3], ['1234567', 1234567],
  ])('reads %s', (text, value) => expect(readNumber(text)).toBe(value));

  it.each(['', 'much', '0,45', '1,2', '12,34,567', '1.234.567', '1e5', '0x10', 'NaN', 'Infinity', '1,234,', '4.5톤', '٣'])('asks again for %j', (text) => expect(readNumber(text)).toBeNull());

  it('reads what the formatters of all three languages write', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1e12 }), fc.constantFrom('ko-KR', 'zh-CN', 'en-GB'), (n, tag) => {
      expect(readNumber(new Intl.NumberFormat(tag).format(n))).toBe(n);
    }));
  });
});

describe('a date', () => {
  const date = (year: string, month: string, day: string) => readDate({ 'd-year': [year], 'd-month': [month], 'd-day': [day] }, 'd');
  it.each([['2026', '3', '9'], ['２０２６', '０３', '０９'], ['2026년', '3월', '9일'], ['2026年', '3月', '9日'], [' 2026', ' 03 ', '9 ']])('reads %s %s %s', (y, m, d) => {
    expect(date(y, m, d)).toEqual({ is: 'date', date: '2026-03-09' });
  });
  it.each([['2026', '2', '29'], ['2026', '13', '1'], ['26', '3', '9'], ['0026', '3', '9'], ['2026', '3', 'x'], ['2026', '0', '9']])('knows that %s %s %s is unreal', (y, m, d) => {
    expect(date(y, m, d)).toEqual({ is: 'unreal' });
  });
  it('tells nothing from half', () => {
    expect([date('', ' ', ''), date('2026', '', '')]).toEqual([{ is: 'empty' }, { is: 'partial' }]);
  });
});

it('takes dots, blanks and full-width digits out of codes and numbers', () => {
  expect([readHs('3102.10'), readHs('31 02 10'), readHs('３１０２１０'), readPhone('＋82 2.0100.1234', 'KR')]).toEqual(['310210', '310210', '310210', '+82 2-0100-1234']);
});

it('keeps six digits of longer codes, and says what was typed; other lengths are mistakes', () => {
  expect(['3102.10-1000', '31021010', '3102 1010 00 101', '3102.10–1000'].map(readHs)).toEqual(['310210', '310210', '310210', '310210']);
  expect(['31021', '3102101', '310210100', 'urea'].map(readHs)).toEqual(['31021', '3102101', '310210100', 'urea']);
  expect([longerHs({ hs: [' 3102.10-1000 '] }), longerHs({ hs: ['3102.10'] }), longerHs({})]).toEqual(['3102.10-1000', null, null]);
});

describe('a phone number', () => {
  it.each([
    ['02-1234-5678', 'KR', '+82 2 1234 5678'], ['０１０ 1234 5678', 'KR', '+82 10 1234 5678'], ['031.123.4567', 'KR', '+82 31 123 4567'],
    ['010-1234 5678', 'CN', '+86 10 1234 5678'], ['13800138000', 'CN', '+86 138 0013 8000'], ['(0532) 8888-8888', 'CN', '+86 532 8888 8888'],
    ['+49 30 1234567', 'KR', '+49 30 1234567'],
  ])('%s, written in %s, is %s', (typed, country, number) => { expect(readPhone(typed, country)).toBe(number); });
  it.each([['1234-5678', 'KR'], ['8888 8888', 'CN'], ['desk', 'CN'], ['02-1234-5678 or 5679', 'KR'], ['02-1234-5678', 'XA'], ['02-1234-5678', undefined]])('%s, written in %s, is left as it is', (typed, country) => {
    expect(readPhone(typed, country)).toBe(typed);
  });
});

describe('a port', () => {
  it.each(['XBNOR', 'xbnor', 'XBNPO', '북항', '北港', 'Northport', 'north port', '노스포트', '北', '북항 (XBNOR)', 'Northport (XBNOR)', ' 북항　'])('is found as %j', (text) => {
    expect(findPort(text, network)?.code).toBe('XBNOR');
  });
  it('is none when two have the name, or none has', () => {
    expect([findPort('Twin', network), findPort('Twin (XBTWO)', network)?.code, findPort('', network), findPort('항', network)]).toEqual([null, 'XBTWO', null, null]);
  });
});

describe('a posted body', () => {
  it('keeps what was typed, and only what the page has', () => {
    expect(readRaw({ a: 'x\r\ny', b: ['1', '2'], c: 'other' }, ['a', 'b'])).toEqual({ a: ['x\ny'], b: ['1', '2'] });
    expect([readRaw(undefined, ['a']), readRaw('a=b', ['a']), readRaw({ a: { b: 1 } }, ['a'])]).toEqual([{}, {}, { a: [] }]);
  });

  it('can be stored in any script, with marks and emoji, but not with NUL or half a character', () => {
    expect(isStorable({ a: ['\u202Eاب\u200D👩‍🚒\uFEFF'] })).toBe(true);
    expect([isStorable({ a: ['a\u0000'] }), isStorable({ a: ['\uD800'] })]).toEqual([false, false]);
  });
});
