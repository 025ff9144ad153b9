import type { ReactNode } from 'react';
import { OwnMark } from './names.js';

export interface FactRow {
  readonly key: string;
  readonly term: string;
  readonly value: ReactNode;
  /** A quieter line under the value. */
  readonly note?: ReactNode;
  /** Marks what never leaves the reader's side. */
  readonly own?: boolean;
}

/** Terms and values in rows; on narrow pages the term stands above its value. */
export function Facts({ rows }: { rows: readonly FactRow[] }) {
  return (
    <dl className="facts">
      {rows.map(({ key, term, value, note, own }) => (
        <div key={key}>
          <dt>{term}</dt>
          <dd>{value}{own && <> <OwnMark /></>}{note && <div className="small muted">{note}</div>}</dd>
        </div>
      ))}
    </dl>
  );
}
