import type { AgendaItem } from '#contracts';
import { type Case, restrictionCode, toldSides } from '#domain';
import { releasedToAll } from '../brief/released.js';

type OnAgenda = AgendaItem['cases'][number];

/**
 * Items of an agenda from the cases of one channel: open ones that another side was told of, by kind of trouble and heading of their goods.
 * Each says what every side that was told reads, so that those who meet hold the same paper.
 */
export function agendaItems(cases: readonly Case[]): AgendaItem[] {
  const items = new Map<string, AgendaItem>();
  for (const kase of cases.filter((c) => c.closed === null && toldSides(c).length > 1)) {
    const one = onAgenda(kase);
    const heading = one.hs?.slice(0, 4) ?? null;
    const key = `${kase.kind} ${heading ?? ''}`;
    const item = items.get(key) ?? { kind: kase.kind, heading, restriction: restrictionCode(kase.kind), cases: [] };
    items.set(key, { ...item, cases: [...item.cases, one] });
  }
  return [...items.values()].map((item) => ({ ...item, cases: item.cases.sort(byWeight) })).sort(byItem);
}

function onAgenda(kase: Case): OnAgenda {
  const released = releasedToAll(kase);
  const text = (field: 'goods' | 'hs'): string | null => {
    const value = released.get(field)?.value;
    if (typeof value === 'string') return value;
    return value !== undefined && 'code' in value ? value.code : null;
  };
  const { reference, home, lead, state, severity, opened_at } = kase;
  return { reference, home, lead, state, severity, goods: text('goods'), hs: text('hs'), opened_at: new Date(opened_at).toISOString() };
}

const byWeight = (a: OnAgenda, b: OnAgenda): number => b.severity - a.severity || a.opened_at.localeCompare(b.opened_at) || a.reference.localeCompare(b.reference);

/** The gravest case of an item comes first, so that it speaks for the item. */
function byItem(a: AgendaItem, b: AgendaItem): number {
  const [one, other] = [a.cases[0], b.cases[0]];
  if (!one || !other) return 0;
  return other.severity - one.severity || b.cases.length - a.cases.length || byWeight(one, other);
}
