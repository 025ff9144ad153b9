import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { CaseHistory } from '#contracts';
import { historyDownload } from '../data/history.js';
import { Download, Notice, Severity, TlpLabel, isolate } from '../parts/index.js';
import { useNames, useWords } from '../words.js';
import { brokenWords } from './broken-words.js';
import { EntryTable } from './entry-table.js';
import { Glance } from './glance.js';
import { Lanes } from './lanes-view.js';
import { PolicyTable } from './policy-table.js';
import { LimitsThen } from './limits-then.js';

/** One case as lanes over time, with a playhead, the limits of that moment, and a table that holds the same. */
export function CaseHistoryScreen({ history }: { history: CaseHistory }) {
  const { t } = useWords();
  const now = Date.parse(history.as_of);
  const [at, setAt] = useState(now);
  const { check } = history;
  return (
    <div className="history">
      <Head history={history} />
      {!check.ok && check.broken_at !== null && <Notice tone="bad"><span>{brokenWords(t, history)}</span><span>{t.text('history.proof.broken.note')}</span></Notice>}
      <Glance history={history} />
      <section className="sheet lanes-sheet" aria-label={t.text('history.lanes')}>
        <Lanes history={history} at={at} onMove={setAt} />
      </section>
      <LimitsThen history={history} at={at} />
      <EntryTable history={history} at={at} />
      <PolicyTable policy={history.policy} />
    </div>
  );
}

function Head({ history: { line, policy, tlp } }: { history: CaseHistory }) {
  const { t } = useWords();
  const names = useNames();
  const kind = t.text(`kind.${line.kind}`);
  const goods = names.goods(line);
  return (
    <header className="history-head">
      <div>
        <p><Severity level={line.severity} first /> <span className="mono muted">{t.label('desk.case_number', { reference: line.reference })}</span> <span className="small muted">{t.label(`case.${line.state}`)} · {names.channel(line.channel)}</span> <TlpLabel label={tlp} /></p>
        <h1>{goods === null ? t.label(`kind.${line.kind}`) : t.label('desk.title', { goods: goods === line.goods ? isolate(goods) : goods, kind })}</h1>
        <p className="small muted">{t.text('history.rules', { network: policy.network, version: policy.version })} · {policy.version === policy.current_version ? t.text('history.rules.same') : t.text('history.rules.now', { version: policy.current_version })}</p>
      </div>
      <div className="toolbar" role="group" aria-label={t.label('history.export')}>
        <Link className="button" to="/cases/$reference" params={{ reference: line.reference }}>{t.text('do.open')}</Link>
        {(['csv', 'json'] as const).map((format) => <Download key={format} className="button" href={historyDownload(line.reference, format)}>{t.text(`history.export.${format}`)}</Download>)}
        <Download className="button" href={historyDownload(line.reference, 'bundle')}>{t.text('history.export.proof')}</Download>
        <p className="small muted">{t.text('history.export.own')}</p>
      </div>
    </header>
  );
}
