import { useState } from 'react';
import { problemOf } from '../data/problem.js';
import { useProblemText } from '../parts/index.js';

/** What was refused of one field, in the words of the refusal, until something is changed. @param codes refusals that are this field's */
export function useRefusal(...codes: readonly string[]) {
  const explain = useProblemText();
  const [error, setError] = useState<Error | null>(null);
  const problem = problemOf(error);
  const field = typeof problem?.field === 'string' ? problem.field : null;
  return {
    /** The field that was refused, where the refusal names one. */
    field,
    words: error && codes.includes(problem?.code ?? '') ? explain(error) : null,
    onRefused: (next: Error): void => setError(next),
    clear: (): void => setError(null),
  };
}
