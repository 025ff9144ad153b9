import type { Case } from '../case.js';
import type { DeskActor, OfficerCommand, Refusal } from '../commands.js';
import type { Draft } from '../draft.js';

type Of<T extends OfficerCommand['type']> = Extract<OfficerCommand, { type: T }>;

/** A measure as the register has it now: its id, and the digest of its newest revision. */
export interface RegisteredMeasure { readonly id: string; readonly digest: string }
/** Measures behind one case at most. */
export const MEASURES_OF_CASE_MAX = 20;

/**
 * Says that a case comes from a measure of the register, with what the register held then. Any side at work on it may, at any time: an
 * ended case belongs to its measure too, and a suspended one most of all. The measure is public; that this case belongs to it stays in
 * the home side's own record until another side is told of the case, like its grade and its channel.
 */
export function nameMeasure(draft: Draft, _actor: DeskActor, { measure }: Of<'name-measure'>): Refusal | undefined {
  const { open: { measures, state }, facts: { measure: registered } } = draft;
  if (registered?.id !== measure) return { code: 'unknown-subject', subject: measure };
  if (measures.includes(measure) || measures.length >= MEASURES_OF_CASE_MAX) return { code: 'not-possible-now', state };
  draft.emit({ type: 'MeasureNamed', shared: { measure, revision: registered.digest }, own: {} });
  return undefined;
}

/** Takes that back, with the reason; both stay in the record. */
export function unnameMeasure(draft: Draft, _actor: DeskActor, { measure, reason }: Of<'unname-measure'>): Refusal | undefined {
  if (!draft.open.measures.includes(measure)) return { code: 'unknown-subject', subject: measure };
  draft.emit({ type: 'MeasureUnnamed', shared: { measure, reason }, own: {} });
  return undefined;
}

/** A measure that no case names: to ask whether one could be named at all. */
export const ANY_MEASURE: RegisteredMeasure = { id: '', digest: '' };
export const measureProbes = ({ measures, version }: Case): OfficerCommand[] =>
  [{ type: 'name-measure', measure: ANY_MEASURE.id }, ...measures.slice(0, 1).map((measure) => ({ type: 'unname-measure' as const, measure, reason: '-', version }))];
