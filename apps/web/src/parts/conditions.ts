import type { CaseLine } from '#contracts';
import type { Rank } from '#domain';
import { type Said, said } from '../history/said.js';

/** What is true of a case beside its stage: somebody was not reached, nothing is above, it waits, it is followed up. */
export interface Condition {
  readonly kind: 'unreached' | 'ladder_ended' | 'paused' | 'consultation' | 'monitoring' | 'suspended';
  readonly words: Said;
  /** More of it, where there is room. */
  readonly detail: Said | null;
  /** The side whose duty line is to be called. */
  readonly call: string | null;
}

/** The conditions of a case, the gravest first. Red is kept for nobody having been told. @param now the present, in epoch milliseconds */
export function conditionsOf(line: CaseLine, now: number): Condition[] {
  const { sides, paused, consultation, suspended_until, state } = line;
  return [
    ...sides.flatMap((s) => (s.unreached_since === null ? [] : [{ ...condition('unreached', said('is.unreached', { side: { side: s.side } }), said('is.unreached.since', { when: { moment: s.unreached_since } })), call: s.side }])),
    ...sides.flatMap((s) => (s.ladder_ended_at === null ? [] : [condition('ladder_ended', said('is.ladder_ended', { side: { side: s.side } }), endedAt(s.rank, s.ladder_ended_at))])),
    ...(paused ? [condition('paused', said('is.paused', { when: { moment: paused.until } }), said('is.paused.why', { when: { moment: paused.since } }))] : []),
    ...(consultation ? [condition('consultation', talks(consultation, now), said('is.consultation.since', { when: { moment: consultation.requested_at } }))] : []),
    ...(state === 'monitoring' ? [condition('monitoring', said('is.monitoring'))] : []),
    ...(suspended_until ? [condition('suspended', said('is.suspended', { date: { day: suspended_until } }))] : []),
  ];
}

/** A time that has come is nothing to look forward to: somebody has to say that they sat, or when they will. */
function talks({ by, sits_at }: NonNullable<CaseLine['consultation']>, now: number): Said {
  if (sits_at === null) return said('is.consultation', { side: { side: by } });
  return said(Date.parse(sits_at) > now ? 'is.consultation.agreed' : 'is.consultation.past', { when: { moment: sits_at } });
}

const condition = (kind: Condition['kind'], words: Said, detail: Said | null = null): Condition => ({ kind, words, detail, call: null });
const endedAt = (rank: Rank, at: string): Said => said('is.ladder_ended.since', { rank: { rank }, when: { moment: at } });
