import type { ClockAccount } from '#contracts';
import { useSay } from '../history/use-say.js';
import { useSession } from '../data/session.js';
import { Foreign } from '../parts/index.js';
import { useWords } from '../words.js';
import { type BasisDays, basisOf } from './basis.js';

/** Why a limit ends when it ends, opened by whoever wants to check it: what was counted, what was passed over, by whose days. */
export function WhyThisTime({ clock }: { clock: ClockAccount }) {
  const { t } = useWords();
  const say = useSay();
  const { counted, days, rules } = basisOf(clock);
  return (
    <details className="basis small">
      <summary>{t.label('clock.basis')}<span className="unseen"> · {t.text(`clock.${clock.kind}`)}</span></summary>
      <ul>
        {counted.map((line) => <li key={line.key}>{say.label(line)}</li>)}
        {days.map((list) => <Days key={list.title} list={list} side={clock.side} />)}
        {rules.map((line, i) => <li key={`${line.key}${i}`}>{say.label(line)}</li>)}
      </ul>
    </details>
  );
}

/** Holidays bear the names that their own side gave them. */
function Days({ list: { title, days, own, more }, side }: { list: BasisDays; side: string }) {
  const { t, f } = useWords();
  const { network } = useSession();
  const lang = network.sides[side]?.language ?? t.language;
  return (
    <li>
      {t.label(title)}
      <ul>
        {days.map(({ date, name }) => <li key={date}><time dateTime={date}>{f.day(date)}</time> {name === '' ? t.text(own) : <Foreign lang={lang}>{name}</Foreign>}</li>)}
        {more > 0 && <li>{t.text('basis.more', { count: more })}</li>}
      </ul>
    </li>
  );
}
