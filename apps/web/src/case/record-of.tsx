import { useState } from 'react';
import type { Language } from '#domain';
import { useNow } from '../data/clock.js';
import { useSession } from '../data/session.js';
import { CityTime, Foreign, OwnMark } from '../parts/index.js';
import { useNames, useWords } from '../words.js';
import { CaseAct } from './case-act.js';
import { type ConsultationTurn, atWork, neededLanguages } from './consultation-view.js';
import type { ConsultationProps } from './consultations-panel.js';
import { useRecordDraft } from './record-draft.js';
import { RecordEditor } from './record-editor.js';
import { PromiseList } from './promise-list.js';
import { useSittingWords } from './sitting-words.js';

type Props = ConsultationProps & { readonly turn: ConsultationTurn };

/** What the sides wrote about a consultation: each language beside the other, who confirmed which edition, and what one's own side writes. */
export function RecordOf(props: Props) {
  const { one, offered, view } = props;
  const say = useSittingWords();
  const names = useNames();
  const { officer } = useSession();
  const { f } = useWords();
  const now = useNow();
  const [open, setOpen] = useState(false);
  const state = useRecordDraft(`${officer.id} ${view.line.reference} ${one.number}`, one);
  const waits = one.minutes === null || one.minutes.agreed_at === null;
  const may = (command: string): boolean => waits && offered.commands.includes(command);
  const writes = may('draft-minutes') || may('put-forward-minutes');
  const edition = one.minutes?.edition ?? 0;
  const unconfirmed = one.minutes !== null && !one.minutes.approved.some((a) => a.side === names.own);
  return (
    <section className="record" aria-label={say.text('record.editor', { number: one.number })}>
      <h3>{say.label('record.title')}</h3>
      {one.minutes && <Edition {...props} minutes={one.minutes} />}
      {one.draft && (!open || state.since.draft) && (
        <div className="note own-draft">
          <p className="small"><b>{say.label('record.own')}</b> <OwnMark /> · {say.text('record.own.kept', { when: f.when(one.draft.at, names.places, now) })}{one.draft.office && ` · ${names.office(one.draft.office, one.draft.at)}`}</p>
          <Texts texts={one.draft.texts} />
          {one.draft.statement && <><h4>{say.label('record.statement')}</h4><Texts texts={one.draft.statement} /></>}
          <PromiseList view={view} offered={offered} actions={one.draft.actions.map((action, i) => ({ ...action, id: `${one.number}.${i + 1}`, done_at: null, done: null }))} agreed={false} />
        </div>
      )}
      {(writes || unconfirmed) && !open && (
        <div className="toolbar">
          {may('approve-minutes') && unconfirmed && <ApproveAct view={view} number={one.number} edition={edition} />}
          {writes && <button type="button" onClick={() => setOpen(true)}>{say.label(edition === 0 ? 'record.write' : 'record.edit')}</button>}
        </div>
      )}
      {writes && open && <RecordEditor {...props} state={state} onClose={() => setOpen(false)} />}
    </section>
  );
}

function Edition({ view, offered, one, minutes }: Props & { minutes: NonNullable<Props['one']['minutes']> }) {
  const { t, f } = useWords();
  const session = useSession();
  const say = useSittingWords();
  const names = useNames();
  const now = useNow();
  const when = (at: string): string => f.when(at, names.places, now);
  const { edition, by, at, agreed_at, approved, texts, statement, actions } = minutes;
  // A side that came since it was put forward cannot read it yet.
  const lacks = neededLanguages(view, session).filter((language) => texts[language] === undefined);
  return (
    <>
      <p className="small">{agreed_at === null ? say.text('record.draft', { edition, side: names.sideNamed(by), when: when(at) }) : say.text('record.final', { edition, when: when(agreed_at) })}</p>
      <Texts texts={texts} />
      <p className="small muted">{say.text('record.equal')}</p>
      {statement && <><h4>{say.label('record.statement')}</h4><Texts texts={statement} /><p className="small muted">{say.text('record.statement.hint')}</p></>}
      <PromiseList view={view} offered={offered} actions={actions} agreed={agreed_at !== null} />
      {agreed_at === null && lacks.length > 0 && <p className="note small">{say.text('record.lacks', { languages: f.list(lacks.map((language) => t.text(`language.in.${language}`))) })}</p>}
      <h4>{say.label('record.confirmed', { edition })}</h4>
      <ul className="plainlist small" data-number={one.number}>
        {atWork(view).map((side) => {
          const found = approved.find((a) => a.side === side);
          return <li key={side}>{found ? <>{names.sideNamed(side)} · {found.office !== null && `${names.office(found.office, found.at)} · `}<CityTime at={found.at} /></> : say.text('sitting.not_yet', { side: names.sideNamed(side) })}</li>;
        })}
      </ul>
    </>
  );
}

/** One text in its languages, beside each other. */
export function Texts({ texts }: { texts: Readonly<Record<string, string>> }) {
  const { t } = useWords();
  return (
    <div className="texts">
      {Object.entries(texts).map(([language, text]) => <div key={language}><small>{t.label(`language.in.${language as Language}`)}</small><p className="words"><Foreign lang={language}>{text}</Foreign></p></div>)}
    </div>
  );
}

/** Of one edition: another one that comes meanwhile is not confirmed with it. */
function ApproveAct({ view, number, edition }: Pick<Props, 'view'> & { number: number; edition: number }) {
  const say = useSittingWords();
  return (
    <CaseAct view={view} primary={false} command="approve-minutes" label={say.text('do.approve-minutes', { edition })} title={say.text('confirm.approve.title', { edition, reference: view.line.reference })} text={say.text('confirm.approve.text')}
      body={(version) => ({ version, number, edition })} />
  );
}
