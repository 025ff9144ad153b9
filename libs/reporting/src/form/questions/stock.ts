import { UNITS } from '#contracts';
import { BUYERS, SHARES, SOURCE_ANSWERS } from '#domain';
import { type FormError, type Question, says, unless, wrong } from '../question.js';
import { type Raw, ticked } from '../raw.js';
import { readChoice, readDate, readNumber, readText } from '../read.js';

/** One of the two figures: a number, null when not known, or what is wrong with it. */
type Figure = { readonly value: number | null } | { readonly error: FormError };

function stockFigure(raw: Raw): Figure {
  const typed = readText(raw, 'stock');
  const value = typed === null ? null : readNumber(typed);
  const fits = value !== null && value >= 0;
  if (ticked(raw, 'stock-unknown')) return fits ? { error: { input: 'stock', say: 'form.stock.error.stock' } } : { value: null };
  if (typed === null) return { error: { input: 'stock', say: 'form.stock.error.stock' } };
  return fits ? { value } : { error: { input: 'stock', say: 'form.stock.error.number' } };
}

function useFigure(raw: Raw): Figure {
  const typed = readText(raw, 'use');
  const value = typed === null ? null : readNumber(typed);
  const fits = value !== null && value > 0;
  if (ticked(raw, 'use-unknown')) return fits ? { error: { input: 'use', say: 'form.frame.error.both' } } : { value: null };
  if (readText(raw, 'use') === null) return { error: { input: 'use', say: 'form.stock.error.use_empty' } };
  return fits ? { value } : { error: { input: 'use', say: 'form.stock.error.use' } };
}

/** How long the company lasts, and where else it can turn. */
export const stockQuestions: readonly Question[] = [
  {
    id: 'stock', section: 'stock', parts: BUYERS, otherwise: { stock: null, daily_use: null },
    fields: [
      { type: 'select', name: 'unit', list: 'units' },
      { type: 'text', name: 'stock', mode: 'decimal', width: 'short', unit: true }, { type: 'instead', name: 'stock-unknown', say: 'unknown' },
      { type: 'text', name: 'use', mode: 'decimal', width: 'short', unit: true }, { type: 'instead', name: 'use-unknown', say: 'unknown' },
    ],
    suggest: ({ said }) => ({ unit: said.quantity ? [said.quantity.unit] : [] }),
    read: (raw) => {
      const [stock, use] = [stockFigure(raw), useFigure(raw)];
      const unit = readChoice(raw, 'unit', UNITS);
      const said = [stock, use].some((f) => 'value' in f && f.value !== null);
      const unitless: FormError | null = said && !unit ? { input: 'unit', say: 'form.stock.error.unit' } : null;
      const amount = (figure: Figure): { value: number; unit: (typeof UNITS)[number] } | null =>
        'value' in figure && figure.value !== null && unit ? { value: figure.value, unit } : null;
      return unless([unitless, 'error' in stock ? stock.error : null, 'error' in use ? use.error : null], () => ({ stock: amount(stock), daily_use: amount(use) }));
    },
  },
  {
    id: 'next_delivery', section: 'stock', parts: BUYERS, otherwise: { next_delivery: 'unknown' },
    fields: [{ type: 'date', name: 'next' }, { type: 'instead', name: 'next-none', say: 'none' }, { type: 'instead', name: 'next-unknown', say: 'unknown' }],
    read: (raw) => {
      const next = readDate(raw, 'next');
      const [none, unknown] = [ticked(raw, 'next-none'), ticked(raw, 'next-unknown')];
      const answers = [next.is === 'date', none, unknown].filter(Boolean).length;
      if (answers > 1 || (answers === 0 && next.is === 'empty')) return wrong({ input: 'next', say: 'form.next_delivery.error.empty' });
      if (next.is === 'date') return says({ next_delivery: next.date });
      return answers === 1 ? says({ next_delivery: none ? 'none' : 'unknown' }) : wrong({ input: 'next', say: 'form.next_delivery.error.real' });
    },
  },
  {
    id: 'share', section: 'stock', parts: BUYERS, otherwise: { share: 'unknown' },
    fields: [{ type: 'radios', name: 'share', options: SHARES }],
    read: (raw) => {
      const share = readChoice(raw, 'share', SHARES);
      return share ? says({ share }) : wrong({ input: 'share', say: 'form.share.error.empty' });
    },
  },
  {
    id: 'other_source', section: 'stock', parts: BUYERS, otherwise: { other_source: { answer: 'unknown', note: null } },
    fields: [{ type: 'radios', name: 'answer', options: SOURCE_ANSWERS }, { type: 'area', name: 'note', rows: 4 }],
    read: (raw) => {
      const answer = readChoice(raw, 'answer', SOURCE_ANSWERS);
      return answer ? says({ other_source: { answer, note: readText(raw, 'note') } }) : wrong({ input: 'answer', say: 'form.other_source.error.empty' });
    },
  },
];
