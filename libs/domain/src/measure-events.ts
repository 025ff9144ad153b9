import type { Case } from './case.js';
import type { Own } from './clock-events.js';

/** Facts about which measures a case comes from. `revision`: digest of what was recorded of the measure when it was named. */
export type MeasureEvent =
  | { readonly type: 'MeasureNamed'; readonly shared: { measure: string; revision: string }; readonly own: Own }
  | { readonly type: 'MeasureUnnamed'; readonly shared: { measure: string; reason: string }; readonly own: Own };

/** Whether an entry is about the measures behind a case, and no other of its kinds. */
export const isAboutMeasures = <E extends { readonly type: string }>(entry: E): entry is Extract<E, { type: MeasureEvent['type'] }> =>
  entry.type === 'MeasureNamed' || entry.type === 'MeasureUnnamed';

/** The case after such an entry. */
export function measured(kase: Case, { type, shared: { measure } }: MeasureEvent): Case {
  const others = kase.measures.filter((id) => id !== measure);
  return { ...kase, measures: type === 'MeasureNamed' ? [...others, measure] : others };
}
