import { dutyFor } from './fixtures.js';
import { dayColumns, gapsOf, isGap, lettersOf, nowAndNext, placeIn, roomFor, type Span, toldApart, weeksOf } from './duty-view.js';

const HOUR = 3_600_000;
const seoul = (wall: string): number => Date.parse(`${wall}:00+09:00`);
const span = (from: number, to: number, tone: Span['tone'], ...ids: string[]): Span => ({ from, to, tone, people: ids.map((id) => ({ id, name: id })), reached: null });

describe('four weeks of duty', () => {
  it('are 28 days of the own zone, weekends marked', () => {
    const days = dayColumns(seoul('2026-03-12T00:00'), seoul('2026-04-09T00:00'), 'Asia/Seoul');
    expect(days).toHaveLength(28);
    expect([days[0]?.date, days[27]?.date]).toEqual(['2026-03-12', '2026-04-08']);
    expect(days.filter((d) => d.weekend).map((d) => d.date).slice(0, 2)).toEqual(['2026-03-14', '2026-03-15']);
  });

  it('have a shorter day where a zone moves its clocks, and no hole beside it', () => {
    const days = dayColumns(Date.parse('2026-03-28T00:00:00+01:00'), Date.parse('2026-03-31T00:00:00+02:00'), 'Europe/Berlin');
    expect(days.map((d) => (d.to - d.from) / HOUR)).toEqual([24, 23, 24]);
    expect(days.slice(1).map((d) => d.from)).toEqual(days.slice(0, -1).map((d) => d.to));
  });

  it('name nobody of another side, whatever came', () => {
    const { own, others } = weeksOf(dutyFor('KR'));
    expect(own.side).toBe('KR');
    expect(others.flatMap((s) => s.offices.flatMap((o) => o.spans.flatMap((x) => [...x.people, x.reached]))).filter((x) => x !== null)).toEqual([]);
  });

  it('lie in the picture where they lie in time, cut at its ends', () => {
    expect(placeIn({ from: -5, to: 5 }, { from: 0, to: 20 })).toEqual({ start: 0, length: 0.25 });
    expect(placeIn({ from: 15, to: 25 }, { from: 0, to: 20 })).toEqual({ start: 0.75, length: 0.25 });
    expect(placeIn({ from: 30, to: 40 }, { from: 0, to: 20 }).length).toBe(0);
  });
});

describe('gaps', () => {
  it('are where a roster is kept and nobody is on, everybody is away, or nobody is there at all; a whole list is none', () => {
    expect((['duty', 'gap', 'list', 'away', 'nobody', 'covered', 'uncovered'] as const).filter(isGap)).toEqual(['gap', 'away', 'nobody', 'uncovered']);
    const offices = [{ office: 'a', spans: [span(0, 5, 'duty', 'k'), span(5, 9, 'gap')] }, { office: 'b', spans: [span(0, 2, 'list'), span(2, 9, 'nobody')] }];
    expect(gapsOf(offices).map((g) => [g.office, g.span.from])).toEqual([['b', 2], ['a', 5]]);
  });
});

describe('people in one list', () => {
  it('have their office beside a name that several bear, and only there', () => {
    const people = [{ name: 'officer', office: 'desk' }, { name: 'officer', office: 'division' }, { name: 'Ha-yun', office: 'desk' }];
    expect(toldApart(people, (p) => `${p.name} (${p.office})`).map((p) => p.name)).toEqual(['officer (desk)', 'officer (division)', 'Ha-yun']);
  });
});

describe('who is on', () => {
  const spans = [span(0, 10, 'duty', 'k'), span(10, 20, 'duty', 'l')];
  it('now, until when, and who is next', () => {
    expect(nowAndNext(spans, { to: 20 }, 3)).toEqual({ now: spans[0], until: 10, next: spans[1] });
    expect(nowAndNext(spans, { to: 20 }, 10)).toEqual({ now: spans[1], until: null, next: null });
    expect(nowAndNext(spans, { to: 20 }, 20)).toBeNull();
  });

  it('has a letter each, by first appearance', () => {
    expect([...lettersOf([span(0, 1, 'duty', 'k', 'l'), span(1, 2, 'gap', 'x'), span(2, 3, 'duty', 'l')])]).toEqual([['k', 'A'], ['l', 'B']]);
    const many = Array.from({ length: 28 }, (_, i) => span(i, i + 1, 'duty', String(i)));
    expect([...lettersOf(many).values()].slice(-3)).toEqual(['Z', 'AA', 'AB']);
  });

  it('is written out only where there is room', () => {
    expect([roomFor('정하윤'), roomFor('정하윤, 한도윤'), roomFor('Ha-yun'), roomFor('x'.repeat(40))]).toEqual(['xs', 'm', 's', null]);
  });
});
