import type { CaseView } from '#contracts';
import { formatter } from '#wording';
import { AskCompanyAct } from '../case/acts-choice.js';
import { toldOthers } from '../case/crossing-view.js';
import { useTranslator } from '../case/use-phrases.js';
import { useSession } from '../data/session.js';
import { CityTime, Named } from '../parts/index.js';
import { useNames, useWords } from '../words.js';
import { useSay, useSayIn } from './say.js';

type Own = NonNullable<CaseView['own']>;

/** Why no list can be brought, and what to do about it. @param offered the case whose commands are offered, where a second step holds them */
export function Waits({ view, offered = view }: { view: CaseView; offered?: CaseView }) {
  const say = useSay();
  const { f } = useWords();
  const names = useNames();
  const { own } = view;
  const waits = offered.own?.list_waits;
  if (!own || !waits) return null;
  const { why, since } = waits;
  const open = own.company_questions.findLast((q) => !q.answered);
  return (
    <div className="licence-waits">
      <p>{say.text(`licences.waits.${why}`, { side: f.list(toldOthers(view, names.own).map((s) => names.sideNamed(s))), when: since === null ? '' : f.dateTime(since, names.places[0]) })}</p>
      <p>{say.text('licences.waits.ask')}</p>
      {open && <p><Named name={say.label('licences.waits.asked')}><CityTime at={open.at} /></Named></p>}
      {offered.commands.includes('ask-company') && <AskForConsent view={view} own={own} primary={!open} />}
    </div>
  );
}

/** The question to the company, ready in the company's own language and in the words of its own page. */
function AskForConsent({ view, own, primary }: { view: CaseView; own: Own; primary: boolean }) {
  const say = useSay();
  const { network } = useSession();
  const names = useNames();
  const { language } = own.report.contact;
  const [theirs, words] = [useSayIn(language), useTranslator(language)];
  if (!theirs || !words) return null;
  const side = formatter(words).list(toldOthers(view, names.own).map((id) => network.sides[id]?.government[language] ?? id));
  return <AskCompanyAct view={view} primary={primary} consent="licence" label={say.text('licences.waits.ask.act')} title={say.text('licences.waits.ask.title')} ready={theirs.text('licences.waits.ask.words', { side })} />;
}
