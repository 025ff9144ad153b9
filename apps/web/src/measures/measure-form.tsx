import { useState } from 'react';
import type { MeasureBody } from '#contracts';
import { KINDS, LANGUAGES, MEASURE_KINDS } from '#domain';
import { Checks, Select, TimeField } from '../case/fields.js';
import { useSession } from '../data/session.js';
import { Field, TwoStep } from '../parts/index.js';
import { useNames, useWords } from '../words.js';
import { useIssuer } from './measure-name.js';
import { useSay } from './say.js';
import { StepsField } from './steps-field.js';

export const NO_FACTS: MeasureBody = {
  kind: 'notice', issuer: '', office: null, number: null, title: { 'ko': null, 'zh-Hans': null, 'en': null }, published_on: null, in_force_from: null, ends_on: null, suspended_until: null,
  hs: [], hs_version: null, wto_code: null, causes: [], source: null, steps: [],
};
/** The version of the Harmonized System that the shipped table has. */
const HS_VERSION = '2022';

interface Props {
  readonly label: string; readonly title: string; readonly text: string; readonly start: MeasureBody;
  readonly sending: { readonly error: Error | null; readonly isPending: boolean; readonly reset: () => void };
  readonly onSend: (facts: MeasureBody, done: () => void) => void;
}

/** Everything that is recorded of a measure. The service says what of it breaks a rule. */
export function MeasureForm({ label, title, text, start, sending, onSend }: Props) {
  const say = useSay();
  const [facts, setFacts] = useState(start);
  const set = (change: Partial<MeasureBody>): void => setFacts({ ...facts, ...change });
  return (
    <TwoStep label={label} title={title} confirm={say.text('measures.record.now')} sending={sending} onConfirm={(close) => onSend(facts, close)}>
      <p>{text}</p>
      <Select label={say.text('measure.kind')} always value={facts.kind} options={MEASURE_KINDS.map((kind) => ({ value: kind, label: say.text(`measure.kind.${kind}`) }))}
        onChange={(value) => { const kind = MEASURE_KINDS.find((k) => k === value); if (kind) set({ kind, ...(kind === 'investigation' ? {} : { steps: [] }) }); }} />
      <Issuer facts={facts} set={set} />
      <Line label={say.text('measure.number')} value={facts.number} onChange={(number) => set({ number })} />
      {LANGUAGES.map((language) => <Line key={language} lang={language} label={say.text(`measure.name.${language}`)} hint={say.text('measure.name.hint')} value={facts.title[language]} onChange={(words) => set({ title: { ...facts.title, [language]: words } })} />)}
      {(['published_on', 'in_force_from', 'ends_on', 'suspended_until'] as const).map((field) => <TimeField key={field} type="date" label={say.text(`measure.${field}`)} value={facts[field] ?? ''} onChange={(value) => set({ [field]: value === '' ? null : value })} wrong={null} />)}
      <Goods facts={facts} set={set} />
      <Line label={say.text('measure.source')} value={facts.source} onChange={(source) => set({ source })} />
      {facts.kind === 'investigation' && <StepsField steps={facts.steps} onChange={(steps) => set({ steps })} />}
    </TwoStep>
  );
}

interface PartProps { readonly facts: MeasureBody; readonly set: (change: Partial<MeasureBody>) => void }

function Issuer({ facts: { issuer, office }, set }: PartProps) {
  const say = useSay();
  const names = useNames();
  const { network } = useSession();
  const nameOf = useIssuer();
  const places = [...new Set([...names.order, ...Object.keys(network.countries)])].map((code) => ({ value: code, label: nameOf(code) }));
  const offices = Object.entries(network.offices).filter(([, o]) => o.side === issuer).map(([id]) => ({ value: id, label: names.office(id) }));
  return (
    <>
      <Select label={say.text('measure.issuer')} value={issuer} options={places} onChange={(value) => set({ issuer: value, office: null })} />
      {offices.length > 0 && <Select label={say.text('measure.office')} value={office ?? ''} options={offices} onChange={(value) => set({ office: value === '' ? null : value })} />}
    </>
  );
}

function Goods({ facts, set }: PartProps) {
  const say = useSay();
  const { t } = useWords();
  const [typed, setTyped] = useState(facts.hs.join(' '));
  const type = (words: string): void => {
    const hs = [...new Set(words.split(/[\s,;、，]+/u).map((code) => code.replaceAll('.', '')).filter((code) => code !== ''))];
    setTyped(words);
    set({ hs, hs_version: hs.length > 0 ? facts.hs_version ?? HS_VERSION : null });
  };
  return (
    <>
      <Line label={say.text('measure.hs')} hint={say.text('measure.hs.hint')} value={typed} onChange={(words) => type(words ?? '')} />
      <Line label={say.text('measure.wto')} hint={say.text('measure.wto.hint')} value={facts.wto_code} onChange={(wto_code) => set({ wto_code })} />
      <Checks label={say.text('measure.causes')} hint={say.text('measure.causes.hint')} choices={KINDS.map((kind) => ({ value: kind, label: t.label(`kind.${kind}`) }))} values={facts.causes} onChange={(causes) => set({ causes })} wrong={null} />
    </>
  );
}

/** One line; nothing in it is null. */
export function Line({ label, hint, lang, value, onChange }: { label: string; hint?: string; lang?: string; value: string | null; onChange: (value: string | null) => void }) {
  return <Field label={label} hint={hint}>{(tied) => <input {...tied} type="text" lang={lang} value={value ?? ''} onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)} />}</Field>;
}
