import type { Network, Refusal } from '#domain';
import { translatorFor } from '#wording';
import { ProblemError, type Word } from './problem-error.js';

/** What the edge knows beside the refusal and would put into its words. */
export interface RefusalContext {
  /** For the names of sides. */
  readonly network?: Network;
  /** Version that the refused command carried. */
  readonly seen?: number;
  /** What made the seen version old: who was first, and when. Presented for the caller's side. */
  readonly last?: LastEntry | null;
}

/** The newest entry of a case, as far as the caller's side may know it. */
export interface LastEntry { readonly type: string; readonly side: string | null; readonly office: string | null; readonly at: string }

/**
 * The problem that tells of a refused command: the refusal's own fields, and its words.
 * @throws Error for refusals of a bell (`not-due`, `not-running`), which no person can cause
 */
export function refusalProblem(refusal: Refusal, { network, seen, last = null }: RefusalContext = {}): ProblemError {
  switch (refusal.code) {
    case 'stale-version':
      return new ProblemError(refusal.code, { extras: { current: refusal.current, last }, words: { current: refusal.current, ...(seen === undefined ? {} : { seen }) } });
    case 'not-your-side':
      return new ProblemError(refusal.code, { extras: { side: refusal.side }, words: { side: network?.sides[refusal.side]?.party ?? refusal.side } });
    case 'already-done':
      return new ProblemError(refusal.code, { extras: { office: refusal.office, at: new Date(refusal.at).toISOString() } });
    case 'may-not-cross': {
      const { field, why, since } = refusal;
      return new ProblemError(refusal.code, { extras: { field, why, since: since === null ? null : new Date(since).toISOString() }, words: { field: { key: `field.${field}` }, reason: { key: why === 'no_consent' || why === 'withdrawn' ? `problem.may-not-cross.${why}` : `withheld.${why}` } } });
    }
    case 'may-not-join':
      return new ProblemError(refusal.code, { extras: { why: refusal.why }, words: { reason: { key: `problem.may-not-join.${refusal.why}` } } });
    case 'end-contradicted': {
      const { outcome, filed, undecided, otherwise } = refusal;
      return new ProblemError(refusal.code, { extras: { outcome, filed, undecided, otherwise }, words: { outcome: { key: `out.${outcome}` }, filed, undecided, otherwise } });
    }
    case 'not-possible-now':
      return new ProblemError(refusal.code, { extras: { state: refusal.state }, words: { state: stateWord(refusal.state) } });
    case 'unknown-subject':
      return new ProblemError(refusal.code, { extras: { subject: refusal.subject } });
    case 'pause-too-long':
      return new ProblemError(refusal.code, { extras: { until: new Date(refusal.until).toISOString() } });
    case 'impossible-date':
      return new ProblemError(refusal.code, { extras: { field: refusal.field } });
    case 'language-needed':
      return new ProblemError(refusal.code, { extras: { language: refusal.language }, words: { language: { key: `language.in.${refusal.language}` } } });
    case 'too-many-files':
      return new ProblemError(refusal.code, { extras: { max: refusal.max }, words: { max: refusal.max } });
    case 'not-your-role': case 'reason-needed': case 'authority-needed': case 'move-unexplained': case 'not-for-keys': case 'step-up-needed':
      return new ProblemError(refusal.code);
    case 'not-due': case 'not-running':
      throw new Error(`the refusal ${refusal.code} answers a bell, never a person`);
  }
}

/** States of cases and of reports share this refusal; a report's own states have their own words. */
function stateWord(state: string): Word {
  const t = translatorFor('en');
  for (const key of [`case.${state}`, `report.${state}`]) if (t.has(key)) return { key };
  return state;
}
