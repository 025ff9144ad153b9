import { type FormEvent, type KeyboardEvent, type RefObject, useState } from 'react';
import type { CaseView } from '#contracts';
import { LANGUAGES, TLP_LABELS, type Language, type Tlp } from '#domain';
import { useMay } from '../data/session.js';
import { useSay } from '../history/use-say.js';
import { useNames, useWords } from '../words.js';
import { MessageWords } from './message-words.js';
import { ComposePhrase } from './compose-phrase.js';
import { ComposeReview } from './compose-review.js';
import { answerable, CORRECTABLE_SHOWN, correctable, onlyAbout, type Draft, type DraftState, labelOfDraft, missingOf, WRITTEN_KINDS } from './draft.js';
import { Radios, Select, TextField } from './fields.js';
import { useTalkWords } from './talk-words.js';
import { useTranslationLanguage } from './translation-language.js';

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
  const talk = useTalkWords();
  const [asked, setAsked] = useState(false);
  const { draft, change } = state;
  const missing = missingOf(draft, t);
  const closed: Partial<Record<Draft['kind'], boolean>> = { answer: answerable(view, names.own).length === 0, correction: correctable(view, names.own).length === 0 };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (missing.length === 0) state.review(true);
  };
  return (
    // What is typed in its boxes comes up to the form; the button at its end does the same.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form onSubmit={submit} onKeyDown={toReview} noValidate>
      <Radios label={t.text('desk.compose.type')} name="kind" across value={draft.kind} onChange={(kind) => state.start({ kind, about: kind === draft.kind ? draft.about : onlyAbout(view, names.own, kind) })}
        choices={WRITTEN_KINDS.map((kind) => ({ value: kind, label: t.label(`msg.${kind}`), disabled: closed[kind] === true }))} />
      {draft.kind === 'answer' && <About view={view} draft={draft} change={change} />}
      {draft.kind === 'correction' && <Corrects view={view} draft={draft} change={change} />}
      <Radios label={t.text('desk.compose.how')} name="way" across value={draft.way} onChange={(way) => change({ way })}
        choices={[{ value: 'text', label: t.text('desk.compose.free') }, { value: 'phrase', label: t.label('phrase') }]} />
      {draft.way === 'phrase' ? <ComposePhrase view={view} draft={draft} change={change} /> : <Typed draft={draft} change={change} />}
      <Label view={view} draft={draft} change={change} />
      {asked && missing.length > 0 && <div className="refusal" role="alert">{missing.map((m) => <p key={m.key}>{say.label(m)}</p>)}</div>}
      <div className="toolbar"><button type="submit" aria-keyshortcuts="Control+Enter Meta+Enter">{t.text('desk.compose.review')}</button><span className="small muted">{talk.text('talk.review.keys')}</span></div>
    </form>
  );
}

/** Ctrl or ⌘ with Enter in a box of words leads to the review, and never sends. An Enter that ends a syllable or a word being composed is not meant for the page. */
function toReview(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing || !(event.target instanceof HTMLTextAreaElement)) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
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

/** What is corrected: the newest messages of one's own side, and the one that a button named. */
function Corrects({ view, draft, change }: Part & { view: CaseView }) {
  const { t, f } = useWords();
  const say = useTalkWords();
  const names = useNames();
  const all = correctable(view, names.own);
  const choices = all.filter((m, i) => i < CORRECTABLE_SHOWN || m.id === draft.about).map((m) => ({
    value: m.id, label: <><span className="small muted">{say.label('talk.correct.of', { type: t.text(`msg.${m.kind}` as 'msg.answer'), when: f.when(m.at, names.places) })}</span><br /><MessageWords message={m} /></>,
  }));
  return <Radios label={say.text('talk.correct.about')} name="corrects" choices={choices} value={draft.about ?? null} onChange={(about) => change({ about })} />;
}

/** How far it may be passed on, in words first. */
function Label({ view, draft, change }: Part & { view: CaseView }) {
  const { t } = useWords();
  const say = useTalkWords();
  const label = labelOfDraft(view, draft);
  return (
    <div>
      <Select always label={t.label('tlp')} value={label} options={TLP_LABELS.map((l) => ({ value: l, label: t.label(`tlp.${l}`) }))} onChange={(chosen) => change({ tlp: TLP_LABELS.find((l): l is Tlp => l === chosen) ?? null })} />
      {label === 'RED' && <p className="small"><b>{say.text('talk.red')}</b></p>}
    </div>
  );
}

function Typed({ draft, change }: Part) {
  const { t } = useWords();
  const say = useTalkWords();
  const into = useTranslationLanguage(draft.language);
  return (
    <>
      <TextField label={t.text('desk.compose.text')} value={draft.text} onChange={(text) => change({ text })} wrong={null} rows={5} hint={t.text('desk.compose.untranslated')} lang={draft.language} />
      <Select always label={t.text('desk.compose.language')} value={draft.language} options={LANGUAGES.map((l) => ({ value: l, label: t.label(`language.in.${l}`) }))}
        onChange={(language) => change({ language: LANGUAGES.find((l): l is Language => l === language) ?? draft.language })} />
      <TextField label={say.text('talk.translation.into', { language: t.text(`language.in.${into}`) })} value={draft.translation} onChange={(translation) => change({ translation })} wrong={null} rows={3} hint={say.text('talk.translation.hint')} lang={into} />
    </>
  );
}
