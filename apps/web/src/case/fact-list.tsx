import { Fragment } from 'react';
import { useNames, useWords } from '../words.js';
import { Facts } from '../parts/index.js';
import type { FactRow, Shown } from './facts.js';

/** Facts as terms and values; `grounds` adds why each may cross, for the side that gave them. */
export function FactList({ rows, grounds = false }: { rows: readonly FactRow[]; grounds?: boolean }) {
  const { t } = useWords();
  const write = useFactWriter();
  return (
    <Facts rows={rows.map((row) => ({
      key: row.field, term: t.label(row.label), own: row.own,
      value: row.values.map((value, i) => <Fragment key={i}>{i > 0 && <br />}<span className="words">{write(value)}</span>{row.form === 'band' && <> <span className="muted">{t.text('mark.band')}</span></>}</Fragment>),
      note: grounds && row.ground ? t.label(`ground.${row.ground}`) : undefined,
    }))} />
  );
}

/** Writes one value in the reader's language; codes the catalogue or the network does not know stand as they are. */
export function useFactWriter(): (value: Shown) => string {
  const { t, f } = useWords();
  const names = useNames();
  const word = (key: string): string => (t.has(key) ? t.label(key) : key.slice(key.lastIndexOf('.') + 1));
  return (value) => {
    switch (value.as) {
      case 'text': return value.text;
      case 'word': return word(value.key);
      case 'words': return value.keys.map(word).join(' · ');
      case 'hs': return f.hs(value.code);
      case 'route': return t.text('board.route', { from: names.country(value.from), to: names.country(value.to) });
      case 'port': return names.port(value.code);
      case 'day': return f.day(value.day);
      case 'amount': return f.quantity(value.value, value.unit);
      case 'band': return f.band(value);
      case 'paper': return [value.number, value.date && f.day(value.date), value.office].filter(Boolean).join(' · ');
      case 'days': return t.label('why.cover', { days: value.days });
    }
  };
}
