import type { ClockLine } from '#contracts';
import { useNow } from '../data/clock.js';
import { useNames, useWords, type Words } from '../words.js';
import { BINDS_ALL } from '../history/moment.js';
import { CityTime } from './city-time.js';
import { dueView, type DueView } from './due-view.js';
import { thenWords } from './then-words.js';
import { SideName } from './names.js';

export interface DueProps {
  readonly clock: ClockLine;
  /**
   * Puts the side's name before the act, where limits of several sides stand together. A limit that binds all sides says so,
   * wherever it stands, unless `false` says that the words above it do.
   */
  readonly named?: boolean;
  /** On a row of many: leaves out of how many working days the limit is made; the end stands there anyway. */
  readonly brief?: boolean;
  /** Among limits that have ended: says that it passed, instead of counting on as for an act that is still awaited. */
  readonly closed?: boolean;
  /** Which of several things it is a limit for. */
  readonly of?: string | undefined;
}

/** A time limit, always the same lines: what and how much is left, until when in every city, what follows. */
export function Due({ clock, named, brief = false, closed = false, of }: DueProps) {
  const words = useWords();
  const { t, f } = words;
  const names = useNames();
  const view = dueView(clock, useNow());
  const ended = view.tone === 'done' || view.tone === 'none' || view.tone === 'over';
  const still = view.tone === 'paused';
  const then = ended || still ? [] : thenWords(clock, t, (sides) => f.list(sides.map((side) => names.sideNamed(side))));
  return (
    <div className="due" data-tone={view.tone}>
      <span className="what"><Whose clock={clock} named={named} />{t.label(`clock.${clock.kind}`)}{of && <> · {of}</>}</span>
      <span className="left">{closed && view.tone === 'missed' ? t.label('clock.missed') : leftWords(view, words)}</span>
      {view.share !== null && <span className="track" aria-hidden="true"><i style={{ inlineSize: `${Math.round(view.share * 100)}%` }} /></span>}
      <span className="by">{still ? t.label('clock.paused') : ended ? <CityTime at={clock.ended_at ?? clock.due_at} /> : <By clock={clock} brief={brief} />}</span>
      {then.map((line) => <span key={line} className="then">{line}</span>)}
    </div>
  );
}

function Whose({ clock, named }: { clock: ClockLine; named: boolean | undefined }) {
  const { t } = useWords();
  if (BINDS_ALL.has(clock.kind)) return named === false ? null : <>{t.label('side.both')} · </>;
  return named ? <><SideName side={clock.side} form="ours" /> </> : null;
}

/** For a side that owes nothing here: one quiet line instead of a limit. */
export function NoDue({ text }: { text: string }) {
  return <div className="due" data-tone="none"><span className="what">{text}</span></div>;
}

function leftWords({ left_ms, late_ms, tone }: DueView, { t, f }: Words): string {
  if (late_ms !== null) return t.label('clock.met_late', { time: f.duration(late_ms) });
  if (left_ms === null) return t.label(({ done: 'clock.met', paused: 'clock.still', over: 'clock.over' } as const)[tone as 'done'] ?? 'clock.stopped');
  return left_ms > 0 ? t.label('clock.running', { time: f.duration(left_ms) }) : t.label('clock.overdue', { time: f.duration(-left_ms) });
}

/** The receipt limit is shared by the levels of a ladder: before the last one its part ends earlier than the whole. */
const isPart = ({ kind, then }: ClockLine): boolean => kind === 'acknowledge' && then?.step === 'climb';

/** The end in every city; of working days also whose and how many, and that a year's list may still move it. */
function By({ clock, brief }: { clock: ClockLine; brief: boolean }) {
  const { t } = useWords();
  const names = useNames();
  const { limit } = clock;
  return (
    <>
      <CityTime at={clock.due_at} style="until" />
      {limit.unit === 'working-days' && !brief && <> · {t.text(isPart(clock) ? 'duration.working_days.part' : 'duration.working_days.of', { count: limit.days, place: names.side(clock.side) })}</>}
      {clock.provisional && <span className="provisional">{t.label('clock.provisional', { year: new Date(clock.due_at).getUTCFullYear() })}</span>}
    </>
  );
}
