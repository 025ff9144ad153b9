import { useState } from 'react';
import type { CaseView } from '#contracts';
import { type Outcome, againstEnd, sayingOf } from '#domain';
import { useWords } from '../words.js';
import { Tick } from './fields.js';
import { licenceCounts } from './licence-counts.js';

/** Whether an end is closed with although applications say otherwise. Numbers that move meanwhile have to be agreed to anew. */
export function useDespite(view: CaseView, outcomes: readonly Outcome[]) {
  const [agreed, setAgreed] = useState<string | null>(null);
  const against = againstEnd(outcomes, licenceCounts(view));
  const numbers = against && `${against.undecided}/${against.otherwise}/${against.filed}`;
  return { against, agreed: numbers !== null && agreed === numbers, agree: (on: boolean): void => setAgreed(on ? numbers : null) };
}

/** The one tick by which an officer closes although applications are undecided or ended otherwise than the outcome says. */
export function Despite({ despite: { against, agreed, agree }, asked }: { despite: ReturnType<typeof useDespite>; asked: boolean }) {
  const { t } = useWords();
  if (against === null) return null;
  const { filed, undecided, otherwise } = against;
  return <Tick label={t.text(`confirm.close.despite.${sayingOf(against)}`, { filed, undecided, otherwise })} hint={t.text('confirm.close.despite.hint')} checked={agreed} onChange={agree} wrong={asked && !agreed ? t.text('err.despite_missing') : null} />;
}
