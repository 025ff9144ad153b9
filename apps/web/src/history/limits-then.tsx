import type { CaseHistory, ClockAccount } from '#contracts';
import { StillClock } from '../data/clock.js';
import { Due } from '../parts/index.js';
import { WhyThisTime } from '../case/why-this-time.js';
import { useWords } from '../words.js';
import { subjectOf } from './limit-subject.js';
import { foldLicences, type LimitThen, limitsAt } from './moment.js';
import { useSay } from './use-say.js';
import '../case/words.css';

/** The time limits as they ran at the moment shown, with what was left of them then. */
export function LimitsThen({ history, at }: { history: CaseHistory; at: number }) {
  const { t } = useWords();
  const running = limitsAt(history.clocks, history.entries, at).filter(({ clock }) => clock.ended_at === null).sort((a, b) => Date.parse(a.clock.due_at) - Date.parse(b.clock.due_at));
  const [shown, folded] = foldLicences(running, ({ clock }) => clock.kind);
  return (
    <section className="sheet limits-then" aria-labelledby="then">
      <h2 id="then">{t.text('history.moment.limits')}</h2>
      {running.length === 0 ? <p className="muted">{t.text('history.moment.none')}</p> : (
        <StillClock value={at}>
          <Dues limits={shown} entries={history.entries} />
          {folded.length > 0 && <details><summary>{t.text('desk.clocks.licences', { count: folded.length })}</summary><Dues limits={folded} entries={history.entries} /></details>}
        </StillClock>
      )}
    </section>
  );
}

function Dues({ limits, entries }: { limits: readonly LimitThen<ClockAccount>[]; entries: CaseHistory['entries'] }) {
  const { t } = useWords();
  const say = useSay();
  const of = (clock: ClockAccount): string | undefined => { const subject = subjectOf(clock, entries); return subject ? say(subject) : undefined; };
  return (
    <div className="dues">
      {limits.map(({ clock, regraded }) => (
        <div key={`${clock.side}.${clock.kind}.${clock.subject}.${clock.round}`}>
          <Due clock={clock} named of={of(clock)} />
          <WhyThisTime clock={clock} />
          {regraded && <p className="small muted">{t.text('desk.clocks.regraded')}</p>}
        </div>
      ))}
    </div>
  );
}
