import { catalogues, translator } from '#wording';
import type { Rank } from '#domain';
import { historyFor, NOW, seoul } from './fixtures.js';
import { lanes } from './lanes.js';
import { subjectOf } from './limit-subject.js';
import type { Said, Term } from './said.js';
import { textWidth } from './text-width.js';
import { ticks } from './ticks.js';
import { fromWall, isoDay, toWall, zoneOffset } from './zone.js';
import { timeScale } from './scale.js';

const t = translator('en', catalogues.en);
const say = ({ key, values }: Said): string => t.text(key, Object.fromEntries(Object.entries(values).map(([k, v]) => [k, plain(v)])));
function plain(v: Term): string | number {
  if (typeof v !== 'object') return v;
  if ('said' in v) return say(v.said);
  if ('word' in v) return t.text(v.word);
  if ('lasting' in v) return `${String(v.lasting / 60_000)} min`;
  return String(Object.values(v)[0]);
}
const ranks: readonly Rank[] = ['desk', 'division-director', 'director-general', 'vice-minister', 'minister'];
const draw = (time: string, width = 1180, reader: 'KR' | 'CN' = 'KR') => lanes({
  history: historyFor(reader), at: Date.parse(seoul(time)), order: reader === 'KR' ? ['KR', 'CN'] : ['CN', 'KR'], zone: 'Asia/Seoul', width, ranks, rankOf: () => null, say,
});
const lane = (drawn: ReturnType<typeof draw>, id: string) => {
  const found = drawn.lanes.find((l) => l.id === id);
  if (!found) throw new Error(`no lane ${id}`);
  return found;
};

describe('the lanes of a case', () => {
  it('stand own side, system, other side', () => {
    expect(draw('14:32').lanes.map((l) => l.id)).toEqual(['KR', 'system', 'CN']);
  });

  it('put passed limits between the sides and acts of persons in their own lane', () => {
    const drawn = draw('14:32');
    expect(lane(drawn, 'system').marks.map((m) => m.shape)).toEqual(['rule', 'limit', 'limit']);
    expect(lane(drawn, 'CN').marks.map((m) => m.shape)).toEqual(['person', 'person', 'person']);
  });

  it('tell several entries of one instant at one mark, and a climb instead of the limit that caused it', () => {
    const drawn = draw('14:32');
    expect(lane(drawn, 'KR').marks[0]).toMatchObject({ seqs: [1], numbers: ['own 1'], shape: 'company' });
    expect(lane(drawn, 'system').marks[0]).toMatchObject({ seqs: [2, 3, 4], shape: 'rule' });
    expect(lane(drawn, 'system').marks[1]).toMatchObject({ seqs: [8, 9], numbers: ['4', '5'], title: 'CN: moved to division-director as the time limit passed' });
  });

  it('show nothing of what the other side keeps to itself', () => {
    const drawn = draw('14:32', 1180, 'CN');
    expect(lane(drawn, 'system').marks[0]).toMatchObject({ seqs: [1], numbers: ['1'], shape: 'rule' });
    const told = drawn.lanes.flatMap((l) => l.marks);
    expect(told.flatMap((m) => m.numbers).filter((n) => n.startsWith('own'))).toEqual(['own 1']);
    expect(told.map((m) => m.title).join()).not.toMatch(/KR: internal note|report received|of the company/);
    expect(lane(drawn, 'KR').bars.find((b) => b.key.startsWith('KR.acknowledge'))?.beside).toContain('16 min of 60 min (25% of 240 min)');
  });

  it('never let words run into each other, at any width', () => {
    for (const width of [620, 900, 1180, 1600]) {
      for (const { marks } of draw('14:32', width).lanes) {
        const spans = marks.filter((m) => m.label !== null).map((m) => ({ row: m.row, from: m.anchor === 'start' ? m.x : m.x - textWidth(m.label ?? '', 12), to: m.anchor === 'start' ? m.x + textWidth(m.label ?? '', 12) : m.x }));
        const touching = spans.some((a, i) => spans.some((b, j) => i < j && a.row === b.row && a.from < b.to && b.from < a.to));
        expect({ width, touching }).toEqual({ width, touching: false });
      }
    }
  });

  it('move nothing when the playhead moves', () => {
    const [early, late] = [draw('09:20'), draw('14:32')];
    expect(early.height).toBe(late.height);
    expect(lane(early, 'CN').marks.map((m) => [m.x, m.row])).toEqual(lane(late, 'CN').marks.map((m) => [m.x, m.row]));
  });

  it('fade what comes later and let run what was still running', () => {
    const drawn = draw('10:40');
    expect(lane(drawn, 'CN').marks.map((m) => m.later)).toEqual([true, true, true]);
    const tones = lane(drawn, 'CN').bars.map((b) => b.tone);
    expect(tones).toEqual(['missed', 'running', 'running', 'later', 'later']);
  });

  it('leave the place of levels not yet reached to the words of the present one', () => {
    const receipt = lane(draw('10:40'), 'CN').bars.filter((b) => b.key.startsWith('CN.acknowledge'));
    expect(receipt.map((b) => [b.inside, b.beside])).toEqual([['working level', null], ['division-director level', '35 min left'], [null, null]]);
  });

  it('end the running part of a bar at the moment shown and draw the rest as still to come', () => {
    const drawn = draw('14:32');
    const reply = lane(drawn, 'KR').bars.find((b) => b.tone === 'running');
    expect(reply?.x1).toBeCloseTo(drawn.scale.x(Date.parse(NOW)));
    expect(reply?.due_x).toBeCloseTo(drawn.scale.x(Date.parse(seoul('15:44'))));
    expect(reply?.beside).toBe('72 min left');
  });

  it('name the levels a receipt passed through, and say at its end how much of the whole limit was used', () => {
    const bars = lane(draw('14:32'), 'CN').bars.filter((b) => b.key.startsWith('CN.acknowledge'));
    expect(bars.map((b) => b.inside)).toEqual(['working level', 'division-director level', null]);
    expect(bars.at(-1)?.beside).toBe('director-general level: 125 min of 240 min, in time');
  });
});

