import type { ReactNode } from 'react';
import { useWords } from '../words.js';

/** Stand in the sentence where name and value will, and in no text. */
const [NAME, VALUE] = ['\u0001', '\u0002'];
const EITHER = new RegExp(`[${NAME}${VALUE}]`);

/** A name and what stands behind it, with the colon of the reader's language between them. */
export function Named({ name, children }: { name: ReactNode; children: ReactNode }) {
  const { t } = useWords();
  const [before, colon, after] = t.text('named', { name: NAME, value: VALUE }).split(EITHER);
  return <>{before}{name}{colon}{children}{after}</>;
}
