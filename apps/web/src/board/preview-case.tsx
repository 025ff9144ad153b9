import { Link, useNavigate } from '@tanstack/react-router';
import type { CaseView, Message } from '#contracts';
import { MessageWords } from '../case/message-words.js';
import { StepButton } from '../case/step-button.js';
import { awaited, turnOf } from '../case/turn.js';
import { useGivenTo } from '../case/use-given-to.js';
import { useMay } from '../data/session.js';
import { entryLine } from '../history/entry-words.js';
import { said } from '../history/said.js';
import { useEntryContext } from '../history/use-entry-context.js';
import { useSay } from '../history/use-say.js';
import { CityTime, Conditions, type FactRow, Facts, OwnMark, Severity, SideName, Toolbar } from '../parts/index.js';
import { useNames, useWords } from '../words.js';
import { Goods, Where } from './row.js';

const LOG_LINES = 6;
/** Entries that say nothing new to somebody who reads the rest of the preview. */
const QUIET: ReadonlySet<string> = new Set(['ReportFiled', 'CaseOpened', 'NoteAdded', 'ClocksRecomputed', 'Sealed']);

/** What the preview says of a case that was read. */
export function PreviewCase({ view }: { view: CaseView }) {
  const names = useNames();
  const say = useSay();
  const { line } = view;
  const turn = turnOf(view, names.own);
  const also = turn.whose === 'theirs' ? awaited(line.clocks, names.own) : null;
  return (
    <>
      <div className="pad">
        <p><Severity level={line.severity} first /> <span className="small muted mono nb">{line.reference}</span></p>
        <h2><Goods line={line} /></h2>
        <Where line={line} />
        <p className="whose-turn" data-whose={turn.whose}>{say.label(turn.headline)}</p>
        {also && <p className="whose-turn" data-whose="ours">{say.label(said('desk.state.also', { action: { word: `clock.${also.kind}` } }))}</p>}
        <Conditions line={line} without={turn.headline.key === 'desk.state.monitoring' ? 'monitoring' : undefined} />
        {turn.asked && <Asked message={turn.asked} />}
        <Facts rows={useRows(view)} />
        <Log view={view} />
      </div>
      <Steps view={view} />
    </>
  );
}

/** The question that waits for us, in its own words, above what answers it. */
function Asked({ message }: { message: Message }) {
  const { t } = useWords();
  const names = useNames();
  return (
    <blockquote className="asked" data-side={names.hue(message.side)}>
      <p className="small muted"><SideName side={message.side} /> {t.text('msg.question')} · <CityTime at={message.at} style="times" /></p>
      <p><MessageWords message={message} /></p>
    </blockquote>
  );
}

function useRows(view: CaseView): FactRow[] {
  const { t, f } = useWords();
  const names = useNames();
  const { line, own, facts } = view;
  const given_to = useGivenTo(view);
  const given = own ? t.text('desk.facts.given_count', { count: facts.length }) : null;
  return [
    ...(own?.cover_days != null ? [{ key: 'cover', term: t.label('why.title'), value: t.text('why.cover', { days: own.cover_days }), own: true }] : []),
    ...(own?.report.quantity ? [{ key: 'quantity', term: t.label('field.quantity'), value: f.quantity(own.report.quantity.value, own.report.quantity.unit), own: true }] : []),
    ...line.sides.filter((s) => s.side !== names.own && s.told_at !== null).map((s) => ({
      key: `to-${s.side}`, term: t.label('desk.facts.recipient'), value: names.office(s.office),
      note: s.acknowledged_at ? <>{t.label('case.acknowledged')} <CityTime at={s.acknowledged_at} /></> : t.label(s.watching ? 'case.watching' : 'case.not_acknowledged'),
    })),
    ...(given && facts.length > 0 ? [{ key: 'given', term: t.text('desk.facts.given_to', { side: given_to }), value: given }] : []),
  ];
}

function Log({ view }: { view: CaseView }) {
  const { t } = useWords();
  const say = useSay();
  const { places } = useNames();
  const context = useEntryContext(view.line.channel, view.ladder.map((rung) => rung.rank));
  const last = view.entries.filter((entry) => !QUIET.has(entry.type)).toReversed().slice(0, LOG_LINES);
  return (
    <section className="log">
      <h3 className="small muted">{t.text('board.preview.log', { city: places[0].city })}</h3>
      <ol>
        {last.map((entry) => (
          <li key={entry.seq}><CityTime at={entry.at} style="short" /><span>{say.label(entryLine(entry, view.entries.filter((e) => e.seq < entry.seq), context))}{entry.sealed && <> <OwnMark /></>}</span></li>
        ))}
      </ol>
    </section>
  );
}

/** The next legal step first, as the one primary button; whatever needs writing is written on the case's own page. */
function Steps({ view }: { view: CaseView }) {
  const { t } = useWords();
  const { own } = useNames();
  const may = useMay();
  const navigate = useNavigate();
  const { primary, others } = turnOf(view, own);
  const { reference } = view.line;
  const write = (): void => void navigate({ to: '/cases/$reference', params: { reference } });
  const act = may('work-cases');
  return (
    <div className="preview-acts">
      <Toolbar label={t.label('desk.actions')}>
        {act && primary && <StepButton step={primary} view={view} primary onWrite={write} />}
        <Link className={act && primary ? 'button' : 'button primary'} to="/cases/$reference" params={{ reference }}>{t.text('do.open')}</Link>
        {act && others.filter((step) => step.do !== 'remind').map((step) => <StepButton key={step.do} step={step} view={view} primary={false} onWrite={write} />)}
      </Toolbar>
    </div>
  );
}
