import { Act, Acknowledge, CityTime, Due, Empty, Facts, Failed, Field, Foreign, Loading, NoDue, Notice, OwnMark, Rungs, Severity, SeverityLegend, SideName, Toolbar } from '../parts/index.js';
import { ProblemError } from '../data/problem.js';
import { CLOCKS, NOW, REFERENCE } from '../history/fixtures.js';
import { useNames, useWords } from '../words.js';
import { linesFor } from './lines.js';

/** Every part in every state, one under the other. */
export function PartsSheet() {
  const { t } = useWords();
  const names = useNames();
  const clocks = [...CLOCKS, ...linesFor(names.own).flatMap((line) => line.clocks)];
  return (
    <div className="page parts-sheet">
      <h1 className="unseen">{t.label('network')}</h1>
      <section className="sheet form"><h2>{t.label('severity')}</h2>
        <p>{([1, 2, 3, 4] as const).map((level) => <Severity key={level} level={level} first />)}</p><SeverityLegend /></section>
      <section className="sheet form"><h2>{t.label('side')}</h2>
        <p>{names.order.map((side) => <span key={side}><SideName side={side} /> · <SideName side={side} form="plain" /> · <SideName side={side} form="ours" /> </span>)} <OwnMark /></p>
        <p>{([0, 1, 2, 3, 4] as const).map((rung) => <Rungs key={rung} rank={(['desk', 'division-director', 'director-general', 'vice-minister', 'minister'] as const)[rung]} rung={rung} of={5} />)}</p>
        <p>{(['when', 'until', 'times', 'time', 'short', 'dated'] as const).map((style) => <span key={style}><CityTime at="2026-03-11T15:40:00.000Z" style={style} /> / </span>)}</p>
        <p><Foreign lang="ko">요소(차량용)</Foreign> <Foreign lang="zh-Hans">尿素（车用）</Foreign> <Foreign lang="en">urea (vehicle grade)</Foreign></p></section>
      <section className="sheet form"><h2>{t.label('clock')}</h2>
        <div className="dues">{clocks.map((clock, n) => <Due key={n} clock={clock} named />)}<NoDue text={t.label('clock.not_told')} /></div></section>
      <section className="sheet form"><h2>{t.label('case')}</h2>
        <Facts rows={[{ key: 'a', term: t.label('field.quantity'), value: 'HS 3102.10', note: t.label('mark.band'), own: true }, { key: 'b', term: t.label('urgency'), value: t.label('urgency.immediate') }]} /></section>
      <section className="sheet form"><h2>{t.text('do.acknowledge')}</h2>
        <Toolbar label={t.label('desk.actions')}>
          <Acknowledge reference={REFERENCE} goods={null} version={17} />
          <Act reference={REFERENCE} command="climb" label={t.text('do.climb')} title={t.text('confirm.climb.title', { reference: REFERENCE })} body={() => ({ version: 17, reason: '-' })} />
          <button type="button" disabled>{t.text('do.remind')}</button>
        </Toolbar>
        <Field label={t.text('sign_in.account')} hint={t.text('setup.account.rule')} wrong={t.text('sign_in.error.empty_account')}>{(tied) => <input {...tied} defaultValue="" />}</Field></section>
      <section className="sheet"><Notice tone="info">{t.text('app.demo')}</Notice><Notice tone="warn">{t.text('con.reconnecting', { when: '14:32' })}</Notice><Notice tone="bad">{t.text('con.offline', { phone: names.dutyPhone() })}</Notice></section>
      <section className="sheet"><Loading rows={2} /></section>
      <section className="sheet"><Empty text={t.text('board.empty.ours')} /></section>
      <section className="sheet"><Failed error={new ProblemError({ type: 'x', code: 'not-your-side', status: 403, title: 'x', side: 'CN' })} onRetry={() => {}} /><Failed error={new Error(NOW)} /></section>
    </div>
  );
}
