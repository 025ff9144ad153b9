import type { CaseView } from '#contracts';
import { LICENCE_RESULTS, type Outcome, againstEnd } from '#domain';
import { useNow } from '../data/clock.js';
import { useNames, useWords } from '../words.js';
import { licenceCounts } from './licence-counts.js';

/** What a case leaves behind that ends now: goods that are still held, where it would be solved, licences that wait or say otherwise, what was agreed and not reported as done, and talks that were fixed. */
export function Unfinished({ view, outcomes, solved }: { view: CaseView; outcomes: readonly Outcome[]; solved: boolean }) {
  const { line, goods, consultations } = view;
  const { t, f } = useWords();
  const { places } = useNames();
  const now = useNow();
  const sits_at = line.consultation?.sits_at ?? null;
  const promised = consultations.flatMap(({ minutes }) => (minutes !== null && minutes.agreed_at !== null ? minutes.actions : [])).filter((action) => action.done_at === null).length;
  return (
    <>
      {solved && goods.progress.filter(({ held }) => held > 0).map(({ unit, held }) => <p key={unit} className="wrong">{t.text('confirm.close.held', { held: f.quantity(held, unit) })}</p>)}
      <Licences view={view} outcomes={outcomes} />
      {promised > 0 && <p className="wrong">{t.text('confirm.close.promised', { count: promised })}</p>}
      {sits_at !== null && <p className="wrong">{t.text('confirm.close.sitting', { when: f.when(Date.parse(sits_at), places, now) })}</p>}
    </>
  );
}

/** Applications that still wait, and where the end says that licences were granted, that not all of them were. */
function Licences({ view, outcomes }: { view: CaseView; outcomes: readonly Outcome[] }) {
  const { t, f } = useWords();
  const counts = licenceCounts(view);
  const against = againstEnd(outcomes, counts);
  const results = [...LICENCE_RESULTS.map((result) => [t.text(`licence.${result}`), counts.ended[result]] as const), [t.text('licence.open'), counts.waiting] as const].filter(([, count]) => count > 0);
  return (
    <>
      {counts.waiting > 0 && <p className="wrong">{t.text('confirm.close.licences', { count: counts.waiting })}</p>}
      {against && (
        <p className="wrong">{t.text(counts.ended.granted === 0 ? 'confirm.close.none_granted' : 'confirm.close.not_all_granted', {
          outcome: t.text(`out.${against.says}`), filed: against.filed, results: f.list(results.map(([result, count]) => t.text('confirm.close.licences.of', { result, count: f.number(count) }))),
        })}</p>
      )}
    </>
  );
}
