import { useState } from 'react';
import type { Language } from '#domain';
import { useNow } from '../data/clock.js';
import { useCommand } from '../data/commands.js';
import { useSession } from '../data/session.js';
import { announce, SendingButton, useProblemText } from '../parts/index.js';
import { useNames, useWords } from '../words.js';
import { CaseAct } from './case-act.js';
import { neededLanguages } from './consultation-view.js';
import type { ConsultationProps } from './consultations-panel.js';
import { TextField } from './fields.js';
import { PromiseFields } from './promise-fields.js';
import { canKeep, canPutForward, lacking, recordBody, type TypedTexts, type useRecordDraft } from './record-draft.js';
import { Texts } from './record-of.js';
import { useSittingWords } from './sitting-words.js';

interface Props extends ConsultationProps { readonly state: ReturnType<typeof useRecordDraft>; readonly onClose: () => void }

/** Minutes as they are written: kept for one's own side alone, or put forward to be read by all. */
export function RecordEditor({ view, offered, one, state: { draft, since, put }, onClose }: Props) {
  const { t, f } = useWords();
  const say = useSittingWords();
  const names = useNames();
  const now = useNow();
  const session = useSession();
  const explain = useProblemText();
  const keep = useCommand(view.line.reference);
  const [asked, setAsked] = useState<'kept' | 'forward' | null>(null);
  const needed = neededLanguages(view, session);
  const next = (one.minutes?.edition ?? 0) + 1;
  const wrong = asked === 'forward' ? needed : [];
  const submit = (): void => {
    setAsked('kept');
    if (!canKeep(draft) || keep.isPending) return;
    keep.mutate({ command: 'draft-minutes', body: recordBody(draft, one.number) }, { onSuccess: () => { put(null); setAsked(null); announce(say.text('record.kept')); onClose(); } });
  };
  const take = (version: number) => {
    setAsked('forward');
    return canPutForward(draft, needed) ? { version, ...recordBody(draft, one.number) } : null;
  };
  // The second step hides the fields behind it.
  const [missing] = [draft.texts, ...(draft.statement === null ? [] : [draft.statement]), ...draft.actions.map((a) => a.texts)].flatMap((texts) => lacking(texts, needed));
  return (
    <div className="record-editor" role="group" aria-label={say.text('record.editor', { number: one.number })}>
      <p className="hint">{say.text('record.editor.hint')}</p>
      {since.minutes && <p className="warns small" role="status">{say.text('record.newer', { side: names.sideNamed(since.minutes.by), edition: since.minutes.edition })}</p>}
      {since.draft && <p className="warns small" role="status">{say.text('record.newer.own', { who: since.draft.office ? names.office(since.draft.office, since.draft.at) : names.sideNamed(names.own), when: f.when(since.draft.at, names.places, now) })}</p>}
      <TextsFields texts={draft.texts} needed={needed} label="record.text" onChange={(texts) => put({ ...draft, texts })} wrong={wrong} rows={6} />
      <PromiseFields view={view} actions={draft.actions} needed={needed} onChange={(actions) => put({ ...draft, actions })} wrong={wrong} asked={asked !== null} />
      <label className="box"><input type="checkbox" checked={draft.statement !== null} onChange={(event) => put({ ...draft, statement: event.target.checked ? {} : null })} /> {say.text('record.statement.with')}</label>
      {draft.statement !== null && <TextsFields texts={draft.statement} needed={needed} label="record.statement.in" onChange={(statement) => put({ ...draft, statement })} wrong={wrong} rows={3} />}
      {keep.isError && <p className="refusal" role="alert">{explain(keep.error)}</p>}
      <div className="toolbar">
        {offered.commands.includes('put-forward-minutes') && (
          <CaseAct view={view} primary={false} command="put-forward-minutes" label={say.text('do.put-forward-minutes')} title={say.text('confirm.put-forward.title', { edition: next })} text={say.text('confirm.put-forward.text')}
            body={take} onDone={() => { put(null); onClose(); }}>
            <Texts texts={recordBody(draft, one.number).texts as Record<string, string>} />
            {asked === 'forward' && !canPutForward(draft, needed) && <p className="refusal" role="alert">{missing === undefined ? say.text('err.action') : say.text('err.language', { language: t.text(`language.in.${missing}`) })}</p>}
          </CaseAct>
        )}
        {offered.commands.includes('draft-minutes') && <SendingButton sending={keep.isPending} onPress={submit}>{say.label('record.keep')}</SendingButton>}
        <button type="button" onClick={onClose}>{say.label('record.close')}</button>
      </div>
    </div>
  );
}

interface TextsProps { readonly texts: TypedTexts; readonly needed: readonly Language[]; readonly label: 'record.text' | 'record.statement.in'; readonly onChange: (next: TypedTexts) => void; readonly wrong: readonly Language[]; readonly rows: number }

/** One text, a field for each language: those of the sides, and English where they want it. */
function TextsFields({ texts, needed, label, onChange, wrong, rows }: TextsProps) {
  const { t } = useWords();
  const say = useSittingWords();
  const languages: readonly Language[] = needed.includes('en') ? needed : [...needed, 'en'];
  return (
    <div className="beside-fields">
      {languages.map((language) => {
        const name = { language: t.text(`language.in.${language}`) };
        return (
          <TextField key={language} lang={language} rows={rows} value={texts[language] ?? ''} onChange={(text) => onChange({ ...texts, [language]: text })}
            label={say.text(needed.includes(language) ? label : `${label}.optional`, name)} wrong={wrong.includes(language) && lacking(texts, [language]).length > 0 ? say.text('err.language', name) : null} />
        );
      })}
    </div>
  );
}
