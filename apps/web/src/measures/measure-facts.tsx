import type { MeasureBody, MeasureView } from '#contracts';
import { type FactRow, Facts } from '../parts/index.js';
import { useNames, useWords } from '../words.js';
import { MeasureName, useIssuer } from './measure-name.js';
import { useSay } from './say.js';

/** What is known of a measure; what is not known has no row. @param titled its name stands above already */
export function MeasureFactList({ facts, titled = false }: { facts: MeasureBody; titled?: boolean }) {
  const say = useSay();
  const { t, f } = useWords();
  const names = useNames();
  const issuer = useIssuer();
  const days = (['published_on', 'in_force_from', 'ends_on', 'suspended_until'] as const).flatMap((field): FactRow[] => {
    const day = facts[field];
    return day === null ? [] : [{ key: field, term: say.text(`measure.${field}`), value: f.day(day) }];
  });
  const rows: FactRow[] = [
    { key: 'kind', term: say.text('measure.kind'), value: say.text(`measure.kind.${facts.kind}`), note: titled ? null : <MeasureName facts={facts} /> },
    { key: 'issuer', term: say.text('measure.issuer'), value: issuer(facts.issuer), ...(facts.office === null ? {} : { note: names.office(facts.office) }) },
    ...days,
    ...(facts.hs.length === 0 ? [] : [{ key: 'hs', term: say.text('measure.hs'), value: f.list(facts.hs.map((code) => f.hs(code))), note: facts.hs_version === null ? null : `HS ${facts.hs_version}` }]),
    ...(facts.wto_code === null ? [] : [{ key: 'wto', term: say.text('measure.wto'), value: facts.wto_code }]),
    ...(facts.causes.length === 0 ? [] : [{ key: 'causes', term: say.text('measure.causes'), value: f.list(facts.causes.map((kind) => t.label(`kind.${kind}`))) }]),
    ...(facts.source === null ? [] : [{ key: 'source', term: say.text('measure.source'), value: <a className="source" href={facts.source} rel="noreferrer noopener" target="_blank">{say.text('measure.source.open')}</a> }]),
  ];
  return <Facts rows={rows} />;
}

/** The steps of an investigation with their days, and until when it is to be concluded. */
export function StepList({ view: { facts: { steps }, limits } }: { view: Pick<MeasureView, 'facts' | 'limits'> }) {
  const say = useSay();
  const { t, f } = useWords();
  const day = (term: string, on: string | null): string[] => (on === null ? [] : [t.text('named', { name: term, value: f.day(on) })]);
  return (
    <section className="sheet" aria-labelledby="measure-steps">
      <h2 id="measure-steps">{say.text('measure.steps')}</h2>
      {limits && <p>{say.text('measure.limits', { normal: f.day(limits.normal), latest: f.day(limits.latest) })}</p>}
      <ol className="plainlist">
        {steps.map(({ step, planned_on, held_on, document }, n) => (
          <li key={n}><b>{say.text(`measure.step.${step}`)}</b><br /><span className="small muted">{[...day(say.text('measure.step.planned'), planned_on), ...day(say.text('measure.step.held'), held_on), ...(document === null ? [] : [document])].join(' · ')}</span></li>
        ))}
      </ol>
      <p className="hint">{say.text('measure.consult')}</p>
    </section>
  );
}
