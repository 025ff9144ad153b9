import type { StandingView } from '#contracts';
import { useNow } from '../data/clock.js';
import { useNames, useWords } from '../words.js';
import { useCrossingSay } from './crossing-words.js';
import { formWord } from './facts.js';

/** Where one field stands, in sentences: when it crossed and by whose approval, what waits, why the rest stays, and what the company said. */
export function CrossingStands({ standing: { field, crossed, next, identifying, withheld, consent }, told }: { standing: StandingView; told: boolean }) {
  const { t, f } = useWords();
  const names = useNames();
  const say = useCrossingSay();
  const now = useNow();
  const when = (at: string): string => f.when(at, names.places, now);
  const how = (fact: NonNullable<typeof next>): { form: string; ground: string } => ({ form: t.text(formWord({ ...fact, field })), ground: t.text(`ground.${fact.ground}`) });
  const lines = [
    crossed && ('office' in crossed.approved_by ? say.text('cross.given', { when: when(crossed.at), who: names.office(crossed.approved_by.office, crossed.at), ...how(crossed) })
      : say.text('cross.given.rule', { when: when(crossed.at), form: how(crossed).form, version: crossed.approved_by.rule_version })),
    next && say.text(told || identifying ? 'cross.waits' : 'cross.waits.check', how(next)),
    identifying && say.text('cross.identifying'),
    !crossed && withheld && withheld !== 'withdrawn' && say.text('cross.stays', { reason: say.text(`withheld.${withheld}`) }),
    consent && (consent.given ? say.text('cross.agreed', { when: when(consent.at) }) : say.text(crossed?.ground === 'company_consent' ? 'cross.withdrawn' : 'cross.withdrawn.before', { when: when(consent.at) })),
  ].filter((line) => typeof line === 'string');
  return <div className="small muted">{lines.map((line) => <p key={line}>{line}</p>)}</div>;
}
