import { FEW, FIGURE_TABLES, type FigureBand, type FigureTable, type Figures, OUTCOME_ENDS } from '#contracts';
import type { FiguresKey, Language, WordingKey } from './catalogue.js';
import type { Formatter } from './format.js';
import type { Values } from './translate.js';

type Key = WordingKey | FiguresKey;
/** Whoever says both what every page says and what only figures say. */
export interface FigureWords {
  readonly tag: string;
  readonly f: Formatter;
  text(key: Key, values?: Values): string;
  label(key: Key, values?: Values): string;
  has(key: string): key is WordingKey;
}
/** What a network calls its parts in the reader's language. */
export interface FigureNames { side(id: string): string; city(side: string): string; office(id: string): string; channel(id: string): string }
/** The names that figures bring with them, in one language; a code that their network does not know is shown as it is. */
export const figureNames = ({ network: { sides, offices, channels } }: Pick<Figures, 'network'>, language: Language): FigureNames => ({
  side: (id) => sides[id]?.party[language] ?? id, city: (id) => sides[id]?.city[language] ?? id, office: (id) => offices[id]?.[language] ?? id, channel: (id) => channels[id]?.[language] ?? id,
});

/** One cell: as it is read, and as a number where it is one (minutes for times). `percent` and `band` are of a share that was kept, `part` of a whole. */
export interface FigureCell {
  readonly text: string;
  readonly value: number | null;
  readonly share?: { readonly percent: number; readonly band: FigureBand; readonly few: boolean };
  readonly part?: number;
  /** How deep it stands in a tree, from 0. */
  readonly depth?: number;
}
/** @property number whether its cells are numbers; what they are counted in stands in `file_label` */
export interface FigureColumn { readonly label: string; readonly file_label: string; readonly number: boolean }
/** A table of the figures as every way out shows it: page, spreadsheet, PDF. */
export interface FigureTableView {
  readonly id: FigureTable;
  readonly title: string;
  readonly note: string | null;
  readonly columns: readonly FigureColumn[];
  /** Each with the code that programs read; empty where it stands for all that has none. */
  readonly rows: readonly { readonly code: string; readonly cells: readonly FigureCell[] }[];
}

/** A Monday. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;
/** A weekday in short, from 1 for Monday. */
export const weekdayName = (tag: string, day: number): string => new Intl.DateTimeFormat(tag, { weekday: 'short', timeZone: 'UTC' }).format(MONDAY + (day - 1) * DAY_MS);

interface Saying { readonly say: FigureWords; readonly names: FigureNames }
interface Asked extends Saying { readonly figures: Figures }
/** What tables need that count cases, whoever's figures they are. */
export interface CasesAsked extends Saying { readonly figures: Pick<Figures, 'kinds' | 'outcomes' | 'channels'> & { readonly cases: { readonly total: number } } }
export type Table = Omit<FigureTableView, 'id'>;
type Made = (asked: Asked) => Table;

export const plain = (text: string): FigureCell => ({ text, value: null });
export const amount = ({ say }: Saying, value: number): FigureCell => ({ text: say.f.number(value), value });
/** A number of all the cases. */
const cases = (asked: Saying & { readonly figures: { readonly cases: { readonly total: number } } }, value: number): FigureCell => ({ ...amount(asked, value), part: asked.figures.cases.total === 0 ? 0 : value / asked.figures.cases.total });
/** Whole minutes, in files as on the page: what is not over does not count. */
export const times = ({ say }: Saying, { median_seconds, nine_in_ten_seconds }: { readonly median_seconds: number | null; readonly nine_in_ten_seconds: number | null }): FigureCell[] =>
  [median_seconds, nine_in_ten_seconds].map((seconds) => (seconds === null ? plain('') : { text: say.f.duration(seconds * 1_000), value: Math.floor(seconds / 60) }));

