import { one } from '../form/raw.js';
import type { Shown } from './fields.js';

/** The unit chosen above, beside each figure that is counted in it; nothing until one was chosen. */
export function unitBeside({ raw, words: { t } }: Pick<Shown, 'raw' | 'words'>): string {
  const key = `unit.${one(raw, 'unit')}`;
  return t.has(key) ? t.label(key) : '';
}
