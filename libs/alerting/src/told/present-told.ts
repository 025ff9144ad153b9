import type { Told, ToldWay } from '#contracts';
import type { ReadTold } from '#persistence';

type Row<K extends 'alerts' | 'deliveries'> = ReadTold[K][number];
const iso = (at: Date): string => at.toISOString();

/** Who was told of a case, for that side's own people. */
export function presentTold(read: ReadTold, side: string): Told {
  const nameOf = (id: string | null): string | null => (id === null ? null : read.people.get(id)?.name ?? null);
  return {
    alerts: read.alerts.map((alert) => ({
      seq: alert.seq, about: alert.about, at: iso(alert.created_at), office: officeOf(alert, side), reached: alert.reached,
      people: peopleOf(read, alert).map((id) => {
        const sent = read.deliveries.filter((d) => d.alert_id === alert.id && d.officer_id === id);
        return { id, name: nameOf(id) ?? '', stands_in: sent.some((d) => d.stands_in), ways: [...atDesk(read, alert, id), ...sent.map(wayOf)] };
      }),
    })),
    company: read.letters.map((letter) => ({ id: letter.id, about: letter.kind, way: wayOf(letter) })),
    acknowledged: read.acknowledged.map(({ at, office, officer, key }) => ({ at: iso(at), office, by: nameOf(officer) ?? key })),
  };
}

const officeOf = ({ audience }: Row<'alerts'>, side: string): string | null => {
  const name = audience.slice(side.length + 1);
  return name === 'supervisors' ? null : name;
};

/** Whom it was for, then whoever else heard it or was written to. */
const peopleOf = ({ receipts, deliveries }: ReadTold, { id, officers }: Row<'alerts'>): string[] =>
  [...new Set([...officers, ...[...receipts, ...deliveries].filter((r) => r.alert_id === id).map((r) => r.officer_id)])];

/** Whoever only stands in is not rung at the desk, but may have looked all the same. */
function atDesk({ receipts }: ReadTold, alert: Row<'alerts'>, officer: string): ToldWay[] {
  const at = (fact: 'delivered' | 'displayed'): string | null => {
    const found = receipts.find((r) => r.alert_id === alert.id && r.officer_id === officer && r.fact === fact);
    return found ? iso(found.at) : null;
  };
  const [delivered_at, displayed_at] = [at('delivered'), at('displayed')];
  if (!alert.officers.includes(officer) && delivered_at === null && displayed_at === null) return [];
  return [{ path: 'desk', device: null, queued_at: iso(alert.created_at), due_at: null, delivered_at, displayed_at, ended: null, failure: null }];
}

/** A push service that took a message says nothing of the device; the device speaks for itself. */
function wayOf({ path, device, state, created_at, due_at, ended_at, failure, arrived_at, displayed_at }: Omit<Row<'deliveries'>, 'alert_id' | 'officer_id' | 'stands_in'>): ToldWay {
  const delivered = path === 'push' ? arrived_at : state === 'delivered' ? ended_at : null;
  return {
    path, device, queued_at: iso(created_at), due_at: state === 'queued' ? iso(due_at) : null, delivered_at: delivered && iso(delivered), displayed_at: displayed_at && iso(displayed_at),
    ended: (state === 'silenced' || state === 'given-up') && ended_at ? { as: state, at: iso(ended_at) } : null,
    failure: state === 'delivered' ? null : failure as ToldWay['failure'],
  };
}
