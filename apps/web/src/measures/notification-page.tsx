import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { Notification, NotificationBox } from '#contracts';
import { LANGUAGES } from '#domain';
import type { Language } from '#wording';
import { PaperLanguages, tagOf } from '../brief/paper-languages.js';
import { notificationPdf, useNotification } from '../data/measures.js';
import { problemOf } from '../data/problem.js';
import { Empty, Failed, Loading } from '../parts/index.js';
import { useTitle } from '../shell/use-title.js';
import { useWords } from '../words.js';
import { SayProvider, useSay } from './say.js';
import '../brief/brief.css';
import './measures.css';

/** A draft of the notification of one measure to the WTO, `/desk/measures/:measure/notification`. */
export function NotificationPage() {
  return <SayProvider><Page /></SayProvider>;
}

function Page() {
  const { measure = '' } = useParams({ strict: false });
  const say = useSay();
  const { t } = useWords();
  const asked = useSearch({ strict: false }).language;
  const language = LANGUAGES.find((one) => one === asked) ?? t.language;
  const draft = useNotification(measure, language);
  const title = say.text('measure.notification');
  useTitle(title);
  if (problemOf(draft.error)?.status === 404) return <Empty title={title} text={say.text('measure.notification.not_found')}><Link className="button" to="/measures">{say.text('measures.all')}</Link></Empty>;
  if (draft.isError && !draft.data) return <Failed title={title} error={draft.error} onRetry={() => void draft.refetch()} />;
  return <div className="brief"><Tools measure={measure} language={language} />{draft.data ? <NotificationSheet draft={draft.data} /> : <Loading title={title} />}</div>;
}

/** What one does with the sheet; none of it is printed. */
function Tools({ measure, language }: { measure: string; language: Language }) {
  const say = useSay();
  const navigate = useNavigate();
  return (
    <header className="brief-tools noprint">
      <p className="small muted">{say.text('measure.notification.hint')}</p>
      <PaperLanguages label={say.text('measure.notification.languages')} language={language} onChoose={(one) => void navigate({ to: '/measures/$measure/notification', params: { measure }, search: { language: one }, replace: true })} />
      <a className="button" href={notificationPdf(measure, language)} download>{say.text('measure.notification.pdf')}</a>
      <button type="button" onClick={() => window.print()}>{say.text('measure.notification.print')}</button>
      <Link className="button" to="/measures/$measure" params={{ measure }}>{say.text('measure.notification.back')}</Link>
    </header>
  );
}

/** The draft as sheets of paper. All its words came with it, in its own language. */
export function NotificationSheet({ draft }: { draft: Notification }) {
  return (
    <article className="brief-sheet" lang={tagOf(draft.language)}>
      <header>
        <p className="brief-over"><span>{draft.network}</span><span>{draft.draft}</span></p>
        <h1>{draft.title}</h1>
        <p className="small muted">{draft.format}</p>
      </header>
      {draft.sections.map(({ title, boxes }, n) => (
        <section key={title} aria-labelledby={`notification-${String(n)}`}>
          <h2 id={`notification-${String(n)}`}>{title}</h2>
          {boxes.map((box) => <Box key={box.label} box={box} />)}
        </section>
      ))}
      <footer>{draft.notes.map((note) => <p key={note}>{note}</p>)}</footer>
    </article>
  );
}

function Box({ box: { box, label, lines, to_fill } }: { box: NotificationBox }) {
  return (
    <div className="notification-box">
      <h3>{box !== null && <>{box}. </>}{label}</h3>
      {lines.length > 0 && <ul>{lines.map(({ text, language, mark }) => <li key={text}><bdi lang={tagOf(language)}>{text}</bdi>{mark !== null && <small>[{mark}]</small>}</li>)}</ul>}
      {to_fill !== null && <p className="notification-blank">{to_fill}</p>}
    </div>
  );
}
