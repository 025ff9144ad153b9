import { Suspense, lazy, useState } from 'react';
import type { CaseView } from '#contracts';
import type { SeverityReason } from '#domain';
import { OwnMark } from '../parts/index.js';
import { useNames, useWords, type Words } from '../words.js';
import { givenTo } from './crossing-view.js';
import { FactList } from './fact-list.js';
import { factRows, type Own, reportRows, wouldRead } from './facts.js';
import { useGivenTo } from './use-given-to.js';

const ListGives = lazy(async () => ({ default: (await import('../licences/list-gives.js')).ListGives }));

/** The facts as this side has them. The home side reads its company's report, and can look through the other side's eyes. */
export function FactsPanel({ view }: { view: CaseView }) {
  return view.own ? <HomeFacts view={view} own={view.own} /> : <GivenFacts view={view} />;
}

function GivenFacts({ view }: { view: CaseView }) {
  const { t } = useWords();
  const names = useNames();
  const { facts, line } = view;
  return (
    <section className="sheet" aria-labelledby="facts">
      <h2 id="facts">{t.text('desk.facts.given', { side: names.sideNamed(line.home), count: facts.length })}</h2>
      {facts.length === 0 ? <p className="muted">{t.text('desk.facts.nothing')}</p> : <FactList rows={factRows(facts)} home={line.home} goods={names.goods(line)} />}
    </section>
  );
}

function HomeFacts({ view, own }: { view: CaseView; own: Own }) {
  const { t } = useWords();
  const [theirs, setTheirs] = useState(false);
  const side = useGivenTo(view);
  return (
    <section className="sheet" aria-labelledby="facts">
      <h2 id="facts">{t.label('desk.facts')}</h2>
      <div className="switch" role="group" aria-label={t.text('desk.facts.view')}>
        <button type="button" aria-pressed={!theirs} onClick={() => setTheirs(false)}>{t.text('desk.facts.view.report')}</button>
        <button type="button" aria-pressed={theirs} onClick={() => setTheirs(true)}>{t.text('desk.facts.view.theirs', { side })}</button>
      </div>
      {theirs ? <Preview view={view} own={own} side={side} /> : <><FactList rows={reportRows(own, toldAny(view) ? view.facts : wouldRead(own))} home={view.line.home} /><Why own={own} /></>}
    </section>
  );
}

/** Whether anything has crossed yet; before that, marks show what would. */
const toldAny = ({ line, facts }: CaseView): boolean => facts.length > 0 || line.sides.some((s) => s.side !== line.home && s.told_at !== null);

/** Exactly what the other sides read, in the frame of the first of them; before any is told, what they would read. */
function Preview({ view, own, side }: { view: CaseView; own: Own; side: string }) {
  const { t, f } = useWords();
  const names = useNames();
  const told = toldAny(view);
  const rows = factRows(told ? view.facts : wouldRead(own));
  const crossing = new Set(rows.map((r) => r.field));
  const kept = reportRows(own, told ? view.facts : wouldRead(own)).filter((r) => !crossing.has(r.field) && r.field !== 'consent').map((r) => t.text(r.label));
  const values = { side, count: rows.length };
  return (
    <div className="eyes" data-side={names.hue(givenTo(view, names.own)[0] ?? names.others[0] ?? '')}>
      <p className="small">{told ? t.text('desk.facts.exactly', values) : t.text('desk.facts.would', values)}</p>
      <FactList rows={rows} home={view.line.home} grounds />
      {rows.length > 0 && <p className="small muted">{t.text('desk.facts.grounds')}</p>}
      <Suspense fallback={null}><ListGives view={view} /></Suspense>
      {kept.length > 0 && <p className="small muted">{t.label('desk.facts.not_given', { fields: f.list(kept) })}</p>}
    </div>
  );
}

/** Why the grade is what it is: the home side's own affair, since days of cover stand in it. */
function Why({ own }: { own: Own }) {
  const words = useWords();
  const reasons = own.severity_reasons.map((raw) => reasonText(raw as SeverityReason, words)).filter((text) => text !== null);
  if (reasons.length === 0) return null;
  return (
    <div className="why">
      <h3>{words.t.label('why.title')} <OwnMark /></h3>
      <ul>{reasons.map((text) => <li key={text}>{text}</li>)}</ul>
    </div>
  );
}

function reasonText(reason: SeverityReason, { t }: Words): string | null {
  const impact = (code: string): string => t.text(`form.impact.option.${code}` as 'form.impact.option.food');
  switch (reason.by) {
    case 'cover': return reason.days === null ? t.label('why.cover.unknown') : t.label('why.cover', { days: reason.days });
    case 'dependence': return t.label('why.dependence', { share: t.text(`form.share.option.${reason.share}`) });
    case 'effect': return t.label('why.effect', { impact: impact(reason.impact) });
    case 'other_source': return t.label('why.other_source');
    case 'public_need': return t.label('why.public_need', { impact: impact(reason.impact) });
    default: return null;
  }
}