describe('limits that count from a day in the world', () => {
  const history = historyFor('KR');
  const [known] = history.clocks;
  if (!known) throw new Error('the story has limits');
  const licence = (filed: string, more: object) => ({ ...known, side: 'CN', kind: 'licence' as const, subject: filed, limit: { unit: 'working-days' as const, days: 45 }, started_at: filed, then: null, ...more });
  const over = licence('2023-02-01T00:00:00Z', { state: 'missed', due_at: '2023-04-10T09:00:00Z', ended_at: '2023-04-10T09:00:00Z' });
  const waits = licence('2026-02-02T00:00:00Z', { state: 'running', due_at: '2026-04-10T09:00:00Z', ended_at: null });
  const drawn = (clocks: typeof history.clocks) => lanes({ history: { ...history, clocks }, at: Date.parse(NOW), order: ['KR', 'CN'], zone: 'Asia/Seoul', width: 1180, ranks, rankOf: () => null, say });

  it('change nothing on the axis by what was over before the case began, which stands in no lane', () => {
    const [plain, old] = [drawn(history.clocks), drawn([...history.clocks, over])];
    expect(old.scale.segments).toEqual(plain.scale.segments);
    expect(lane(old, 'CN').bars).toEqual(lane(plain, 'CN').bars);
  });

  it('begin where the axis begins, when they count from before', () => {
    const bar = lane(drawn([...history.clocks, waits]), 'CN').bars.find((b) => b.key.startsWith('CN.licence'));
    expect([bar?.x0, bar?.due_x]).toEqual([0, 1180]);
  });
});

describe('limits of several things of one kind', () => {
  it('are named by what they are for: a day of filing, a question by its number, a promise by its number and office', () => {
    const history = historyFor('KR');
    const question = history.entries.find((e) => e.type === 'MessageSent' && e.shared?.['kind'] === 'question');
    const minutes = { ...history.entries[0], seq: 99, type: 'MinutesPutForward', sealed: false, shared: { number: 2, edition: 1, actions: [{ side: 'CN', office: 'cn-asia-dg', due_on: '2026-03-20', texts: {} }] } } as typeof history.entries[number];
    const entries = [...history.entries, minutes];
    const named = (kind: 'licence' | 'reply' | 'action' | 'answer', subject: string) => { const of = subjectOf({ kind, subject }, entries); return of && say(of); };
    expect([named('licence', '2026-02-02'), named('licence', 'unknown'), named('reply', String(question?.shared?.['id'])), named('action', '2.1'), named('action', '3.1'), named('answer', '')])
      .toEqual(['filed 2026-02-02', null, 'question no. 10', 'no. 2.1, cn-asia-dg', 'no. 3.1', null]);
  });

  it('say how long a limit of working days came to, in the unit in which it was used', () => {
    const history = historyFor('KR');
    const [known] = history.clocks;
    if (!known) throw new Error('the story has limits');
    const met = { ...known, side: 'CN', kind: 'licence' as const, subject: '2026-03-12', limit: { unit: 'working-days' as const, days: 2 }, state: 'met' as const, started_at: seoul('09:15'), due_at: seoul('09:15', 14), ended_at: seoul('11:15'), then: null, why: null };
    const bar = lane(lanes({ history: { ...history, clocks: [met] }, at: Date.parse(NOW), order: ['KR', 'CN'], zone: 'Asia/Seoul', width: 1180, ranks, rankOf: () => null, say }), 'CN').bars[0];
    expect(bar?.beside).toBe('120 min of 2880 min (2 working days), in time');
  });
});

