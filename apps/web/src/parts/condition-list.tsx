import type { CaseLine } from '#contracts';
import { useNow } from '../data/clock.js';
import { useSession } from '../data/session.js';
import { useSay } from '../history/use-say.js';
import { useNames, useWords } from '../words.js';
import { type Condition, conditionsOf } from './conditions.js';

/** One shape per condition, so that none is told by its colour alone. */
const SHAPES: Readonly<Record<Condition['kind'], string>> = {
  unreached: 'M7 1a6 6 0 1 0 0 12A6 6 0 0 0 7 1Zm-3.9 3.2 6.7 6.7M10.9 3.2 3.1 10.8',
  ladder_ended: 'M1.5 2.5h11M7 12.5v-7M3.6 8.6 7 5.2l3.4 3.4',
  paused: 'M4.5 2v10M9.5 2v10',
  consultation: 'M1.5 2h8v5.5h-5l-3 2.5ZM11.5 5h1v7l-2.5-2h-4',
  monitoring: 'M1 7c3-5 9-5 12 0-3 5-9 5-12 0Zm6-1.5v3',
  suspended: 'M3 1.5h8M3 12.5h8M4 1.5c0 3 6 8 6 11M10 1.5c0 3-6 8-6 11',
};

/** What is true of a case beside its stage, in words with a mark. @property brief on a row of many: without the longer account @property without what stands in words beside it already */
export function Conditions({ line, brief = false, without }: { line: CaseLine; brief?: boolean; without?: Condition['kind'] | undefined }) {
  const say = useSay();
  const conditions = conditionsOf(line, useNow()).filter(({ kind }) => kind !== without);
  if (conditions.length === 0) return null;
  return (
    <ul className="conditions small">
      {conditions.map(({ kind, words, detail, call }) => (
        <li key={`${kind}${call ?? ''}${words.key}${JSON.stringify(words.values)}`} data-is={kind}>
          <svg viewBox="0 0 14 14" aria-hidden="true"><path d={SHAPES[kind]} /></svg>
          <span><b>{say.label(words)}</b>{detail && !brief && <> · {say(detail)}</>}{call !== null && <> · <DutyLine side={call} /></>}</span>
        </li>
      ))}
    </ul>
  );
}

/** The telephone that is answered whatever else is not. */
function DutyLine({ side }: { side: string }) {
  const { t } = useWords();
  const names = useNames();
  const phone = useSession().network.sides[side]?.duty_phone ?? '';
  return <span className="nb-phone">{t.text('is.unreached.call', { side: names.sideNamed(side), phone })}</span>;
}
