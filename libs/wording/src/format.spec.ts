import { translatorFor } from './catalogues.js';
import { formatter } from './format.js';
import type { Places } from './moments.js';

const ko = formatter(translatorFor('ko'));
const zh = formatter(translatorFor('zh-Hans'));
const en = formatter(translatorFor('en'));

const koCities: Places = [{ zone: 'Asia/Seoul', city: '서울' }, { zone: 'Asia/Shanghai', city: '베이징' }];
const zhCities: Places = [{ zone: 'Asia/Shanghai', city: '北京' }, { zone: 'Asia/Seoul', city: '首尔' }];
const enCities: Places = [{ zone: 'Asia/Seoul', city: 'Seoul' }, { zone: 'Asia/Shanghai', city: 'Beijing' }];
/** 15:00 in Seoul, 14:00 in Beijing, a Friday. */
const FRIDAY = '2026-03-20T06:00:00Z';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('days', () => {
  it('are written as each language writes them', () => {
    expect([ko, zh, en].map((f) => f.day('2026-03-20'))).toEqual(['2026. 3. 20.(금)', '2026年3月20日（周五）', 'Friday 20 March 2026']);
    expect([ko, zh, en].map((f) => f.shortDay('2026-03-20'))).toEqual(['3. 20.(금)', '3月20日（周五）', 'Fri 20 Mar']);
    expect([ko, zh, en].map((f) => f.dayOrMonth('2026-03'))).toEqual(['2026년 3월', '2026年3月', 'March 2026']);
    expect(ko.dayOrMonth('2026-03-20')).toBe(ko.day('2026-03-20'));
    expect(() => ko.dayOrMonth('2026-13')).toThrow(RangeError);
    expect(en.shortDay('2026-09-01')).toBe('Tue 1 Sep');
  });

  it('belong to a zone: the same moment can be two days', () => {
    const late = Date.parse('2026-03-20T15:30:00Z');
    expect(ko.date(late, 'Asia/Seoul')).toBe('2026. 3. 21.(토)');
    expect(ko.date(late, 'Asia/Shanghai')).toBe('2026. 3. 20.(금)');
    expect(zh.shortDate(late, 'Asia/Seoul')).toBe('3月21日（周六）');
  });

  it.each(['2026-02-30', '2026-13-01', '20 March', ''])('refuse %p, which is no day', (text) => {
    expect(() => ko.day(text)).toThrow(RangeError);
  });
});

describe('moments', () => {
  it('name the city, the reader’s own first', () => {
    expect(ko.times(FRIDAY, koCities)).toBe('서울\u00a015:00 · 베이징\u00a014:00');
    expect(zh.times(FRIDAY, zhCities)).toBe('北京14:00 · 首尔15:00');
    expect(en.times(FRIDAY, enCities)).toBe('15:00\u00a0Seoul · 14:00\u00a0Beijing');
    expect([ko.dateTime(FRIDAY, koCities[0]), zh.dateTime(FRIDAY, zhCities[0]), en.dateTime(FRIDAY, enCities[0])])
      .toEqual(['2026. 3. 20.(금) 서울\u00a0시각\u00a015:00', '2026年3月20日（周五）北京时间14:00', 'Friday 20 March 2026, 15:00\u00a0Seoul']);
  });

  it('stand inside sentences with their day', () => {
    expect(ko.when(FRIDAY, koCities)).toBe('3. 20.(금) 서울\u00a0시각\u00a015:00 · 베이징\u00a014:00');
    expect(zh.when(FRIDAY, zhCities)).toBe('3月20日（周五）北京时间14:00（首尔15:00）');
    expect(en.when(FRIDAY, enCities)).toBe('Fri 20 Mar, 15:00\u00a0Seoul · 14:00\u00a0Beijing');
    expect(ko.when(FRIDAY, [koCities[0]])).toBe('3. 20.(금) 서울\u00a0시각\u00a015:00');
  });

  it('say "today" only while it is today in the reader’s own city', () => {
    expect(ko.until('2026-03-12T15:44:00+09:00', koCities, '2026-03-12T14:32:00+09:00')).toBe('오늘 서울\u00a0시각\u00a015:44 · 베이징\u00a014:44까지');
    expect(zh.until('2026-03-12T15:44:00+09:00', zhCities, '2026-03-12T14:32:00+09:00')).toBe('不晚于今日北京时间14:44（首尔15:44）');
    expect(en.until('2026-03-12T15:44:00+09:00', enCities, '2026-03-12T14:32:00+09:00')).toBe('by 15:44\u00a0Seoul · 14:44\u00a0Beijing today');
    expect(ko.until('2026-03-15T09:15:00+09:00', koCities, '2026-03-12T14:32:00+09:00')).toBe('3. 15.(일) 서울\u00a0시각\u00a009:15 · 베이징\u00a008:15까지');
    const justPastMidnightInSeoul = '2026-03-13T00:10:00+09:00';
    expect(en.when(justPastMidnightInSeoul, enCities, justPastMidnightInSeoul)).toBe('00:10\u00a0Seoul today · Thu 12 Mar, 23:10\u00a0Beijing');
    expect(ko.when(justPastMidnightInSeoul, koCities, '2026-03-12T23:00:00+09:00')).not.toContain('오늘');
    expect(zh.when(justPastMidnightInSeoul, zhCities, '2026-03-12T23:00:00+09:00')).toContain('今日');
  });

  it('name the year where it is not the present one, each in its own zone', () => {
    const now = '2026-11-26T02:00:00Z';
    const january = '2027-01-25T00:00:00Z';
    expect([ko, zh, en].map((f, i) => f.when(january, [koCities, zhCities, enCities][i] ?? koCities, now))).toEqual([
      '2027. 1. 25.(월) 서울\u00a0시각\u00a009:00 · 베이징\u00a008:00', '2027年1月25日（周一）北京时间08:00（首尔09:00）', 'Monday 25 January 2027, 09:00\u00a0Seoul · 08:00\u00a0Beijing']);
    expect(en.until('2025-12-31T03:00:00Z', enCities, now)).toBe('by Wednesday 31 December 2025, 12:00\u00a0Seoul · 11:00\u00a0Beijing');
    expect([en.shortDay('2036-12-10', '2026-11-26'), en.shortDay('2026-12-10', '2026-11-26')]).toEqual(['Wednesday 10 December 2036', 'Thu 10 Dec']);
    expect([en.shortDate(january, 'Asia/Seoul', now), en.shortDate(now, 'Asia/Seoul', now)]).toEqual(['Monday 25 January 2027', 'Thu 26 Nov']);
    // Half past midnight on New Year's Day in Seoul is still the old year in Beijing.
    const newYear = '2026-12-31T15:30:00Z';
    expect(ko.when(newYear, koCities, now)).toBe('2027. 1. 1.(금) 서울\u00a0시각\u00a000:30 · 12. 31.(목) 베이징\u00a0시각\u00a023:30');
  });

  it('name the other city’s day where it differs', () => {
    const night = '2026-03-20T15:30:00Z';
    expect(ko.times(night, koCities)).toBe('서울\u00a000:30 · 3. 20.(금) 베이징\u00a0시각\u00a023:30');
    expect(zh.when(night, zhCities)).toBe('3月20日（周五）北京时间23:30（3月21日（周六）首尔时间00:30）');
  });

  it('begin the day at 00:00, never at 24:00', () => {
    expect(en.time('2026-03-19T15:00:00Z', 'Asia/Seoul')).toBe('00:00');
  });

  it.each(['2026-03-20T15:00:00', 'yesterday', Number.NaN])('refuse %p, which no two cities read alike', (at) => {
    expect(() => ko.time(at, 'Asia/Seoul')).toThrow(RangeError);
  });

  it('refuse a zone that does not exist', () => {
    expect(() => ko.time(FRIDAY, 'Asia/Nowhere')).toThrow(RangeError);
  });
});