describe('more limits than a lane has rows', () => {
  const history = historyFor('KR');
  const [known] = history.clocks;
  if (!known) throw new Error('the story has limits');
  const many = Array.from({ length: 40 }, (_, i) => ({ ...known, side: 'CN', kind: 'licence' as const, subject: `application ${i}`, limit: { unit: 'working-days' as const, days: 45 }, started_at: '2026-02-02T00:00:00Z', state: 'running' as const, due_at: '2026-04-10T09:00:00Z', ended_at: null, then: null }));

  it('lie on one more row without words, of which one says how many they are', () => {
    const { bars, height, marks_top } = lane(lanes({ history: { ...history, clocks: many }, at: Date.parse(NOW), order: ['KR', 'CN'], zone: 'Asia/Seoul', width: 1180, ranks, rankOf: () => null, say }), 'CN');
    const worded = bars.filter((b) => b.inside !== null || b.beside !== null);
    expect(new Set(worded.map((b) => b.row)).size).toBe(worded.length);
    expect([bars.length, worded.length, worded.at(-1)?.beside, worded.at(-1)?.inside]).toEqual([40, 7, '+34', null]);
    expect([marks_top >= 7 * 24, height > marks_top]).toEqual([true, true]);
  });

  it('leave every other limit its row, although they began before it', () => {
    const { bars } = lane(lanes({ history: { ...history, clocks: [...many, ...history.clocks] }, at: Date.parse(NOW), order: ['KR', 'CN'], zone: 'Asia/Seoul', width: 1180, ranks, rankOf: () => null, say }), 'CN');
    const others = bars.filter((b) => !b.key.includes('.licence.'));
    expect([others.length > 1, others.filter((b) => b.row >= 6)]).toEqual([true, []]);
  });
});

describe('the ticks', () => {
  it('stand at round times of the reader’s city', () => {
    const scale = timeScale([Date.parse(seoul('09:07')), Date.parse(seoul('14:32'))], 900);
    const drawn = ticks(scale, 'Asia/Seoul');
    expect(drawn.length).toBeGreaterThan(3);
    expect(drawn.every((tick) => (tick.at + zoneOffset('Asia/Seoul', tick.at)) % 1_800_000 === 0)).toBe(true);
    expect(drawn.map((tick) => tick.day)).toEqual([true, ...drawn.slice(1).map(() => false)]);
  });

  it('name the day again after a folded week', () => {
    const hours = [0, 1, 2, 3].map((h) => Date.parse(seoul('09:00')) + h * 3_600_000);
    const scale = timeScale([...hours, ...hours.map((h) => h + 7 * 86_400_000)], 1000);
    expect(ticks(scale, 'Asia/Seoul').filter((tick) => tick.day)).toHaveLength(2);
  });

});

describe('wall clocks', () => {
  it('know the offset of a zone, with its summer time', () => {
    expect(zoneOffset('Asia/Shanghai', Date.parse('2026-03-12T00:00:00Z'))).toBe(8 * 3_600_000);
    expect(zoneOffset('Europe/Berlin', Date.parse('2026-07-01T00:00:00Z'))).toBe(2 * 3_600_000);
  });

  it('name the day of the city, not of UTC', () => {
    expect(isoDay('Asia/Seoul', Date.parse('2026-03-11T23:34:00Z'))).toBe('2026-03-12');
    expect(isoDay('Asia/Seoul', Date.parse('2026-03-11T14:59:00Z'))).toBe('2026-03-11');
  });

  it('lead to the instant they show, and back', () => {
    expect(new Date(fromWall('Asia/Seoul', '2026-03-12T15:44')).toISOString()).toBe('2026-03-12T06:44:00.000Z');
    expect(toWall('Europe/Berlin', fromWall('Europe/Berlin', '2026-07-01T08:00'))).toBe('2026-07-01T08:00');
    expect(fromWall('Asia/Seoul', 'soon')).toBeNaN();
  });
});
