import type { CaseView } from '#contracts';
import { useNames, useWords } from '../words.js';
import { useSay } from './say.js';

type Waiting = NonNullable<NonNullable<CaseView['own']>['list_waits']>;

/** Why no list can be brought, and what to do about it. @param side that would read of it */
export function Waits({ waits: { why, since }, side }: { waits: Waiting; side: string | null }) {
  const say = useSay();
  const { f } = useWords();
  const names = useNames();
  return (
    <div className="licence-waits">
      <p>{say.text(`licences.waits.${why}`, { side: names.sideNamed(side ?? names.others[0] ?? ''), when: since === null ? '' : f.dateTime(since, names.places[0]) })}</p>
      <p>{say.text('licences.waits.ask')}</p>
    </div>
  );
}
