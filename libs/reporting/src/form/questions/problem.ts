import { type Kind, PARTS } from '#domain';
import { findItem, isWord, itemLabel, namedItem, similarItems } from '../find-item.js';
import { HS_CHOSEN, type Question, says, unless, wrong } from '../question.js';
import { readChoice, readDate, readHs, readText } from '../read.js';
import { one, ticked } from '../raw.js';

/** Ten plain answers stand for the sixteen kinds of trouble; an officer refines (WORDING §4.1). */
export const KIND_OF = {
  late_licence: 'export_licensing', clearance: 'export_clearance_delay', ban: 'export_ban', tariff: 'export_tax_change', listed: 'entity_sanction',
  remedy: 'trade_remedy', plant: 'plant_shutdown', transport: 'port_disruption', people: 'mobility_restriction', other: 'other',
} as const satisfies Readonly<Record<string, Kind>>;
const KIND_ANSWERS = Object.keys(KIND_OF) as (keyof typeof KIND_OF)[];

const SINCE_ERROR = { empty: 'form.since.error.empty', partial: 'form.since.error.parts', unreal: 'form.since.error.real' } as const;

/** What happened, to which goods, from where to where, since when. */
export const problemQuestions: readonly Question[] = [
  {
    id: 'kind', section: 'problem', fields: [{ type: 'radios', name: 'kind', options: KIND_ANSWERS }],
    read: (raw) => {
      const answer = readChoice(raw, 'kind', KIND_ANSWERS);
      return answer ? says({ kind: KIND_OF[answer] }) : wrong({ input: 'kind', say: 'form.kind.error.empty' });
    },
  },
  {
    id: 'part', section: 'problem', fields: [{ type: 'radios', name: 'part', options: PARTS }],
    read: (raw) => {
      const part = readChoice(raw, 'part', PARTS);
      return part ? says({ part }) : wrong({ input: 'part', say: 'form.part.error.empty' });
    },
  },
  {
    id: 'goods', section: 'goods', fields: [{ type: 'area', name: 'goods', rows: 3 }],
    read: (raw) => {
      const goods = readText(raw, 'goods');
      return goods ? says({ goods }) : wrong({ input: 'goods', say: 'form.goods.error.empty' });
    },
  },
  {
    id: 'hs', section: 'goods',
    fields: [{ type: 'hs', name: 'hs' }, { type: 'instead', name: 'hs-unknown', say: 'unknown' }],
    suggest: ({ said, items, language }) => {
      const code = namedItem(said.goods ?? '', items);
      const names = code === null ? undefined : items.get(code);
      return code !== null && names ? { hs: [itemLabel(code, names, language)] } : {};
    },
    read: (raw, { items, said }) => {
      const typed = one(raw, 'hs');
      const similar = similarItems(typed, items);
      // What was chosen counts only among what was offered for what is typed now.
      const chosen = findItem(typed, items) ?? similar.find((code) => code === one(raw, HS_CHOSEN));
      const hs = chosen ?? readHs(typed);
      const fits = /^\d{6}$/.test(hs);
      // What the form had put there is nobody's answer.
      const own = fits && !(isWord(typed) && hs === namedItem(said.goods ?? '', items));
      if (ticked(raw, 'hs-unknown')) return own ? wrong({ input: 'hs', say: 'form.hs.error.empty' }) : says({ hs: null });
      if (hs === '') return wrong({ input: 'hs', say: 'form.hs.error.empty' });
      if (fits) return says({ hs });
      return wrong({ input: 'hs', say: similar.length > 0 ? 'form.hs.error.choose' : isWord(typed) ? 'form.hs.error.none' : 'form.hs.error.format' });
    },
  },
  {
    id: 'route', section: 'goods',
    fields: [{ type: 'select', name: 'from', list: 'countries' }, { type: 'select', name: 'to', list: 'countries' }],
    suggest: ({ said, network, side }) => {
      const others = Object.values(network.sides).filter(({ id }) => id !== side.id).flatMap(({ countries }) => countries);
      const [here, there] = [side.countries[0], others[0]];
      if (side.countries.length !== 1 || others.length !== 1 || here === undefined || there === undefined || said.part === undefined || said.part === 'carrier') return {};
      return said.part === 'exporter' ? { from: [here], to: [there] } : { from: [there], to: [here] };
    },
    read: (raw, { network }) => {
      const codes = network.countries.map((c) => c.code);
      const from = readChoice(raw, 'from', codes);
      const to = readChoice(raw, 'to', codes);
      return unless([
        from ? null : { input: 'from', say: 'form.route.error.from' }, to ? null : { input: 'to', say: 'form.route.error.to' },
        from && from === to ? { input: 'to', say: 'form.route.error.same' } : null,
      ], () => ({ from: from ?? '', to: to ?? '' }));
    },
  },
  {
    id: 'since', section: 'goods', fields: [{ type: 'date', name: 'since' }],
    read: (raw) => {
      const since = readDate(raw, 'since', true);
      if (since.is === 'month') return says({ since: since.date, since_day: 'unknown' });
      return since.is === 'date' ? says({ since: since.date }) : wrong({ input: 'since', say: SINCE_ERROR[since.is] });
    },
  },
];
