import type { WordingKey } from '#wording';
import type { Contradiction } from '../form/contradictions.js';
import type { SummaryRow } from './summary.js';
import type { Words } from './words.js';

/** The answer that a contradiction stands beside: the one that is read last. */
const STANDS_AT = { more_listed: 'field.quantity', contract_after: 'field.contract.date', filed_after: 'field.licence.filed_on', listed_before: 'sheets.summary' } as const satisfies Record<Contradiction['is'], WordingKey>;

function sentence(found: Contradiction, { t, f }: Words): string {
  switch (found.is) {
    case 'more_listed': return t.text('form.doubt.more_listed', { total: f.quantity(found.total.value, found.total.unit) });
    case 'contract_after': case 'filed_after': return t.text('form.doubt.after_since', { since: f.dayOrMonth(found.since) });
    case 'listed_before': return t.text('form.doubt.listed_before', { contract: found.contract, stage: t.text(`st.${found.stage}`), on: f.day(found.on), signed: f.day(found.signed) });
  }
}

/** Answers with what does not go together said beside them. */
export const withDoubts = (rows: readonly SummaryRow[], found: readonly Contradiction[], words: Words): SummaryRow[] => rows.map((row) => {
  const doubts = found.filter(({ is }) => STANDS_AT[is] === row.field).map((one) => sentence(one, words));
  return doubts.length > 0 ? { ...row, doubts: [...row.doubts ?? [], ...doubts] } : row;
});
