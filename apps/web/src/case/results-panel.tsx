import type { CaseView, GivenQuantity, RecordedOutcomeView } from '#contracts';
import { isolate } from '../parts/isolate.js';
import { CityTime, OwnMark } from '../parts/index.js';
import { useNames, useWords } from '../words.js';
import { CorrectOutcomeAct } from './acts-outcome.js';
import { ShipmentAct } from './acts-shipment.js';

/** A quantity as it is, or the band of it that crossed. */
function useQuantity(): (quantity: GivenQuantity) => string {
  const { f } = useWords();
  return (quantity) => ('value' in quantity ? f.quantity(quantity.value, quantity.unit) : f.band(quantity));
}

/** What came of the case so far: which, when, how much, who moved, and what that is worth. */
export function ResultsPanel({ view, offered }: { view: CaseView; offered: CaseView }) {
  const { t } = useWords();
  const { results, own } = view;
  const { end } = view.line;
  const verdict = own?.verdict ?? null;
  if (results.length === 0 && end === null && verdict === null) return null;
  return (
    <section className="sheet" aria-labelledby="results">
      <h2 id="results">{t.label('desk.results')}</h2>
      {end && <p><strong>{t.label(`end.${end}`)}</strong></p>}
      <ul className="plainlist">{results.map((one) => <Result key={one.id} one={one} view={view} correctable={offered.commands.includes('record-outcome')} />)}</ul>
      {verdict && (
        <div>
          <h3>{t.label('desk.verdict')} <OwnMark /></h3>
          <p>{t.label(`verdict.${verdict.verdict}`)} · <CityTime at={verdict.at} /></p>
          {verdict.text && <blockquote><p className="words">{verdict.text}</p></blockquote>}
        </div>
      )}
    </section>
  );
}

function Result({ one, view, correctable }: { one: RecordedOutcomeView; view: CaseView; correctable: boolean }) {
  const { t, f } = useWords();
  const names = useNames();
  const quantity = useQuantity();
  const { who, code } = one.moved_by;
  const mover = who === 'side' ? names.sideNamed(code ?? '') : who === 'authority' ? names.office(code ?? '') : t.text(`moved.${who}`);
  return (
    <li>
      <p>{[f.day(one.on), t.text(`out.${one.outcome}`), ...(one.quantity ? [quantity(one.quantity)] : [])].join(' · ')}</p>
      <p className="small muted">{t.text('desk.results.moved', { who: mover })} · {t.text(`end.${one.end}`)}</p>
      {one.text && <p className="words">{one.text}</p>}
      {correctable && <CorrectOutcomeAct view={view} primary={false} wrong={one} />}
    </li>
  );
}

/** The goods on their way: how much of them is free, how much lies at which stage, and, at home, every shipment. */
export function ShipmentsPanel({ view, offered }: { view: CaseView; offered: CaseView }) {
  const { t, f } = useWords();
  const quantity = useQuantity();
  const { goods: { stages, progress, shipments }, own } = view;
  if (stages.length === 0 && shipments.length === 0) return null;
  return (
    <section className="sheet" aria-labelledby="shipments">
      <h2 id="shipments">{t.label('desk.shipments')} {own && <OwnMark />}</h2>
      {progress.map(({ unit, total, held, free }) => (
        <p key={unit}>
          <progress max={total} value={free} aria-hidden="true" /> {t.text('desk.shipments.progress', { free: f.quantity(free, unit), total: f.quantity(total, unit), held: f.quantity(held, unit) })}
        </p>
      ))}
      <ul className="plainlist small">{stages.map((at) => <li key={`${at.stage} ${at.quantity.unit}`}>{t.text('named', { name: t.label(`st.${at.stage}`), value: quantity(at.quantity) })}</li>)}</ul>
      {!own && <p className="small muted">{t.text('desk.shipments.given')}</p>}
      <ul className="plainlist small">
        {shipments.map((one) => (
          <li key={one.id}>
            {[one.contract === null ? t.label('ship.nameless') : isolate(one.contract), f.quantity(one.quantity.value, one.quantity.unit), ...(one.port === null ? [] : [one.port]), t.text(`st.${one.stage}`), f.day(one.stage_on)].join(' · ')}
            {offered.commands.includes('record-shipments') && <ShipmentAct key={JSON.stringify(one)} view={view} primary={false} known={one} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
