import type { CaseView } from '#contracts';
import { useNames, useWords } from '../words.js';
import { givenTo } from './crossing-view.js';

/** By name, whom what is given of a case reaches; the other sides of the network where nobody is told of it, and as long as the case is not there. */
export function useGivenTo(view: Pick<CaseView, 'line' | 'own'> | undefined): string {
  const { f } = useWords();
  const names = useNames();
  const sides = view ? givenTo(view, names.own) : [];
  return f.list((sides.length > 0 ? sides : names.others).map((side) => names.sideNamed(side)));
}