const named = (label: string, number: boolean): FigureColumn => ({ label, file_label: label, number });
export const words = ({ say }: Saying, key: Key): FigureColumn => named(say.label(key), false);
export const numbers = ({ say }: Saying, key: Key): FigureColumn => named(say.label(key), true);
export const measured = ({ say }: Saying, key: Key, unit: 'figures.minutes' | 'figures.percent'): FigureColumn => ({ label: say.label(key), file_label: say.text(unit, { column: say.label(key) }), number: true });
export const TIMES = (asked: Saying): FigureColumn[] => [measured(asked, 'figures.col.median', 'figures.minutes'), measured(asked, 'figures.col.nine_in_ten', 'figures.minutes')];

const steps: Made = (asked) => {
  const { figures, say, names } = asked;
  return {
    title: say.text('figures.table.steps', { side: names.side(figures.side) }), note: say.text('figures.note.steps'),
    columns: [words(asked, 'figures.col.step'), numbers(asked, 'figures.col.due'), numbers(asked, 'figures.col.met'), measured(asked, 'figures.col.share', 'figures.percent'), words(asked, 'figures.col.band'), ...TIMES(asked)],
    rows: figures.steps.map((s) => ({
      code: s.step,
      cells: [plain(s.common ? say.label('figures.common', { step: say.text(`clock.${s.step}`) }) : say.label(`clock.${s.step}`)), amount(asked, s.due), amount(asked, s.met), shareCell(s), plain(bandWords(s, say)), ...times(asked, s)],
    })),
  };
};
export const shareCell = ({ percent, band, few }: Figures['limits']): FigureCell => (percent === null || band === null ? plain('') : { text: `${percent}%`, value: percent, share: { percent, band, few } });
/** How a share reads: its band, and whether it is of so few that the band says little. */
export function bandWords({ band, few }: Pick<Figures['limits'], 'band' | 'few'>, say: FigureWords): string {
  if (band === null) return '';
  const word = say.text(`figures.band.${band}`);
  return few ? `${word} · ${say.text('figures.few', { few: FEW })}` : word;
}

const rungs: Made = (asked) => {
  const side = asked.names.side(asked.figures.side);
  return {
    title: asked.say.text('figures.table.rungs', { side }), note: asked.say.text('figures.note.rungs', { side }),
    columns: [words(asked, 'figures.col.rank'), numbers(asked, 'figures.col.cases'), ...TIMES(asked)],
    rows: asked.figures.rungs.map((r) => ({ code: r.rank, cells: [plain(asked.say.label(`rank.${r.rank}`)), cases(asked, r.cases), ...times(asked, r)] })),
  };
};

export const kinds = (asked: CasesAsked): Table => {
  const { figures, say } = asked;
  const seen = OUTCOME_ENDS.filter((end) => figures.kinds.some((k) => k.ends.some((e) => e.end === end)));
  return {
    title: say.text('figures.table.kinds'), note: null,
    columns: [words(asked, 'figures.col.kind'), numbers(asked, 'figures.col.cases'), numbers(asked, 'figures.col.open'), ...seen.map((end) => numbers(asked, `end.${end}`))],
    rows: figures.kinds.map(({ kind, cases: all, ends }) => ({
      code: kind,
      cells: [plain(say.label(`kind.${kind}`)), cases(asked, all), amount(asked, all - ends.reduce((n, e) => n + e.cases, 0)), ...seen.map((end) => amount(asked, ends.find((e) => e.end === end)?.cases ?? 0))],
    })),
  };
};

export const outcomes = (asked: CasesAsked): Table => ({
  title: asked.say.text('figures.table.outcomes'), note: null,
  columns: [words(asked, 'figures.col.outcome'), numbers(asked, 'figures.col.cases')],
  rows: asked.figures.outcomes.map((o) => ({ code: o.outcome, cells: [plain(asked.say.label(`out.${o.outcome}`)), cases(asked, o.cases)] })),
});
/** With how often cases were opened again, which each side counts for itself. */
const ownOutcomes: Made = (asked) => ({ ...outcomes(asked), note: asked.say.text('figures.note.reopened', { cases: asked.figures.reopened.cases }) });

const refusals: Made = (asked) => ({
  title: asked.say.text('figures.table.refusals'), note: null,
  columns: [words(asked, 'figures.col.reason'), named(asked.say.text('figures.col.own', { side: asked.names.side(asked.figures.side) }), true), numbers(asked, 'figures.col.others')],
  rows: asked.figures.refusals.map((r) => ({ code: r.reason, cells: [plain(asked.say.label(`ref.${r.reason}`)), amount(asked, r.own), amount(asked, r.others)] })),
});

