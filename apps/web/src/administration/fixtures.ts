import type { CalendarsView, DutyPreview, Rosters } from '#contracts';

/*
 * Made-up duty and calendars of one side, for the page of states. Now is Thursday 12 March 2026, 14:32 in Seoul.
 */
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const WEEKS = 4;

const SIDES = {
  KR: { zone: 'Asia/Seoul', offset: '+09:00', offices: ['kr-trade-cooperation-desk', 'kr-trade-cooperation-division', 'kr-trade-cooperation-dg', 'kr-minister-for-trade'], people: ['정하윤', '한도윤', '서지안', '문가람'] },
  CN: { zone: 'Asia/Shanghai', offset: '+08:00', offices: ['cn-asia-desk', 'cn-asia-division', 'cn-asia-dg', 'cn-vice-minister'], people: ['林晓禾', '周予安', '苏景明', '何知远'] },
} as const;
type SideId = keyof typeof SIDES;
const other = (side: SideId): SideId => (side === 'KR' ? 'CN' : 'KR');
const asSide = (reader: string): SideId => (reader === 'CN' ? 'CN' : 'KR');

type OwnSpan = DutyPreview['own']['offices'][number]['spans'][number];
const iso = (at: number): string => new Date(at).toISOString();
const nameOf = (side: SideId, n: number): { id: string; name: string } => ({ id: `${side}-${String(n)}`, name: SIDES[side].people[n] ?? '' });

/** Turns of one day each, handed over at nine, with a night on which nobody is on. */
function daily(side: SideId, office: string, from: number, to: number): OwnSpan[] {
  const [gap, gap_ends] = [from + 6 * DAY_MS + 18 * HOUR_MS, from + 7 * DAY_MS + 9 * HOUR_MS];
  const spans: OwnSpan[] = [];
  for (let at = from, turn = 0; at < to; turn += 1) {
    const ends = Math.min(to, turn === 0 ? at + 9 * HOUR_MS : at + DAY_MS);
    const on = { state: 'duty' as const, officers: [nameOf(side, (turn + 2) % 3)], reached: office };
    if (at < gap && gap < ends) spans.push({ from: iso(at), to: iso(gap), ...on }, { from: iso(gap), to: iso(gap_ends), state: 'gap', officers: [0, 1, 2].map((n) => nameOf(side, n)), reached: office });
    else spans.push({ from: iso(at), to: iso(ends), ...on });
    at = ends;
  }
  return spans;
}

/** Turns of a week, handed over on Mondays; the third one is taken by somebody who is away. */
function weekly(side: SideId, office: string, from: number, to: number): OwnSpan[] {
  const monday = from + 4 * DAY_MS + 9 * HOUR_MS;
  const edges = [from, monday, monday + 7 * DAY_MS, monday + 14 * DAY_MS, monday + 21 * DAY_MS, to];
  return edges.slice(0, -1).map((at, i) => {
    const span = { from: iso(at), to: iso(edges[i + 1] ?? to) };
    return i === 2 ? { ...span, state: 'gap', officers: [nameOf(side, 0)], reached: SIDES[side].offices[0] } : { ...span, state: 'duty', officers: [nameOf(side, i % 2 === 0 ? 1 : 3)], reached: office };
  });
}

/** Four weeks for a reader. @param none nobody keeps a roster yet */
export function dutyFor(reader: string, none = false): DutyPreview {
  const side = asSide(reader);
  const from = Date.parse(`2026-03-12T00:00:00${SIDES[side].offset}`);
  const to = from + WEEKS * 7 * DAY_MS;
  const whole = { from: iso(from), to: iso(to) };
  const [desk, division, dg, top] = SIDES[side].offices;
  const [one, two, three, four] = SIDES[other(side)].offices;
  const list = (office: string, n: number): OwnSpan => ({ ...whole, state: 'list', officers: [nameOf(side, n)], reached: office });
  const hole = { from: from + 9 * DAY_MS + 9 * HOUR_MS, to: from + 11 * DAY_MS + 9 * HOUR_MS };
  return {
    ...whole,
    own: { side, offices: [
      { office: desk, spans: none ? [list(desk, 0)] : daily(side, desk, from, to) }, { office: division, spans: none ? [list(division, 1)] : weekly(side, division, from, to) },
      { office: dg, spans: none ? [list(dg, 2)] : [{ ...list(dg, 2), to: iso(hole.from) }, { ...list(dg, 2), from: iso(hole.from), to: iso(hole.to), state: 'away' }, { ...list(dg, 2), from: iso(hole.to) }] }, { office: top, spans: [{ ...whole, state: 'nobody', officers: [], reached: top }] },
    ] },
    others: [{ side: other(side), offices: [
      { office: one, spans: [{ ...whole, covered: true }] },
      { office: two, spans: none ? [{ ...whole, covered: true }] : [{ from: whole.from, to: iso(hole.from), covered: true }, { from: iso(hole.from), to: iso(hole.to), covered: false }, { from: iso(hole.to), to: whole.to, covered: true }] },
      { office: three, spans: [{ ...whole, covered: true }] }, { office: four, spans: [{ ...whole, covered: false }] },
    ] }],
  };
}

