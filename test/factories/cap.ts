import type { HistoryEntry } from '#contracts';
import { type Case, type Entry, type Network, type SideId, channelOf, toldSides, urgencyOf } from '#domain';
import { createHash } from 'node:crypto';

/** An entry as a side reads it, if it reads it at all. */
const readBy = (side: SideId, home: SideId) => (entry: Entry): HistoryEntry[] => {
  if (entry.sealed && side !== home) return [];
  const own = (entry.own as Readonly<Record<SideId, Record<string, unknown>>>)[side] ?? null;
  return [{
    seq: entry.seq, place: entry.seq, at: new Date(entry.at).toISOString(), type: entry.type, side: entry.side, office: entry.office, how: entry.how, tlp: null,
    shared: entry.shared as Record<string, unknown> | null, own, hash: createHash('sha256').update(String(entry.seq)).digest('hex'), sealed: entry.sealed,
  }];
};

const iso = (at: number | null | undefined): string | null => (at == null ? null : new Date(at).toISOString());

/** What a side may see of a case, put together without a database: the home side its report's line, another what crossed. */
export function sourceOf(kase: Case, entries: readonly Entry[], side: SideId) {
  const facts = kase.disclosures.filter((d) => side === kase.home || d.to.includes(side));
  const crossed = new Map(facts.map((d) => [d.field, d.value] as const));
  const word = (field: 'goods' | 'hs' | 'port'): string | null => { const value = crossed.get(field); return typeof value === 'string' ? value : null; };
  const body = side === kase.home ? kase.report?.body : undefined;
  const route = crossed.get('route') as { from: string; to: string } | undefined;
  const { ladder } = channelOf(kase);
  return {
    line: {
      reference: kase.reference, state: kase.state, severity: kase.severity, urgency: urgencyOf(kase.severity), kind: kase.kind, channel: kase.channel, home: kase.home, lead: kase.lead,
      goods: body?.goods ?? word('goods'), hs: body?.hs ?? word('hs'), port: body?.port ?? word('port'), from: body?.from ?? route?.from ?? null, to: body?.to ?? route?.to ?? null,
      sides: toldSides(kase).map((of) => {
        const s = kase.sides[of];
        const rank = ladder[s?.rung ?? 0]?.rank ?? 'desk';
        return { side: of, told_at: iso(s?.told_at), acknowledged_at: iso(s?.acknowledged?.at), acknowledged_by: null, rung: s?.rung ?? 0, rank, highest: rank, office: '', proposal: null, unreached_since: null, ladder_ended_at: null, rounds: 0, watching: s?.watching ?? false };
      }),
      outcomes: [...(kase.closed?.outcomes ?? [])], suspended_until: kase.suspended_until,
    },
    facts: facts.map(({ field, form, value, ground }) => ({ field, form, value, ground })),
    entries: side === kase.home || toldSides(kase).includes(side) ? entries.flatMap(readBy(side, kase.home)) : [],
  };
}

export const issuerOf = (network: Network, side: SideId) => ({ network, side, origin: 'https://hotline.example', exercise: false, items: new Map([['250410', { en: 'graphite', ko: '흑연', 'zh-Hans': '石墨' }]]) });
