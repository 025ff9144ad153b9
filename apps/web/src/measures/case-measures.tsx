import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { CaseMeasures, CaseView } from '#contracts';
import { CaseAct } from '../case/case-act.js';
import { TextField } from '../case/fields.js';
import { useCaseMeasures, useNameMeasure } from '../data/measures.js';
import { SendingButton, useProblemText } from '../parts/index.js';
import { useWords } from '../words.js';
import { MeasureLink, MeasureSummary } from './measure-name.js';
import { SayProvider, useSay } from './say.js';
import { Why } from './suggested-cases.js';

/** The measures behind a case, and those that may be. */
export function CaseMeasuresPanel({ view, offered }: { view: CaseView; offered: CaseView }) {
  const { data } = useCaseMeasures(view.line.reference, view.line.version);
  return data ? <SayProvider waiting={null}><Panel view={view} offered={offered} measures={data} /></SayProvider> : null;
}

function Panel({ view, offered, measures: { named, suggested } }: { view: CaseView; offered: CaseView; measures: CaseMeasures }) {
  const say = useSay();
  const name = useNameMeasure(view.line.reference);
  const explain = useProblemText();
  const may = offered.commands.includes('name-measure');
  return (
    <section className="sheet" aria-labelledby="case-measures">
      <h2 id="case-measures">{say.label('case.measures')}</h2>
      {named.length === 0 && <p>{say.text('case.measures.none')}</p>}
      <ul className="plainlist small">
        {named.map(({ id, facts }) => <li key={id}><MeasureLink id={id} facts={facts} /><br /><span className="muted"><MeasureSummary facts={facts} /></span>{offered.commands.includes('unname-measure') && <div><Unname view={offered} measure={id} /></div>}</li>)}
      </ul>
      {may && suggested.length > 0 && (
        <>
          <h3>{say.text('case.measures.suggested')}</h3>
          <p className="hint">{say.text('case.measures.hint')}</p>
          <ul className="plainlist small">
            {suggested.map(({ id, facts, reasons }) => <li key={id}><MeasureLink id={id} facts={facts} /><br /><Why reasons={reasons} /><div><SendingButton sending={name.isPending} onPress={() => name.mutate(id)}>{say.text('case.measures.name')}</SendingButton></div></li>)}
          </ul>
          {name.error && <p className="refusal" role="alert">{explain(name.error)}</p>}
        </>
      )}
      <p className="small"><Link to="/measures">{say.text('measures.all')}</Link></p>
    </section>
  );
}

function Unname({ view, measure }: { view: CaseView; measure: string }) {
  const say = useSay();
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const body = (version: number) => {
    setAsked(true);
    return reason.trim() === '' ? null : { version, measure, reason };
  };
  return (
    <CaseAct view={view} primary={false} command="unname-measure" label={say.text('case.measures.unname')} title={say.text('case.measures.unname.title')} text={say.text('case.measures.hint')} body={body} onDone={() => { setReason(''); setAsked(false); }}>
      <TextField label={say.text('case.measures.unname.reason')} value={reason} onChange={setReason} wrong={asked && reason.trim() === '' ? t.text('err.reason_missing') : null} rows={2} />
    </CaseAct>
  );
}
