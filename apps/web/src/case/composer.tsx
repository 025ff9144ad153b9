import { type FormEvent, type RefObject, useState } from 'react';
import type { CaseView } from '#contracts';
import { LANGUAGES, type Language } from '#domain';
import { useMay } from '../data/session.js';
import { useSay } from '../history/use-say.js';
import { useNames, useWords } from '../words.js';
import { MessageWords } from './message-card.js';
import { ComposePhrase } from './compose-phrase.js';
import { ComposeReview } from './compose-review.js';
import { answerable, type Draft, type DraftState, missingOf, WRITTEN_KINDS } from './draft.js';
import { Radios, Select, TextField } from './fields.js';

export interface ComposerProps { readonly view: CaseView; readonly draft: DraftState; readonly focus: RefObject<HTMLElement | null> }

/** Writing to the other side: what is written here leaves, after a review. Notes have another place and another colour. */
export function Composer({ view, draft: state, focus }: ComposerProps) {
  const { t, f } = useWords();
  const names = useNames();
  const mayDo = useMay();
  const to = view.line.sides.filter((s) => s.side !== names.own);
  const sides = f.list(to.map((s) => names.sideNamed(s.side)));
  const title = t.label('desk.outward.named', { side: sides, type: t.text(`msg.${state.draft.kind}`) });
  const may = view.commands.includes('message');
  if (!mayDo('work-cases')) return null;
  return (
    <section className="sheet outward" aria-labelledby="outward" ref={focus} tabIndex={-1}>
      <h2 id="outward">{may ? title : t.label('desk.outward', { side: sides })}</h2>
      {!may && <p className="muted small">{to.every((s) => s.told_at === null) ? t.text('desk.compose.untold', { side: sides }) : t.text('desk.compose.closed')}</p>}
      {may && (state.reviewing ? <ComposeReview view={view} draft={state} /> : <Edit view={view} state={state} />)}
    </section>
  );
}

function Edit({ view, state }: { view: CaseView; state: DraftState }) {
  const { t } = useWords();
  const names = useNames();
  const say = useSay();
  const [asked, setAsked] = useState(false);
  const { draft, change } = state;
  const missing = missingOf(draft, t);
  const can_answer = answerable(view, names.own).length > 0;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (missing.length === 0) state.review(true);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Radios label={t.text('desk.compose.type')} name="kind" across value={draft.kind} onChange={(kind) => state.start({ kind, about: kind === 'answer' ? draft.about : undefined })}
        choices={WRITTEN_KINDS.map((kind) => ({ value: kind, label: t.label(`msg.${kind}`), disabled: kind === 'answer' && !can_answer }))} />
      {draft.kind === 'answer' && <About view={view} draft={draft} change={change} />}
      <Radios label={t.text('desk.compose.how')} name="way" across value={draft.way} onChange={(way) => change({ way })}
        choices={[{ value: 'text', label: t.text('desk.compose.free') }, { value: 'phrase', label: t.label('phrase') }]} />
      {draft.way === 'phrase' ? <ComposePhrase view={view} draft={draft} change={change} /> : <Typed draft={draft} change={change} />}
      {asked && missing.length > 0 && <div className="refusal" role="alert">{missing.map((m) => <p key={m.key}>{say.label(m)}</p>)}</div>}
      <div className="toolbar"><button type="submit">{t.text('desk.compose.review')}</button></div>
    </form>
  );
}

type Part = { readonly draft: Draft; readonly change: DraftState['change'] };

/** What a reply answers, the question quoted in the reader's language. */
function About({ view, draft, change }: Part & { view: CaseView }) {
  const { t, f } = useWords();
  const names = useNames();
  const choices = answerable(view, names.own).map((id) => {
    const asked = view.messages.find((m) => m.id === id);
    return {
      value: id ?? '', label: asked
        ? <><span className="small muted">{t.label('desk.compose.about.question', { when: f.when(asked.at, names.places) })}</span><br /><MessageWords message={asked} /></>
        : t.label('desk.compose.about.case'),
    };
  });
  return <Radios label={t.text('desk.compose.about')} name="about" choices={choices} value={draft.about === undefined ? null : draft.about ?? ''} onChange={(id) => change({ about: id === '' ? null : id })} />;
}

function Typed({ draft, change }: Part) {
  const { t } = useWords();
  return (
    <>
      <TextField label={t.text('desk.compose.text')} value={draft.text} onChange={(text) => change({ text })} wrong={null} rows={5} hint={t.text('desk.compose.untranslated')} lang={draft.language} />
      <Select always label={t.text('desk.compose.language')} value={draft.language} options={LANGUAGES.map((l) => ({ value: l, label: t.label(`language.in.${l}`) }))}
        onChange={(language) => change({ language: LANGUAGES.find((l): l is Language => l === language) ?? draft.language })} />
    </>
  );
}