const items: Made = (asked) => ({
  title: asked.say.text('figures.table.items'), note: null, columns: [words(asked, 'figures.col.item'), numbers(asked, 'figures.col.cases')],
  rows: asked.figures.items.flatMap(({ chapter, cases: all, headings }) => [
    { code: chapter ?? '', cells: [plain(chapter === null ? asked.say.label('figures.no_code') : asked.say.text('figures.chapter', { code: chapter })), cases(asked, all)] },
    ...headings.map((h) => ({ code: h.heading, cells: [{ ...plain(asked.say.text('figures.heading', { code: h.heading })), depth: 1 }, cases(asked, h.cases)] })),
  ]),
});

/** A province or city by its name, or by its code where it is none of those that have one here. */
function placeName(place: string, say: FigureWords): string {
  const key = `figures.place.${place}`;
  return say.has(key) ? say.text(key) : place;
}

const places: Made = (asked) => ({
  title: asked.say.text('figures.table.places'), note: asked.say.text('figures.note.places'), columns: [words(asked, 'figures.col.place'), words(asked, 'figures.col.office'), numbers(asked, 'figures.col.cases')],
  rows: asked.figures.places.map((p) => ({ code: p.place ?? '', cells: [plain(p.place === null ? asked.say.label('figures.no_place') : placeName(p.place, asked.say)), plain(p.office === null ? '' : asked.names.office(p.office)), cases(asked, p.cases)] })),
});

export const channels = (asked: CasesAsked): Table => ({
  title: asked.say.text('figures.table.channels'), note: null, columns: [words(asked, 'figures.col.channel'), numbers(asked, 'figures.col.cases')],
  rows: asked.figures.channels.map((c) => ({ code: c.channel, cells: [plain(asked.names.channel(c.channel)), cases(asked, c.cases)] })),
});

const hours: Made = (asked) => ({
  title: asked.say.text('figures.table.hours.all'), note: null,
  columns: [words(asked, 'figures.col.city'), words(asked, 'figures.col.weekday'), ...Array.from({ length: 24 }, (_, hour) => named(asked.say.text('figures.hour', { hour }), true)), numbers(asked, 'figures.col.total')],
  rows: asked.figures.hours.flatMap(({ side, counts }) => counts.map((day, n) => ({
    code: `${side} ${String(n + 1)}`, cells: [plain(asked.names.city(side)), plain(weekdayName(asked.say.tag, n + 1)), ...day.map((count) => amount(asked, count)), amount(asked, day.reduce((sum, count) => sum + count, 0))],
  }))),
});

const TABLES: Readonly<Record<FigureTable, Made>> = { steps, rungs, kinds, outcomes: ownOutcomes, refusals, items, places, channels, hours };

/** What says most of the figures, as names with their values; what there is none of is left out. */
export function figureSummary({ side, limits, relief, raised, cases: { total } }: Figures, say: FigureWords, names: FigureNames): (readonly [string, string])[] {
  const days = (n: number): string => say.text('figures.days', { days: n });
  const share = `${say.text('figures.met.count', { met: limits.met, due: limits.due })} · ${String(limits.percent ?? 0)}% · ${bandWords(limits, say)}`;
  return [
    ...(limits.percent === null ? [] : [[say.text('figures.met', { side: names.side(side) }), share] as const]),
    ...(relief.median_days === null || relief.nine_in_ten_days === null ? [] : [[say.label('figures.relief_time'), `${days(relief.median_days)} (${say.text('figures.median')}) · ${say.text('figures.relief_time.count', { cases: relief.cases, time: days(relief.nine_in_ten_days) })}`] as const]),
    [say.text('figures.raised', { rank: say.text('rank.director-general') }), say.text('figures.raised.count', { raised, total })],
  ];
}

/** Figures as tables in one language, in the order in which they are read. */
export const figureTables = (figures: Figures, say: FigureWords, names: FigureNames): FigureTableView[] => FIGURE_TABLES.map((id) => ({ id, ...TABLES[id]({ figures, say, names }) }));
