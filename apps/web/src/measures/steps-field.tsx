import type { MeasureBody } from '#contracts';
import { INVESTIGATION_STEPS } from '#domain';
import { Select, TimeField } from '../case/fields.js';
import { Line } from './measure-form.js';
import { useSay } from './say.js';

type Step = MeasureBody['steps'][number];
const NEW: Step = { step: 'initiation', planned_on: null, held_on: null, document: null };

/** The steps of an investigation, in the order in which they are to be read. */
export function StepsField({ steps, onChange }: { steps: readonly Step[]; onChange: (steps: Step[]) => void }) {
  const say = useSay();
  const change = (at: number, part: Partial<Step>): void => onChange(steps.map((step, n) => (n === at ? { ...step, ...part } : step)));
  return (
    <fieldset className="field">
      <legend>{say.text('measure.steps')}</legend>
      {steps.map((step, n) => (
        <div key={n}>
          <Select label={say.text('measure.step')} always value={step.step} options={INVESTIGATION_STEPS.map((name) => ({ value: name, label: say.text(`measure.step.${name}`) }))}
            onChange={(value) => { const name = INVESTIGATION_STEPS.find((one) => one === value); if (name) change(n, { step: name }); }} />
          {(['planned', 'held'] as const).map((when) => <TimeField key={when} type="date" label={say.text(`measure.step.${when}`)} value={step[`${when}_on`] ?? ''} onChange={(value) => change(n, { [`${when}_on`]: value === '' ? null : value })} wrong={null} />)}
          <Line label={say.text('measure.step.document')} value={step.document} onChange={(document) => change(n, { document })} />
          <button type="button" onClick={() => onChange(steps.filter((_, other) => other !== n))}>{say.text('measure.steps.remove')}</button>
        </div>
      ))}
      <button type="button" onClick={() => onChange([...steps, NEW])}>{say.text('measure.steps.add')}</button>
    </fieldset>
  );
}
