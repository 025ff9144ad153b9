import type { Figures, FigureTable as TableId } from '#contracts';
import { FEW, ON_TARGET_PERCENT, RAISED_ABOVE, WATCH_PERCENT } from '#domain';
import { bandWords, figureNames, figureTables } from '#wording';
import { Download } from '../parts/index.js';
import { useNames, useWords } from '../words.js';
import { FigureTable } from './figure-table.js';
import { NoFigures } from './figures-page.js';
import { HeatMap } from './heat-map.js';
import { useFigureWords, useSay } from './say.js';
import { Band, ShareBar } from './share-bar.js';

interface Props { readonly figures: Figures; /** Where one table is as a file. */ readonly file: (table: TableId) => string }

/** All figures: the four that say most, then each table with its file. */
export function FiguresBody({ figures, file }: Props) {
  const say = useSay();
  const words = useFigureWords();
  const { t } = useWords();
  const names = figureNames(figures, t.language);
  if (figures.cases.total === 0) return <NoFigures />;
  const csv = (id: TableId, title: string): React.ReactNode => <Download href={file(id)} label={say.text('figures.export.of', { format: t.text('history.export.csv'), table: title })}>{t.text('history.export.csv')}</Download>;
  const tables = figureTables(figures, words, names);
  const hours = tables.find(({ id }) => id === 'hours');
  return (
    <>
      <Four figures={figures} />
      <div className="figure-tables">{tables.filter(({ id }) => id !== 'hours').map((table) => <FigureTable key={table.id} table={table} file={csv(table.id, table.title)} />)}</div>
      {hours && (
        <section className="sheet figure-table" aria-labelledby="figures-hours">
          <header><h2 id="figures-hours">{hours.title}</h2>{csv('hours', hours.title)}</header>
          <div className="heats">{figures.hours.map((of) => <HeatMap key={of.side} hours={of} city={names.city(of.side)} />)}</div>
        </section>
      )}
      <div className="small muted"><p>{say.text('figures.own_only')}</p><p>{say.text('figures.marks', { low: WATCH_PERCENT, high: ON_TARGET_PERCENT })}</p><p>{say.text('figures.few.note', { few: FEW })}</p><p>{t.text('severity.legend')}</p></div>
    </>
  );
}

function Four({ figures: { limits, steps, relief, raised, cases, side: own } }: { figures: Figures }) {
  const say = useSay();
  const { t, f } = useWords();
  const names = useNames();
  const side = names.sideNamed(own);
  const step = (name: string): Figures['steps'][number] | undefined => steps.find((s) => s.step === name);
  const [target, receipt] = [step('target'), step('acknowledge')];
  const days = (n: number): string => say.text('figures.days', { days: n });
  return (
    <div className="figure-four">
      <Share name={say.text('figures.met', { side })} share={limits} />
      {target && <Share name={say.label('figures.outcome')} share={target} />}
      <Time name={say.text('figures.receipt_time', { side })} median={seconds(receipt?.median_seconds, f.duration)} within={seconds(receipt?.nine_in_ten_seconds, f.duration)} />
      <Time name={say.label('figures.relief_time')} median={relief.median_days === null ? null : days(relief.median_days)} within={relief.nine_in_ten_days === null ? null : days(relief.nine_in_ten_days)} cases={relief.cases} />
      <Figure name={say.text('figures.raised', { rank: t.text(`rank.${RAISED_ABOVE}`) })} note={raised > 0 && say.text('figures.raised.note')}>{raised} <small>{say.text('figures.raised.of', { total: cases.total })}</small></Figure>
    </div>
  );
}

const seconds = (value: number | null | undefined, duration: (ms: number) => string): string | null => (value === null || value === undefined ? null : duration(value * 1_000));

function Figure({ name, note, children }: { name: string; note: React.ReactNode; children: React.ReactNode }) {
  return <div className="sheet"><p className="small muted">{name}</p><p className="figure">{children}</p><p className="small">{note}</p></div>;
}

function Share({ name, share }: { name: string; share: Figures['limits'] }) {
  const say = useSay();
  const words = useFigureWords();
  const { due, met, percent, band } = share;
  if (percent === null || band === null) return <Figure name={name} note={null}>{say.label('figures.none')}</Figure>;
  return (
    <Figure name={name} note={<><ShareBar percent={percent} /><Band band={band}>{share.few ? bandWords(share, words) : full(say, band)}</Band></>}>
      {percent}% <small>{say.text('figures.met.count', { met, due })}</small>
    </Figure>
  );
}

function full(say: ReturnType<typeof useSay>, band: NonNullable<Figures['limits']['band']>): string {
  if (band === 'watch') return say.text('figures.watch', { low: WATCH_PERCENT, high: ON_TARGET_PERCENT });
  return say.text(`figures.${band}`, { percent: band === 'on_target' ? ON_TARGET_PERCENT : WATCH_PERCENT });
}

function Time({ name, median, within, cases }: { name: string; median: string | null; within: string | null; cases?: number }) {
  const say = useSay();
  if (median === null || within === null) return <Figure name={name} note={null}>{say.label('figures.none')}</Figure>;
  return <Figure name={name} note={cases === undefined ? say.text('figures.nine_in_ten', { time: within }) : say.text('figures.relief_time.count', { cases, time: within })}>{median} <small>{say.text('figures.median')}</small></Figure>;
}