/** The rosters behind those weeks. */
export function rostersFor(reader: string, may_save: boolean, none = false): Rosters {
  const side = asSide(reader);
  const [desk, division] = SIDES[side].offices;
  const staff = (ns: readonly number[]): Rosters['offices'][number]['officers'] => ns.map((n) => ({ ...nameOf(side, n), active: true }));
  const nobody = { version: 0, saved: null, roster: { deputy_office: null, rotations: [], overrides: [] }, faults: [] };
  const name = reader === 'CN' ? '日常值班' : '주간 당직';
  const kept = { version: 3, saved: { at: '2026-03-09T01:12:00.000Z', by: side === 'KR' ? '오가온' : '程一诺' } };
  return {
    side, zone: SIDES[side].zone, may_save,
    offices: [
      none ? { office: desk, ...nobody, officers: staff([0, 1, 2]) } : {
        office: desk, ...kept, officers: staff([0, 1, 2]), faults: [],
        roster: {
          deputy_office: division, overrides: [{ officer: nameOf(side, 2).id, rotation: name, from: '2026-03-20T09:00', to: '2026-03-20T18:00' }],
          rotations: [{ name, officers: [0, 1, 2].map((n) => nameOf(side, n).id), turn: { unit: 'day', count: 1 }, first_day: '2026-03-01', hand_over: '09:00', shifts: [{ weekdays: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' }] }],
        },
      },
      none ? { office: division, ...nobody, officers: staff([1, 3]) } : {
        office: division, ...kept, officers: staff([1, 3]), faults: [],
        roster: { deputy_office: null, overrides: [], rotations: [{ name, officers: [1, 3].map((n) => nameOf(side, n).id), turn: { unit: 'week', count: 1, weekday: 1 }, first_day: '2026-03-02', hand_over: '09:00', shifts: [] }] },
      },
      { office: SIDES[side].offices[2], ...nobody, officers: staff([2]) }, { office: SIDES[side].offices[3], ...nobody, officers: [] },
    ],
    absences: none ? [] : [{ id: '018f0000-0000-4000-8000-000000000001', officer: nameOf(side, 1).id, office: division, from: '2026-03-23T09:00', to: '2026-03-28T18:00', deputy: null, faults: [] }],
  };
}

const KOREAN = [['2026-01-01', '신정'], ['2026-02-16', '설날 연휴'], ['2026-02-17', '설날'], ['2026-02-18', '설날 연휴'], ['2026-03-01', '삼일절'], ['2026-03-02', '대체공휴일(삼일절)'], ['2026-05-05', '어린이날'], ['2026-09-24', '추석 연휴'], ['2026-09-25', '추석']];
const CHINESE = [['2026-01-01', '元旦'], ['2026-02-16', '除夕'], ['2026-02-17', '春节'], ['2026-02-18', '春节'], ['2026-04-05', '清明节'], ['2026-05-01', '劳动节'], ['2026-10-01', '国庆节'], ['2026-10-02', '国庆节']];
const days = (rows: readonly (readonly string[])[]): { date: string; name: string }[] => rows.map(([date = '', name = '']) => ({ date, name }));

/** Calendars for a reader: this year's lists are out, China's next one is not. */
export function calendarsFor(reader: string, may_save: boolean): CalendarsView {
  const side = asSide(reader);
  const year = { version: 1, published: true, make_up_days: [], edited: false, updated_at: '2026-01-05T00:00:00.000Z' };
  const [desk, division] = SIDES[side].offices;
  return {
    as_of: '2026-03-12T05:32:00.000Z',
    calendars: [
      { calendar: 'CN', sides: ['CN'], may_save: may_save && side === 'CN', years: [
        { ...year, year: 2026, source: '国务院办公厅关于2026年部分节假日安排的通知', holidays: days(CHINESE), make_up_days: days([['2026-02-14', '春节'], ['2026-10-10', '国庆节']]) },
        { ...year, year: 2027, published: false, source: '全国年节及纪念日放假办法', holidays: days([['2027-01-01', '元旦'], ['2027-10-01', '国庆节']]) }] },
      { calendar: 'KR', sides: ['KR'], may_save: may_save && side === 'KR', years: [{ ...year, year: 2026, source: '관공서의 공휴일에 관한 규정', holidays: days(KOREAN), edited: true, version: 2 }, { ...year, year: 2027, source: '관공서의 공휴일에 관한 규정', holidays: days([['2027-01-01', '신정']]) }] },
    ],
    sides: [{ side: 'KR', calendar: 'KR', zone: 'Asia/Seoul', opens: '09:00', closes: '18:00', revision: 2 }, { side: 'CN', calendar: 'CN', zone: 'Asia/Shanghai', opens: '08:30', closes: '17:30', revision: 1 }],
    offices: [
      { office: desk, side, version: 2, may_save, hours: { opens: '08:00', closes: '20:00' }, closed_days: ['2026-05-01'], open_days: [] },
      { office: division, side, version: 0, may_save, hours: null, closed_days: [], open_days: [] },
    ],
    warnings: [{ calendar: 'CN', year: 2027, sides: ['CN'] }],
  };
}
