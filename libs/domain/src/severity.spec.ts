import fc from 'fast-check';
import { report } from '../../../test/factories/report.js';
import { IMPACTS, type Report, SHARES, SOURCE_ANSWERS } from './report.js';
import { COVER_DAYS_MAX, assess, coverDays, urgencyOf } from './severity.js';

/** A report in which nothing weighs but what a test puts in. */
const plain = (changes: Partial<Report> = {}): Report =>
  ({ ...report(), stock: null, daily_use: null, next_delivery: 'unknown', share: 'unknown', other_source: { answer: 'unknown', note: null }, impact: ['nothing_yet'], ...changes });
const tonnes = (value: number) => ({ value, unit: 'TNE' });
const covered = (days: number): Partial<Report> => ({ stock: tonnes(days * 10), daily_use: tonnes(10) });
const severity = (changes: Partial<Report>): number => assess(plain(changes)).severity;

describe('days of cover', () => {
  it.each<[string, Partial<Report>, number | null]>([
    ['stock by daily use', covered(60), 60], ['an empty store', { stock: tonnes(0), daily_use: tonnes(3) }, 0],
    ['rounded down, so that no day is promised that is not there', { stock: tonnes(100), daily_use: tonnes(7) }, 14.2],
    ['just under a bound', { stock: tonnes(13.99), daily_use: tonnes(1) }, 13.9],
    ['binary dust does not take a tenth away', { stock: tonnes(1.4), daily_use: tonnes(0.1) }, 14],
    ['no quotient is beyond all numbers', { stock: tonnes(1e12), daily_use: tonnes(1e-300) }, COVER_DAYS_MAX],
    ['a stock nobody counted', { stock: null, daily_use: tonnes(1) }, null], ['a use nobody knows', { stock: tonnes(1), daily_use: null }, null],
    ['two units', { stock: tonnes(1), daily_use: { value: 20, unit: 'KGM' } }, null], ['no use at all', { stock: tonnes(1), daily_use: tonnes(0) }, null],
  ])('%s', (_name, changes, days) => expect(coverDays(plain(changes))).toBe(days));
});

describe('severity by cover alone (DOMAIN §4.3)', () => {
  it.each([
    [0, 4], [13.9, 4], [14, 3], [44.9, 3], [45, 2], [89.9, 2], [90, 1], [180, 1], [180.1, 1], [2_000, 1],
  ])('%s days: %s', (days, expected) => {
    expect(assess(plain(covered(days)))).toMatchObject({ severity: expected, cover_days: days, reasons: expect.arrayContaining([{ by: 'cover', severity: expected, days }]) });
  });

  it.each<[string, Partial<Report>, number]>([
    ['unknown, used daily, nothing on its way: unknown and falling', { daily_use: tonnes(5), next_delivery: 'none' }, 4],
    ['unknown, used daily, a delivery planned', { daily_use: tonnes(5), next_delivery: '2026-04-01' }, 1],
    ['unknown, used daily, deliveries unknown', { daily_use: tonnes(5), next_delivery: 'unknown' }, 1],
    ['unknown and use unknown: nobody says that it falls', { next_delivery: 'none' }, 1],
    ['known and falling: the days decide', { ...covered(100), next_delivery: 'none' }, 1],
  ])('%s', (_name, changes, expected) => expect(severity(changes)).toBe(expected));

  it('says that days which fall unseen are not known', () => {
    expect(assess(plain({ daily_use: tonnes(5), next_delivery: 'none' }))).toMatchObject({ cover_days: null, reasons: expect.arrayContaining([{ by: 'cover', severity: 4, days: null }]) });
  });
});

it.each<[Report['share'], number]>([['under_50', 1], ['from_50', 1], ['from_70', 2], ['from_90', 3], ['unknown', 1]])('severity by dependence alone: %s', (share, expected) => {
  expect(severity({ share })).toBe(expected);
  const by = assess(plain({ share })).reasons.filter((r) => r.by === 'dependence');
  expect(by).toEqual(share === 'under_50' || share === 'unknown' ? [] : [{ by: 'dependence', severity: expected, share }]);
});

