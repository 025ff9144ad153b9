import { useState } from 'react';
import { useWords } from '../words.js';
import { CaseAct, type CaseActProps } from './case-act.js';
import { TextField } from './fields.js';

/** What stood still runs on before its time. */
export function ResumeAct(props: CaseActProps) {
  const { t } = useWords();
  const { reference } = props.view.line;
  return (
    <CaseAct {...props} command="resume" label={t.text('do.resume')} title={t.text('confirm.resume.title', { reference })} text={t.text('confirm.resume.text')} body={(version) => ({ version })} />
  );
}

/** The next look at a case under follow-up: what was found, which both sides read. */
export function RecheckAct(props: CaseActProps) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const [asked, setAsked] = useState(false);
  const missing = text.trim() === '';
  const { reference } = props.view.line;
  const take = (version: number) => {
    setAsked(true);
    return missing ? null : { version, text };
  };
  return (
    <CaseAct {...props} command="recheck" label={t.text('do.recheck')} title={t.text('confirm.recheck.title', { reference })} text={t.text('confirm.recheck.text')} body={take}
      onDone={() => { setText(''); setAsked(false); }}>
      <TextField label={t.text('confirm.recheck.words')} value={text} onChange={setText} wrong={asked && missing ? t.text('err.text_missing') : null} rows={3} />
    </CaseAct>
  );
}
