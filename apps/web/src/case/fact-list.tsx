import { Fragment } from 'react';
import { useNames, useWords } from '../words.js';
import { Facts, Typed, isolate } from '../parts/index.js';
import type { FactRow, Shown } from './facts.js';
import './words.css';

/**
 * Facts as terms and values; `home` is the side whose company typed the free words. `grounds` marks what crosses by
 * the company's consent, for the side that gave it; `goods` is the name of watched goods in the reader's language, beside what was typed.
 */
export function FactList({ rows, home, grounds = false, goods = null }: { rows: readonly FactRow[]; home: string; grounds?: boolean; goods?: string | null }) {
  const { t } = useWords();
  const noteOf = (row: FactRow): string | undefined => {
    const typed = row.values[0];
    if (row.field === 'goods' && goods !== null && typed?.as === 'text' && typed.text !== goods) return goods;
    return grounds && row.ground === 'company_consent' ? t.label('ground.company_consent') : undefined;
  };
  return (
    <Facts rows={rows.map((row) => ({
      key: row.field, term: t.label(row.label), own: row.own,
      value: <FactValue row={row} home={home} />,
      note: noteOf(row),
    }))} />
  );
}

/** The value of one fact, each of its parts on a line of its own. */
export function FactValue({ row, home }: { row: FactRow; home: string }) {
  const { t } = useWords();
  const write = useFactWriter();
  return row.values.flatMap(lines).map((value, i) => (
    <Fragment key={i}>{i > 0 && <br />}<span className="words">{value.as === 'text' ? <Typed text={value.text} home={home} /> : write(value)}</span>{row.form === 'band' && <> <span className="muted">{t.text('mark.band')}</span></>}</Fragment>
  ));
}

/** Several codes stand on lines of their own: some of their words hold commas and conjunctions themselves. */
const lines = (value: Shown): Shown[] => (value.as === 'words' ? value.keys.map((key) => ({ as: 'word', key })) : [value]);

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
      case 'hs': return value.version === null ? f.hs(value.code) : t.text('field.hs.of', { code: f.hs(value.code), version: value.version });
      case 'route': return t.text('board.route', { from: names.country(value.from), to: names.country(value.to) });
      case 'port': return names.port(value.code);
      case 'day': return f.dayOrMonth(value.day);
      case 'amount': return f.quantity(value.value, value.unit);
      case 'band': return f.band(value);
      case 'paper': return [value.number && isolate(value.number), value.date && f.day(value.date), value.office && isolate(value.office)].filter(Boolean).join(' · ');
      case 'days': return f.quantity(value.days, 'DAY');
    }
  };
}
