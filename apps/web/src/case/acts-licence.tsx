import { useState } from 'react';
import { LICENCE_RESULTS, type LicenceResult } from '#domain';
import { isoDay } from '../history/zone.js';
import { useNow } from '../data/clock.js';
import { useNames, useWords } from '../words.js';
import { CaseAct, type CaseActProps } from './case-act.js';
import { toldOthers } from './crossing-view.js';
import { licenceName } from './licence-name.js';
import { LineField, Radios, TimeField } from './fields.js';
import { useRefusal } from './use-refusal.js';

/** The side whose authority decides on an application, and the day it is there now. */
function useLicensing({ licensing: side }: CaseActProps['view']): { readonly side: string; readonly today: string } {
  const names = useNames();
  return { side, today: isoDay(names.place(side).zone, useNow()) };
}

/** An application was filed; its number stays with the side that writes it down, the limit by law counts from the day. */
export function FileLicenceAct(props: CaseActProps) {
  const { t, f } = useWords();
  const names = useNames();
  const { side, today } = useLicensing(props.view);
  const [number, setNumber] = useState('');
  const [filed_on, setFiledOn] = useState('');
  const [asked, setAsked] = useState(false);
  const refusal = useRefusal('impossible-date');
  const { reference } = props.view.line;
  const take = () => {
    setAsked(true);
    refusal.clear();
    return filed_on === '' ? null : { number: number.trim() === '' ? null : number.trim(), filed_on };
  };
  const clear = (): void => { setNumber(''); setFiledOn(''); setAsked(false); };
  return (
    <CaseAct {...props} command="file-licence" label={t.text('do.file-licence')} title={t.text('confirm.file-licence.title', { reference })}
      text={t.text('confirm.file-licence.text', { side: f.list(toldOthers(props.view, names.own).map((s) => names.sideNamed(s))), deciding: names.sideNamed(side) })} body={take} onDone={clear} onRefused={refusal.onRefused}>
      <TimeField type="date" label={t.text('confirm.file-licence.filed_on')} value={filed_on} max={today} onChange={(value) => { setFiledOn(value); refusal.clear(); }}
        wrong={refusal.words ?? (asked && filed_on === '' ? t.text('err.day_missing') : null)} />
      <LineField label={t.text('confirm.file-licence.number')} value={number} onChange={setNumber} />
    </CaseAct>
  );
}

/** How an application ended, and on which day. */
export function DecideLicenceAct(props: CaseActProps) {
  const { t, f } = useWords();
  const { today } = useLicensing(props.view);
  const open = props.view.licences.filter((l) => l.result === null);
  const [id, setId] = useState<string | null>(null);
  const [result, setResult] = useState<LicenceResult | null>(null);
  const [decided_on, setDecidedOn] = useState('');
  const [asked, setAsked] = useState(false);
  const refusal = useRefusal('impossible-date');
  const chosen = open.find((l) => l.id === id) ?? (open.length === 1 ? open[0] : undefined);
  const { reference } = props.view.line;
  const take = () => {
    setAsked(true);
    refusal.clear();
    return !chosen || result === null || decided_on === '' ? null : { id: chosen.id, result, decided_on };
  };
  return (
    <CaseAct {...props} command="decide-licence" label={t.text('do.decide-licence')} title={t.text('confirm.decide-licence.title', { reference })} text={t.text('confirm.decide-licence.text')} body={take}
      onDone={() => { setId(null); setResult(null); setDecidedOn(''); setAsked(false); }} onRefused={refusal.onRefused}>
      <Radios label={t.text('confirm.decide-licence.which')} name="licence" choices={open.map((l) => ({ value: l.id, label: `${licenceName(props.view.licences, l.id, t) ?? ''} · ${t.text('confirm.decide-licence.filed', { date: f.day(l.filed_on) })}` }))}
        value={chosen?.id ?? null} onChange={setId} wrong={asked && !chosen ? t.text('desk.choose') : null} />
      <Radios label={t.text('confirm.decide-licence.result')} name="result" choices={LICENCE_RESULTS.map((r) => ({ value: r, label: t.label(`licence.${r}`) }))} value={result} onChange={setResult}
        wrong={asked && result === null ? t.text('err.result_missing') : null} />
      <TimeField type="date" label={t.text('confirm.decide-licence.decided_on')} value={decided_on} min={chosen?.filed_on} max={today} onChange={(value) => { setDecidedOn(value); refusal.clear(); }}
        wrong={refusal.words ?? (asked && decided_on === '' ? t.text('err.day_missing') : null)} />
    </CaseAct>
  );
}
