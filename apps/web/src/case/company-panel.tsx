import type { CaseView } from '#contracts';
import { CityTime, OwnMark } from '../parts/index.js';
import { useWords } from '../words.js';
import { AskCompanyAct } from './acts-choice.js';

type Own = NonNullable<CaseView['own']>;

/** The home side and its company: what was asked, what it added. The company reads questions word for word. */
export function CompanyPanel({ view, own, offered }: { view: CaseView; own: Own; offered: CaseView }) {
  const { t } = useWords();
  const state = t.text(`report.${own.report_state}`);
  const loose = own.additions.filter((a) => a.answers === null || !own.company_questions.some((q) => q.id === a.answers));
  return (
    <section className="sheet" aria-labelledby="company">
      <h2 id="company">{t.label('desk.facts.company')} <OwnMark /></h2>
      <p className="small muted">{t.label('desk.facts.report', { reference: own.report_reference, state })}</p>
      {own.company_questions.length > 0 && <h3>{t.label('desk.facts.questions')}</h3>}
      <ul className="plainlist">
        {own.company_questions.map((q) => (
          <li key={q.id}>
            <p className="words">{q.text}</p>
            <p className="small muted"><CityTime at={q.at} /> · {q.agreed_at !== null ? <>{t.text('desk.company.agreed', { field: t.text(`form.consent.option.${q.consent ?? 'none'}`) })} <CityTime at={q.agreed_at} /></> : q.answered ? t.text('desk.company.answered') : t.text('desk.facts.question_open')}</p>
            {own.additions.filter((a) => a.answers === q.id).map((a) => <Addition key={a.at} at={a.at} text={a.text} />)}
          </li>
        ))}
      </ul>
      {loose.length > 0 && <h3>{t.label('desk.facts.company_said')}</h3>}
      {loose.map((a) => <Addition key={a.at} at={a.at} text={a.text} />)}
      {offered.commands.includes('ask-company') && <AskCompanyAct view={view} primary={false} />}
    </section>
  );
}

function Addition({ at, text }: { at: string; text: string }) {
  return <blockquote><p className="words">{text}</p><p className="small muted"><CityTime at={at} /></p></blockquote>;
}
