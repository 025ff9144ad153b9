import { TEXT_MAX } from '#contracts';
import { VERDICTS, type Verdict as Word } from '#domain';
import type { ReactElement } from 'react';
import { one } from '../form/raw.js';
import { InlineErrors, errorId } from './errors.js';
import { Said } from './layout.js';
import type { TrackPageProps } from './track-boxes.js';

/** Names of what a company judges with, and of the button that sends it. */
export const [VERDICT, VERDICT_TEXT] = ['verdict', 'verdict-text'];

export const isVerdict = (value: string): value is Word => VERDICTS.some((word) => word === value);

/** Whether it helped: asked once the work has ended, with what was answered already. Works with plain inputs of the page's form. */
export function Verdict({ tracked: { verdict }, words, raw, errors }: TrackPageProps): ReactElement | null {
  if (verdict === null) return null;
  const { t, f, place, homeOffice } = words;
  const { given, until } = verdict;
  const own = errors.filter((e) => e.input === VERDICT || e.input === VERDICT_TEXT);
  const chosen = one(raw, VERDICT) || (given?.verdict ?? '');
  return (
    <fieldset className={own.length > 0 ? 'field bad gap noprint' : 'field gap noprint'} id={VERDICT} {...(own.length > 0 ? { 'aria-describedby': errorId(VERDICT) } : {})}>
      <legend><h2>{t.text('track.verdict')}</h2></legend>
      <p className="hint">{t.text('track.verdict.text', { until: f.dateTime(until, place), homeOffice })}</p>
      {given && <p>{t.text('track.verdict.given', { when: f.dateTime(given.at, place), verdict: t.text(`verdict.${given.verdict}`) })}</p>}
      {given?.text && <p><Said>{given.text}</Said></p>}
      <InlineErrors errors={own} words={words} />
      <div className="boxes">
        {VERDICTS.map((word) => (
          <label key={word} className="box"><input type="radio" name={VERDICT} value={word} defaultChecked={chosen === word} /><span>{t.label(`verdict.${word}`)}</span></label>
        ))}
      </div>
      <label htmlFor={VERDICT_TEXT}>{t.text('track.verdict.words')}</label>
      <p className="hint" id={`${VERDICT_TEXT}-hint`}>{t.text('track.verdict.max', { max: TEXT_MAX })}</p>
      <textarea id={VERDICT_TEXT} name={VERDICT_TEXT} rows={3} dir="auto" aria-describedby={`${VERDICT_TEXT}-hint`} defaultValue={one(raw, VERDICT_TEXT) || (given?.text ?? '')} />
      <div className="go"><button className="second" name="send" value={VERDICT}>{t.text('track.verdict.send')}</button></div>
    </fieldset>
  );
}

/** What came of the company's own matter, with its own quantities; and what that comes to once the work has ended. */
export function Results({ tracked: { results, end }, words }: TrackPageProps): ReactElement | null {
  const { t, f } = words;
  if (results.length === 0 && end === null) return null;
  return (
    <section className="gap" aria-labelledby="results">
      <h2 id="results">{t.text('track.results')}</h2>
      <ul>
        {results.map((one, i) => (
          <li key={i}>{resultText(one, { day: f.day(one.on), outcome: t.text(`out.${one.outcome}`) }, words)}</li>
        ))}
      </ul>
      {end && <p>{t.text('track.end', { end: t.text(`end.${end}`) })}</p>}
    </section>
  );
}

const resultText = ({ quantity }: TrackPageProps['tracked']['results'][number], said: { day: string; outcome: string }, { t, f }: TrackPageProps['words']): string =>
  (quantity && 'value' in quantity ? t.text('track.result.quantity', { ...said, quantity: f.quantity(quantity.value, quantity.unit) }) : t.text('track.result', said));

/** The company's shipments as its home side keeps them. */
export function Shipments({ tracked: { goods }, words: { t, f } }: TrackPageProps): ReactElement | null {
  if (goods.shipments.length === 0) return null;
  return (
    <section className="gap" aria-labelledby="shipments">
      <h2 id="shipments">{t.text('track.shipments')}</h2>
      {goods.progress.map(({ unit, total, held, free }) => (
        <p key={unit}>
          <progress max={total} value={free} aria-hidden="true" /> {t.text('desk.shipments.progress', { free: f.quantity(free, unit), total: f.quantity(total, unit), held: f.quantity(held, unit) })}
        </p>
      ))}
      <ul>
        {goods.shipments.map((one) => (
          <li key={one.id}>{one.contract === null ? t.label('ship.nameless') : <Said>{one.contract}</Said>} · {f.quantity(one.quantity.value, one.quantity.unit)} · {t.text(`st.${one.stage}`)} · {f.day(one.stage_on)}</li>
        ))}
      </ul>
    </section>
  );
}
