import { type FormEvent, useRef, useState } from 'react';
import { type AttachmentView, FILE_ENDINGS, FILE_KINDS, FILE_MAX_BYTES, shownName } from '#contracts';
import { DEFAULT_TLP, TLP_LABELS, type Tlp } from '#domain';
import { useAddFile } from '../data/files.js';
import { Field, announce, focusFirstWrong, isolate, SendingButton, useKeptPlace, useProblemText } from '../parts/index.js';
import { useWords } from '../words.js';
import { useCrossingSay } from './crossing-words.js';
import { Select } from './fields.js';

const KINDS = Object.values(FILE_KINDS).map(([ending]) => ending.toUpperCase()).join(', ');
const MAX_MB = FILE_MAX_BYTES / 1024 / 1024;

/** Adds a file of the reader's side, or the redacted version of one. The notice about secrecy stands beside it. */
export function AddFile({ reference, redacts, onDone }: { reference: string; redacts: AttachmentView | null; onDone: () => void }) {
  const { t } = useWords();
  const say = useCrossingSay();
  const explain = useProblemText();
  const send = useAddFile(reference);
  const [file, setFile] = useState<File | null>(null);
  const [tlp, setTlp] = useState<Tlp>(redacts?.tlp ?? DEFAULT_TLP);
  const [asked, setAsked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useKeptPlace(form);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setAsked(true);
    if (!file) return focusFirstWrong(event.currentTarget);
    if (!send.isPending) send.mutate({ file, tlp, redacts: redacts?.id ?? null }, { onSuccess: () => { announce(say.text('files.added')); onDone(); } });
  };
  return (
    <form className="act" ref={form} onSubmit={submit} noValidate>
      <h3>{redacts ? say.text('files.add.redacted', { name: isolate(shownName(redacts.name)) }) : say.text('files.add')}</h3>
      <Field label={say.text('files.choose')} hint={`${say.text('files.limit', { maxMb: MAX_MB, kinds: KINDS })}. ${say.text('files.secrecy')}`} wrong={asked && !file ? say.text('files.choose.missing') : undefined}>
        {(tied) => <input {...tied} type="file" accept={FILE_ENDINGS.join(',')} onChange={(event) => setFile(event.target.files?.[0] ?? null)} />}
      </Field>
      <TlpSelect label={say.text('files.label')} value={tlp} onChange={setTlp} />
      {send.isError && <p className="refusal" role="alert">{explain(send.error)}</p>}
      <div className="toolbar">
        <SendingButton className="primary" sending={send.isPending}>{say.text('files.send')}</SendingButton>
        <button type="button" onClick={onDone} disabled={send.isPending}>{t.text('act.cancel')}</button>
      </div>
    </form>
  );
}

/** How far a file may be passed on, in words first. */
export function TlpSelect({ label, value, onChange }: { label: string; value: Tlp; onChange: (value: Tlp) => void }) {
  const { t } = useWords();
  const options = TLP_LABELS.map((tlp) => ({ value: tlp, label: t.text(`tlp.${tlp}`) }));
  return <Select label={label} value={value} always options={options} onChange={(chosen) => onChange(TLP_LABELS.find((tlp) => tlp === chosen) ?? value)} />;
}
