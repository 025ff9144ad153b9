import { useState } from 'react';
import type { Consent } from '#domain';
import { Field } from '../parts/index.js';
import { useNames, useWords } from '../words.js';
import { CaseAct, type CaseActProps } from './case-act.js';
import { atWork } from './consultation-view.js';
import { consentsToAskFor } from './facts.js';
import { Radios, TextField } from './fields.js';
import { useRefusalReason } from './acts-routing.js';

export function RefuseAct(props: CaseActProps) {
  const { t } = useWords();
  const names = useNames();
  const refusal = useRefusalReason(props.view);
  const { reference, home } = props.view.line;
  return (
    <CaseAct {...props} command="refuse" label={t.text('do.refuse')} title={t.text('confirm.refuse.title', { reference })} text={t.text('confirm.refuse.text', { side: names.sideNamed(home) })} body={refusal.take}>
      {refusal.fields}
    </CaseAct>
  );
}

const SETTLED = ['answered_at_home', 'rejected'] as const;

/** The report ends at home, before the other side is told: answered, or not taken up. */
export function SettleAct(props: CaseActProps) {
  const { t } = useWords();
  const [as, setAs] = useState<(typeof SETTLED)[number]>('answered_at_home');
  const [text, setText] = useState('');
  const [asked, setAsked] = useState(false);
  const { reference } = props.view.line;
  const missing = text.trim() === '';
  const take = (version: number) => {
    setAsked(true);
    return missing ? null : { version, as, text };
  };
  return (
    <CaseAct {...props} command="settle" label={t.text('do.settle')} title={t.text('confirm.settle.title', { reference })} text={t.text('confirm.settle.text')} body={take}>
      <Radios label={t.text('desk.settle.as')} name="as" choices={SETTLED.map((s) => ({ value: s, label: t.text(`desk.settle.${s}`) }))} value={as} onChange={setAs} />
      <TextField label={t.text('desk.settle.text')} value={text} onChange={setText} wrong={asked && missing ? t.text('err.text_missing') : null} />
    </CaseAct>
  );
}

/** Takes back an open question of the reader's side; it stays on the record. */
export function WithdrawAct({ about, ...props }: CaseActProps & { readonly about: string }) {
  const { t, f } = useWords();
  const names = useNames();
  const [text, setText] = useState('');
  const [asked, setAsked] = useState(false);
  const missing = text.trim() === '';
  const take = () => {
    setAsked(true);
    return missing ? null : { kind: 'cancel' as const, about, body: { text, language: t.language } };
  };
  return (
    <CaseAct {...props} command="message" label={t.text('do.withdraw_question')} title={t.text('desk.withdraw.title')} body={take}
      text={t.text('desk.withdraw.text', { side: f.list(atWork(props.view).filter((s) => s !== names.own).map((s) => names.sideNamed(s))) })}>
      <TextField label={t.text('confirm.reason.shared')} value={text} onChange={setText} wrong={asked && missing ? t.text('err.reason_missing') : null} rows={3} />
    </CaseAct>
  );
}

interface AskProps extends CaseActProps { /** Words to begin with, in the company's language. */ readonly ready?: string; /** What the button and the second step say, where it is about one thing. */ readonly label?: string; readonly title?: string; /** What it asks the company to agree to, where that is certain; else the officer says it. */ readonly consent?: Consent }

/** A question to the company, which reads it as it stands. */
export function AskCompanyAct({ ready = '', label, title, consent, ...props }: AskProps) {
  const { t } = useWords();
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? ready;
  const [asked, setAsked] = useState(false);
  const [chosen, setChosen] = useState<Consent | ''>('');
  const missing = text.trim() === '';
  const asksFor = consent ?? chosen;
  const choices = consent === undefined ? consentsToAskFor(props.view.own) : [];
  const language = props.view.own?.report.contact.language ?? t.language;
  const take = () => {
    setAsked(true);
    return missing ? null : { text, ...(asksFor === '' ? {} : { consent: asksFor }) };
  };
  return (
    <CaseAct {...props} command="ask-company" label={label ?? t.text('do.ask-company')} title={title ?? t.text('confirm.ask-company.title')} body={take} onDone={() => { setTyped(null); setAsked(false); setChosen(''); }}>
      <TextField label={t.text('desk.company.ask.text')} value={text} onChange={setTyped} {...(ready === '' ? {} : { rows: 8, lang: language })} wrong={asked && missing ? t.text('err.text_missing') : null}
        hint={t.text('desk.company.ask.reads', { language: t.text(`language.in.${language}`) })} />
      {choices.length > 0 && (
        <Field label={t.text('desk.company.ask.consent')} hint={t.text('desk.company.ask.consent.hint')}>
          {(tied) => (
            <select {...tied} value={chosen} onChange={(event) => setChosen(choices.find((c) => c === event.target.value) ?? '')}>
              <option value="">{t.text('desk.company.ask.consent.none')}</option>
              {choices.map((c) => <option key={c} value={c}>{t.text(`form.consent.option.${c}`)}</option>)}
            </select>
          )}
        </Field>
      )}
    </CaseAct>
  );
}
