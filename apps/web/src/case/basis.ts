import type { ClockAccount, WhyView } from '#contracts';
import { type Said, said } from '../history/said.js';

type WorkingDays = Extract<WhyView, { unit: 'working-days' }>;

/** Days that are named one by one, under what they have in common. */
export interface BasisDays {
  readonly title: 'basis.holidays' | 'basis.make_up';
  readonly days: WorkingDays['holidays'];
  /** For a day without a name, which is the office's own. */
  readonly own: 'basis.own_closed' | 'basis.own_open';
  /** Days beyond those that are named. */
  readonly more: number;
}

/** Why a limit ends when it ends, as sentences and lists of days, in the order in which it was counted. */
export interface Basis { readonly counted: readonly Said[]; readonly days: readonly BasisDays[]; readonly rules: readonly Said[] }

const MINUTE_MS = 60_000;
const face = (minute: number): string => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
const percent = (share: number): number => Math.round(share * 100);

/** The account of a limit. Limits to an instant that people agreed on were not counted at all. */
export function basisOf(clock: ClockAccount): Basis {
  const { why, kind } = clock;
  if (kind === 'pause' || kind === 'suspension') return { counted: [said(`basis.agreed.${kind}`)], days: [], rules: [] };
  if (kind === 'action' && clock.round === 1) return { counted: [said('basis.agreed.action')], days: [], rules: [] };
  if (why === null) return { counted: [said('basis.none')], days: [], rules: [] };
  const parts = why.unit === 'elapsed' ? hours(clock, why) : workingDays(clock, why);
  return { ...parts, rules: [...parts.rules, ...pausesOf(why), ...(why.passed_at === null ? [] : [said('basis.passed', { when: { moment: why.passed_at } })])] };
}

const shareOf = ({ share }: WhyView): Said[] => (share < 1 ? [said('basis.share', { percent: percent(share) })] : []);

/** Where the counting began follows from its end: a receipt limit counts from when its side was told, whatever level it is at. */
function hours({ due_at }: ClockAccount, why: Extract<WhyView, { unit: 'elapsed' }>): Basis {
  const from = new Date(Date.parse(why.passed_at ?? due_at) - why.seconds * why.share * 1000).toISOString();
  const limit = { lasting: why.seconds * 1000 - stoodStill(why) };
  return { counted: [said('basis.hours', { limit, from: { moment: from } }), ...shareOf(why)], days: [], rules: [] };
}

function workingDays({ side, limit }: ClockAccount, why: WorkingDays): Basis {
  // A limit that stood still is longer by the days of its pauses; they are told by themselves.
  const count = why.paused.length > 0 && limit.unit === 'working-days' ? limit.days : why.days;
  const hours_of = { opens: face(why.opens_minute), closes: face(why.closes_minute), city: { city: side } };
  return {
    counted: [
      said('basis.days', { limit: { said: said('duration.working_days', { count }) }, from: { day: why.from }, to: { day: why.to } }), ...shareOf(why),
      ...(why.open_minutes === null ? [] : [said('basis.open_minutes', { time: { lasting: why.open_minutes * MINUTE_MS } })]),
      ...(why.weekend_days > 0 ? [said('basis.weekends', { count: why.weekend_days })] : []),
    ],
    days: [
      { title: 'basis.holidays' as const, days: why.holidays, own: 'basis.own_closed' as const, more: why.unnamed_holidays },
      { title: 'basis.make_up' as const, days: why.make_up_days, own: 'basis.own_open' as const, more: why.unnamed_make_up_days },
    ].filter((list) => list.days.length + list.more > 0),
    rules: [
      said(why.share < 1 ? 'basis.opens' : 'basis.closes', hours_of),
      ...(why.office === null ? [] : [said('basis.office', { office: { office: why.office } })]),
      said('basis.calendar', { side: { side }, revision: why.revision }),
      ...why.years.map(yearOf),
    ],
  };
}

function yearOf({ year, source, published }: WorkingDays['years'][number]): Said {
  if (source === null) return said('basis.year.none', { year: String(year) });
  return published ? said('basis.year', { year: String(year), source }) : said('basis.year.unpublished', { year: String(year) });
}

const lasted = ({ since, until }: WhyView['paused'][number]): number => Date.parse(until) - Date.parse(since);
const stoodStill = ({ paused }: WhyView): number => paused.reduce((sum, p) => sum + lasted(p), 0);
const pausesOf = ({ paused }: WhyView): Said[] =>
  paused.map((p) => said('basis.paused', { time: { lasting: lasted(p) }, from: { moment: p.since }, to: { moment: p.until } }));