describe('lengths of time', () => {
  it.each([
    [72 * MINUTE, '1시간 12분', '1小时12分', '1 h 12 min'],
    [66 * HOUR, '2일 18시간', '2天18小时', '2 d 18 h'],
    [58 * MINUTE, '58분', '58分钟', '58 min'],
    [125 * MINUTE, '2시간 5분', '2小时5分', '2 h 05 min'],
    [4 * HOUR, '4시간', '4小时', '4 h'],
    [48 * HOUR, '2일', '2天', '2 d'],
    [59_999, '1분 미만', '不到1分钟', 'less than 1 min'],
    [HOUR - 1, '59분', '59分钟', '59 min'],
  ])('%p ms', (ms, korean, chinese, english) => {
    expect([ko, zh, en].map((f) => f.duration(ms))).toEqual([korean, chinese, english]);
  });

  it('never run below zero', () => {
    expect(ko.duration(-HOUR)).toBe('1분 미만');
    expect(en.age(-5_000)).toBe('0 s');
  });

  it('count seconds while something is fresh', () => {
    expect([ko.age(2_400), zh.age(1_000), en.age(59_999), en.age(60_000)]).toEqual(['2초', '1秒', '59 s', '1 min']);
  });
});

describe('amounts', () => {
  it('carry their unit', () => {
    expect([ko, zh, en].map((f) => f.quantity(4200, 'TNE'))).toEqual(['4,200톤', '4200吨', '4,200 tonnes']);
    expect([en.quantity(1, 'TNE'), en.quantity(0.5, 'KGM'), zh.quantity(18_700, 'TNE'), ko.quantity(46, 'H87')]).toEqual(['1 tonne', '0.5 kilograms', '18,700吨', '46개']);
  });

  it('keep an unknown unit’s code, and every digit given', () => {
    expect(ko.quantity(3, 'XYZ')).toBe('3 XYZ');
    expect([ko.number(0.000125), ko.number(123_456_789.012)]).toEqual(['0.000125', '123,456,789.012']);
  });

  it('make bands that group their digits alike', () => {
    const band = { from: 1000, to: 5000, unit: 'TNE' };
    expect([ko, zh, en].map((f) => f.band(band))).toEqual(['1,000~5,000톤', '1000至5000吨', '1,000 to 5,000 tonnes']);
    expect(zh.band({ from: 5000, to: 10_000, unit: 'KGM' })).toBe('5,000至10,000千克');
  });

  it('list names', () => {
    const names = ['A', 'B', 'C'];
    expect([ko, zh, en].map((f) => f.list(names))).toEqual(['A, B, C', 'A、B、C', 'A, B and C']);
    expect([en.list([]), en.list(['A']), en.list(['A', 'B'])]).toEqual(['', 'A', 'A and B']);
  });

  it('dot HS codes', () => {
    expect([ko.hs('310210'), ko.hs('3102'), ko.hs('3102101000')]).toEqual(['3102.10', '3102', '3102.10.1000']);
  });
});
