import type { CaseHistory } from '#contracts';
import { StillClock } from '../data/clock.js';
import { Due } from '../parts/index.js';
import { WhyThisTime } from '../case/why-this-time.js';
import { useWords } from '../words.js';
import { limitsAt } from './moment.js';
import '../case/words.css';

/** The time limits as they ran at the moment shown, with what was left of them then. */
export function LimitsThen({ history, at }: { history: CaseHistory; at: number }) {
  const { t } = useWords();
  const running = limitsAt(history.clocks, history.entries, at).filter(({ clock }) => clock.ended_at === null).sort((a, b) => Date.parse(a.clock.due_at) - Date.parse(b.clock.due_at));
  return (
    <section className="sheet limits-then" aria-labelledby="then">
      <h2 id="then">{t.text('history.moment.limits')}</h2>
      {running.length === 0 ? <p className="muted">{t.text('history.moment.none')}</p> : (
        <StillClock value={at}>
          <div className="dues">
            {running.map(({ clock, regraded }) => (
              <div key={`${clock.side}.${clock.kind}.${clock.subject}.${clock.round}`}>
                <Due clock={clock} named />
                <WhyThisTime clock={clock} />
                {regraded && <p className="small muted">{t.text('desk.clocks.regraded')}</p>}
              </div>
            ))}
          </div>
        </StillClock>
      )}
    </section>
  );
}