describe('severity by effect', () => {
  it.each<[Report['impact'], number]>([
    [['production'], 4], [['medicine'], 4], [['food'], 4], [['transport'], 4], [['safety'], 4], [['deliveries'], 2], [['nothing_yet'], 1], [['deliveries', 'production'], 4],
  ])('%s, with cover unknown, counts in full', (impact, expected) => expect(severity({ impact })).toBe(expected));

  // The form asks what *will* stop: nothing does before the stock ends, so cover decides how near that is.
  it.each<[Report['impact'], number, number]>([
    [['production'], 13.9, 4], [['production'], 14, 3], [['production'], 45, 2], [['production'], 120, 1], [['deliveries'], 13.9, 4], [['deliveries'], 60, 2], [['deliveries'], 120, 1],
    [['deliveries', 'production'], 120, 1], [['nothing_yet'], 30, 3],
  ])('%s with %s days of cover: %s', (impact, days, expected) => expect(severity({ impact, ...covered(days) })).toBe(expected));

  it('names the worst effect once', () => {
    const { reasons } = assess(plain({ impact: ['deliveries', 'production'] }));
    expect(reasons.filter((r) => r.by === 'effect')).toEqual([{ by: 'effect', severity: 4, impact: 'production' }]);
  });
});

describe('severity takes the worst of the three, then corrects it', () => {
  it.each<[string, Partial<Report>, number]>([
    ['dependence beats cover', { ...covered(120), share: 'from_90' }, 3],
    ['cover beats dependence', { ...covered(10), share: 'from_50' }, 4],
    ['another source inside the cover: one less', { ...covered(30), other_source: { answer: 'in_time', note: null } }, 2],
    ['another source too late: no less', { ...covered(30), other_source: { answer: 'too_late', note: null } }, 3],
    ['never below the lowest', { ...covered(400), other_source: { answer: 'in_time', note: null } }, 1],
    ['medicine: one more', { ...covered(120), impact: ['medicine'] }, 2],
    ['food: one more', { ...covered(60), impact: ['food', 'deliveries'] }, 3],
    ['safety: one more', { ...covered(20), impact: ['safety'] }, 4],
    ['never above the highest', { ...covered(2), impact: ['medicine', 'food'] }, 4],
    ['both corrections cancel out', { ...covered(30), impact: ['food'], other_source: { answer: 'in_time', note: null } }, 3],
    ['production is no public need', { ...covered(120), impact: ['production'] }, 1],
  ])('%s', (_name, changes, expected) => expect(severity(changes)).toBe(expected));

  it('says why, in the order in which it was reckoned', () => {
    expect(assess(plain({ ...covered(30), share: 'from_90', impact: ['food'], other_source: { answer: 'in_time', note: null } })).reasons).toEqual([
      { by: 'cover', severity: 3, days: 30 }, { by: 'dependence', severity: 3, share: 'from_90' }, { by: 'effect', severity: 3, impact: 'food' },
      { by: 'other_source', change: -1 }, { by: 'public_need', change: 1, impact: 'food' },
    ]);
  });
});

describe('severity as a rule', () => {
  const reports = fc.record({
    days: fc.option(fc.integer({ min: 0, max: 4_000 }).map((tenths) => tenths / 10)), share: fc.constantFrom(...SHARES), answer: fc.constantFrom(...SOURCE_ANSWERS),
    impact: fc.oneof(fc.constant(['nothing_yet' as const]), fc.subarray(IMPACTS.filter((i) => i !== 'nothing_yet'), { minLength: 1 })),
  });
  const of = ({ days, share, answer, impact }: { days: number | null; share: Report['share']; answer: Report['other_source']['answer']; impact: Report['impact'] }): Report =>
    plain({ ...(days === null ? {} : covered(days)), share, other_source: { answer, note: null }, impact });

  it('never rises with more stock, and never falls because a company names one more effect', () => {
    fc.assert(fc.property(reports, fc.constantFrom(...IMPACTS.filter((i) => i !== 'nothing_yet')), fc.nat(1_000), (drawn, more, days) => {
      const { severity: before } = assess(of(drawn));
      if (drawn.days !== null) expect(assess(of({ ...drawn, days: drawn.days + days / 10 })).severity).toBeLessThanOrEqual(before);
      const impact = [...new Set([...[...drawn.impact].filter((i) => i !== 'nothing_yet'), more])];
      expect(assess(of({ ...drawn, impact })).severity).toBeGreaterThanOrEqual(before);
    }));
  });

  it('follows from its reasons', () => {
    fc.assert(fc.property(reports, (drawn) => {
      const { severity: found, reasons } = assess(of(drawn));
      const worst = Math.max(1, ...reasons.map((r) => ('severity' in r ? r.severity : 1)));
      const change = reasons.reduce((sum, r) => sum + ('change' in r ? r.change : 0), 0);
      expect(found).toBe(Math.min(4, Math.max(1, worst + change)));
    }));
  });
});

it('urgency is a word of three, without days', () => {
  expect([1, 2, 3, 4].map((s) => urgencyOf(s as 1 | 2 | 3 | 4))).toEqual(['future', 'future', 'expected', 'immediate']);
});
