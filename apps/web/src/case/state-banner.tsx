import type { CaseView, ClockLine } from '#contracts';
import { useNow } from '../data/clock.js';
import { useMay } from '../data/session.js';
import { refusalWords } from '../history/entry-words.js';
import { said } from '../history/said.js';
import { useSay } from '../history/use-say.js';
import { CityTime, Conditions, Toolbar, TypedBy } from '../parts/index.js';
import { useNames, useWords } from '../words.js';
import { ConsultationLine } from './consultation-turn.js';
import type { DraftStart } from './draft.js';
import { ListLies } from './list-lies.js';
import { StepButton } from './step-button.js';
import { awaited, turnOf } from './turn.js';

/** Whose turn it is, until when, and the next legal step: the one primary button of the page. */
export function StateBanner({ view, offered, onWrite }: { view: CaseView; offered: CaseView; onWrite: (start: DraftStart) => void }) {
  const say = useSay();
  const { t } = useWords();
  const names = useNames();
  const may = useMay();
  const turn = turnOf(view, names.own);
  const steps = turnOf(offered, names.own);
  const mine = turn.whose === 'theirs' ? awaited(view.line.clocks, names.own) : null;
  return (
    <section className="state" data-whose={turn.whose} aria-labelledby="state">
      <div>
        <p id="state"><b>{say.label(turn.headline)}</b>{turn.clock && <Until clock={turn.clock} />}</p>
        {mine && <p>{say.label(said('desk.state.also', { action: { word: `clock.${mine.kind}` } }))}<Until clock={mine} /></p>}
        <ConsultationLine view={view} />
        <ListLies view={view} />
        <Conditions line={view.line} without={turn.headline.key === 'desk.state.monitoring' ? 'monitoring' : undefined} />
        {view.refused && view.line.lead && <p>{say.label(said('desk.state.refused', { side: { side: view.line.lead }, reason: { said: refusalWords(view.refused) } }))}{view.refused.text && <> — <TypedBy text={view.refused.text} side={view.line.lead} /></>}</p>}
        {view.line.lead === null && <p className="small">{t.label('case.outside')}</p>}
      </div>
      {may('work-cases')
        ? <Toolbar label={t.label('desk.actions')}>
            {steps.primary && <StepButton step={steps.primary} view={view} primary onWrite={onWrite} />}
            {steps.others.map((step) => <StepButton key={step.do} step={step} view={view} primary={false} onWrite={onWrite} />)}
          </Toolbar>
        : <p className="small muted">{t.text('desk.state.read_only')}</p>}
    </section>
  );
}

/** How much is left, and until when in both cities. */
function Until({ clock }: { clock: ClockLine }) {
  const { t, f } = useWords();
  const left = Date.parse(clock.due_at) - useNow();
  return (
    <span className="until">
      <b data-late={left < 0}>{left >= 0 ? t.label('clock.running', { time: f.duration(left) }) : t.label('clock.overdue', { time: f.duration(-left) })}</b>
      <CityTime at={clock.due_at} style="until" />
    </span>
  );
}
