import { useEffect, useRef, useState } from 'react';
import type { CaseView } from '#contracts';
import type { Language } from '#wording';
import { useCommand } from '../data/commands.js';
import { useSession } from '../data/session.js';
import { said, type Said } from '../history/said.js';
import { useSay } from '../history/use-say.js';
import { announce, Facts, Foreign, TlpLabel, SendingButton, useKeptPlace, useProblemText } from '../parts/index.js';
import { useNames, useWords } from '../words.js';
import { ComposeNames, namesIn } from './compose-names.js';
import { atWork } from './consultation-view.js';
import { messageReaders } from './crossing-view.js';
import { commandOf, type Draft, type DraftState, labelOfDraft } from './draft.js';
import { consentsNow } from './facts.js';
import { readPhrase } from './phrases.js';
import { useTalkWords } from './talk-words.js';
import { useTranslationLanguage } from './translation-language.js';
import { readerOf, useTranslator } from './use-phrases.js';

/** The step before sending: the exact text as each side reads it, who sees it, what else it records, that it is final. */
export function ComposeReview({ view, draft: state }: { view: CaseView; draft: DraftState }) {
  const { t } = useWords();
  const explain = useProblemText();
  const send = useCommand(view.line.reference);
  const into = useTranslationLanguage(state.draft.language);
  const { own } = useNames();
  const found = namesIn(view, state.draft);
  // What was looked at is this very list: another name that comes into the text is looked at anew.
  const [seen, setSeen] = useState('');
  const asks = found.length > 0 && seen !== found.join();
  const heading = useRef<HTMLHeadingElement>(null);
  // What was typed in is gone from the page, and with it the focus.
  useEffect(() => heading.current?.focus(), []);
  const review = useRef<HTMLDivElement>(null);
  useKeptPlace(review);
  const submit = (): void => send.mutate({ command: 'message', body: commandOf(view, state.draft, into) }, { onSuccess: () => { announce(t.text('confirm.done')); state.clear(); } });
  return (
    <div className="review" ref={review}>
      <h3 ref={heading} tabIndex={-1}>{t.text('desk.review')}</h3>
      <Texts draft={state.draft} />
      <Consequences view={view} draft={state.draft} />
      {found.length > 0 && <ComposeNames readers={messageReaders(view, own, labelOfDraft(view, state.draft))} found={found} checked={!asks} onCheck={(on) => setSeen(on ? found.join() : '')} />}
      {send.isError && <p className="refusal" role="alert">{explain(send.error)}</p>}
      <div className="send">
        <p>{t.text('desk.review.final')}</p>
        <button type="button" onClick={() => state.review(false)} disabled={send.isPending}>{t.text('desk.review.back')}</button>
        <SendingButton className="primary" sending={send.isPending} onPress={submit} disabled={asks}>{t.text('desk.review.send')}</SendingButton>
      </div>
    </div>
  );
}

function Texts({ draft }: { draft: Draft }) {
  const { t } = useWords();
  const say = useTalkWords();
  const into = useTranslationLanguage(draft.language);
  const { network } = useSession();
  const names = useNames();
  if (draft.way === 'text') {
    return <div className="texts"><div><small>{t.label('desk.review.typed_in', { language: t.text(`language.in.${draft.language}`) })}</small><p className="words"><Foreign lang={draft.language}>{draft.text}</Foreign></p></div>
      {draft.translation.trim() !== '' && <div><small>{say.label('talk.review.translation', { language: t.text(`language.in.${into}`) })}</small><p className="words"><Foreign lang={into}>{draft.translation}</Foreign></p></div>}
    </div>;
  }
  const languages = [...new Set([t.language, ...names.order.map((side) => network.sides[side]?.language ?? t.language)])];
  return <div className="texts">{languages.map((language) => <PhraseIn key={language} draft={draft} language={language} />)}</div>;
}

/** The phrase as a side of that language will read it. */
function PhraseIn({ draft, language }: { draft: Draft; language: Language }) {
  const { t } = useWords();
  const session = useSession();
  const words = useTranslator(language);
  const side = Object.values(session.network.sides).find((s) => s.language === language)?.id ?? session.officer.side;
  return (
    <div>
      <small>{t.label('desk.review.phrase_in', { language: t.text(`language.in.${language}`) })}</small>
      <p className="words">{words && draft.phrase ? <Foreign lang={language}>{readPhrase(words, draft.phrase, draft.values, readerOf(session, side, language))}</Foreign> : t.text('con.loading')}</p>
    </div>
  );
}

function Consequences({ view, draft }: { view: CaseView; draft: Draft }) {
  const { t, f } = useWords();
  const names = useNames();
  const say = useSay();
  const words = useTalkWords();
  const label = labelOfDraft(view, draft);
  const reading = [names.own, ...messageReaders(view, names.own, label)];
  const readers = names.order.flatMap((side) => view.line.sides.filter((s) => s.side === side && reading.includes(side)));
  const to = atWork(view).filter((side) => side !== names.own);
  const consents = view.own && consentsNow(view.own);
  const rows = [
    { key: 'gives', term: t.text('desk.review.gives'), value: t.text('desk.review.only_text'), note: consents && consentText(consents.map((c) => t.text(`form.consent.option.${c}`)), t, f) },
    {
      key: 'audience', term: t.text('desk.review.audience'), value: t.label('desk.review.both_sides', { sides: f.list(readers.map((s) => names.sideNamed(s.side))) }),
      note: t.label('desk.review.offices', { offices: f.list(readers.map((s) => names.office(s.office))) }),
    },
    { key: 'label', term: t.label('tlp'), value: <TlpLabel label={label} />, note: label === 'RED' ? words.text('talk.red') : null },
    { key: 'sets', term: t.text('desk.review.sets'), value: say.label(setsOf(draft, to)) },
  ];
  return <Facts rows={rows} />;
}

const consentText = (fields: readonly string[], t: ReturnType<typeof useWords>['t'], f: ReturnType<typeof useWords>['f']): string =>
  (fields.length === 0 ? t.text('desk.review.consented.none') : t.text('desk.review.consented', { fields: f.list(fields) }));

/** What the record and the limits take from a message of this kind. */
function setsOf(draft: Draft, to: readonly string[]): Said {
  if (draft.kind === 'question') return said('desk.review.sets.question', { side: { sides: to } });
  if (draft.kind !== 'answer') return said('desk.review.sets.other');
  return said(draft.about === null ? 'desk.review.sets.answer_case' : 'desk.review.sets.answer');
}
