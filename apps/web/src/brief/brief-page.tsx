import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { LANGUAGES } from '#domain';
import type { Language } from '#wording';
import { briefPdf, useBrief } from '../data/brief.js';
import { useCase } from '../data/cases.js';
import { problemOf } from '../data/problem.js';
import { Empty, Failed, Loading } from '../parts/index.js';
import { useTitle } from '../shell/use-title.js';
import { useWords } from '../words.js';
import { BriefSheet } from './brief-sheet.js';
import { PaperLanguages } from './paper-languages.js';
import { SayProvider, useSay } from './say.js';
import './brief.css';

/** The brief of one case, `/desk/cases/:reference/brief`. */
export function BriefPage() {
  return <SayProvider><Page /></SayProvider>;
}

function Page() {
  const { reference = '' } = useParams({ strict: false });
  const { t } = useWords();
  const asked = useSearch({ strict: false }).language;
  const language = LANGUAGES.find((one) => one === asked) ?? t.language;
  const brief = useBrief(reference, language, useCase(reference).data?.line.version);
  const title = useSay().text('brief.title', { item: reference });
  useTitle(brief.data?.title ?? reference);
  if (problemOf(brief.error)?.status === 404) return <Empty title={title} text={t.text('desk.not_found')}><Link className="button" to="/">{t.text('page.to_board')}</Link></Empty>;
  if (brief.isError && !brief.data) return <Failed title={title} error={brief.error} onRetry={() => void brief.refetch()} />;
  return <div className="brief"><Tools reference={reference} language={language} />{brief.data ? <BriefSheet brief={brief.data} /> : <Loading title={title} />}</div>;
}

/** What one does with the sheet; none of it is printed. */
function Tools({ reference, language }: { reference: string; language: Language }) {
  const say = useSay();
  const navigate = useNavigate();
  return (
    <header className="brief-tools noprint">
      <p className="small muted">{say.text('brief.hint')}</p>
      <PaperLanguages label={say.label('brief.languages')} language={language} onChoose={(one) => void navigate({ to: '/cases/$reference/brief', params: { reference }, search: { language: one }, replace: true })} />
      <a className="button" href={briefPdf(reference, language)} download>{say.text('brief.pdf')}</a>
      <button type="button" onClick={() => window.print()}>{say.text('brief.print')}</button>
      <Link className="button" to="/cases/$reference" params={{ reference }}>{say.text('brief.back')}</Link>
    </header>
  );
}
