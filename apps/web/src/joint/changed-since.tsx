import { haveChanged } from '../data/joint-reports.js';
import { Notice, useProblemText } from '../parts/index.js';

/** Above figures that are others than those their reader agreed to. The prompt is closed over it, so that nobody says yes twice to what they read once. */
export function ChangedSince({ error }: { error: unknown }) {
  const explain = useProblemText();
  return haveChanged(error) ? <Notice tone="warn"><span role="alert">{explain(error)}</span></Notice> : null;
}
