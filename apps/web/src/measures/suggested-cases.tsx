import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { FitView, MeasureView, NamedCases } from '#contracts';
import { useNameCases } from '../data/measures.js';
import { TwoStep, Typed } from '../parts/index.js';
import { useNames, useWords } from '../words.js';
import { useSay } from './say.js';

/** Cases that one request may name. */
const AT_ONCE_MAX = 500;

/** Open cases that may come from the measure, to choose from, each with why. Nothing is named by itself. */
export function SuggestedCases({ view: { id, suggested } }: { view: MeasureView }) {
  const say = useSay();
  const names = useNames();
  const [chosen, choose] = useState<readonly string[]>([]);
  const [came, setCame] = useState<NamedCases['cases']>([]);
  const name = useNameCases(id);
  const offered = suggested.slice(0, AT_ONCE_MAX);
  const picked = offered.filter((one) => chosen.includes(one.reference)).map((one) => one.reference);
  const toggle = (one: string): void => choose(chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one]);
  if (suggested.length === 0 && came.length === 0) return null;
  return (
    <section className="sheet" aria-labelledby="measure-suggested">
      <h2 id="measure-suggested">{say.text('measure.suggested', { count: suggested.length })}</h2>
      <p className="hint">{say.text('measure.suggested.hint')}</p>
      <Came cases={came} />
      {offered.length > 1 && <label className="choice small"><input type="checkbox" checked={picked.length === offered.length} onChange={() => choose(picked.length === offered.length ? [] : offered.map((one) => one.reference))} /><span>{say.text('measure.suggested.all', { count: offered.length })}</span></label>}
      <ul className="plainlist small similar">
        {offered.map(({ reference, company, goods, reasons }) => (
          <li key={reference}>
            <label className="choice">
              <input type="checkbox" checked={chosen.includes(reference)} onChange={() => toggle(reference)} />
              <span>{[company, goods].filter((words) => words !== null).map((words, n) => <span key={words}>{n > 0 && ' · '}<Typed text={words} home={names.own} /></span>)}<br /><Why reasons={reasons} /></span>
            </label>
            <Link to="/cases/$reference" params={{ reference }}><span className="mono nb">{reference}</span></Link>
          </li>
        ))}
      </ul>
      {picked.length > 0 && (
        <TwoStep label={say.text('measure.name_cases', { count: picked.length })} title={say.text('measure.name_cases.title', { count: picked.length })} confirm={say.text('measure.name_cases.now')} sending={name}
          onConfirm={(close) => name.mutate(picked, { onSuccess: ({ cases }) => { setCame(cases); choose([]); close(); } })}>
          <p>{say.text('measure.name_cases.text')}</p>
          <p>{say.text('measure.suggested.hint')}</p>
        </TwoStep>
      )}
    </section>
  );
}

/** What came of the last request: how many were named, and which were not. */
function Came({ cases }: { cases: NamedCases['cases'] }) {
  const say = useSay();
  const { f } = useWords();
  if (cases.length === 0) return null;
  const refused = cases.filter((one) => one.refused !== null).map((one) => one.reference);
  return <p role="status">{say.text('measure.named', { count: cases.length - refused.length })}{refused.length > 0 && <> {say.text('measure.refused', { references: f.list(refused) })}</>}</p>;
}

/** Why a case and a measure fit, the strongest reason first. */
export function Why({ reasons }: { reasons: readonly FitView[] }) {
  const say = useSay();
  const { t, f } = useWords();
  return <span className="muted">{reasons.map((reason) => (reason.by === 'hs' ? t.text('board.hs', { code: f.hs(reason.code) }) : say.text(`fit.${reason.by}`))).join(' · ')}</span>;
}
