import type { ReactElement } from 'react';
import { Said } from './layout.js';
import type { SummaryRow } from './summary.js';
import type { Words } from './words.js';

/** Id of the link that changes the answer of a page, where whoever changed it comes back to. */
export const changeId = (page: SummaryRow['page']): string => `change-${page}`;

/** Answers under their names. @param change where an answer can be changed; left out once the report is sent */
export function SummaryList({ rows, words: { t }, change }: { rows: readonly SummaryRow[]; words: Words; change?: (page: SummaryRow['page']) => string }): ReactElement {
  return (
    <dl className="answers">
      {rows.map(({ page, field, label, values, said, doubts = [] }, i) => (
        <div key={field}>
          <dt>{label}</dt>
          <dd>{values.map((value, i) => <span key={i} className="value">{said ? <Said>{value}</Said> : value}</span>)}{doubts.map((doubt) => <span key={doubt} className="value doubt"><Said>{doubt}</Said></span>)}</dd>
          {change && <dd className="change"><a href={change(page)} {...(rows.findIndex((row) => row.page === page) === i ? { id: changeId(page) } : {})} aria-label={t.text('form.frame.change.named', { field: label })}>{t.text('form.frame.change')}</a></dd>}
        </div>
      ))}
    </dl>
  );
}
