import type { CaseHistory } from '#contracts';
import type { Words } from '../words.js';

/** Which entry is the first that the check of the record finds wrong, by the number that the page shows for it. */
export function brokenWords(t: Words['t'], { entries, check }: Pick<CaseHistory, 'entries' | 'check'>): string {
  const entry = entries.find((e) => e.seq === check.broken_at);
  const seq = entry?.place ?? check.broken_at ?? 0;
  return t.text(entry?.sealed ? 'history.proof.broken.own' : 'history.proof.broken', { seq });
}
