import type { Session } from '#contracts';
import { type Names, type Network, type Place, rightsOf } from '#domain';
import type { Viewer } from './viewer.js';

type Shown = Session['network'];
type Items = ReadonlyMap<string, Names>;

/**
 * Who is signed in, with the names that pages need.
 * @param demonstration whether this is the embedded default; machine_translation: whether a service is configured; items: names of watched goods by HS code
 */
export function presentSession({ officer, has_password, session_expires_at }: Viewer, network: Network, { demonstration, machine_translation, items }: { demonstration: boolean; machine_translation: boolean; items: Items }): Session {
  const { id, sign_in, name, side, office, role, language } = officer;
  return {
    officer: { id, sign_in, name, side, office, role, language, has_password },
    rights: rightsOf(role),
    demonstration, machine_translation,
    expires_at: new Date(session_expires_at).toISOString(),
    network: presentNetwork(network, side, items),
  };
}

function presentNetwork(network: Network, own: string, items: Items): Shown {
  const { policy } = network;
  return {
    id: network.id,
    version: policy.version,
    name: { ...network.name },
    sides: each(network.sides, (s) => ({
      id: s.id, name: { ...s.name }, party: { ...s.party }, government: { ...s.government }, city: { ...s.city }, zone: s.zone, language: s.language, duty_phone: s.duty_phone,
      severity_names: { ...s.severity_names },
    })),
    offices: each(network.offices, ({ side, rank, name, former_names = [], valid_from = null, valid_to = null }) => ({
      side, rank, name: { ...name }, valid_from, valid_to, former_names: former_names.map((former) => ({ until: former.until, name: { ...former.name } })),
    })),
    channels: each(policy.channels, (c) => ({ name: { ...c.name }, ranks: c.ladder.map((rung) => rung.rank), climbs_alone_to: c.climbs_alone_to })),
    countries: byCode(network.countries),
    ports: byCode(network.ports),
    items: Object.fromEntries([...items].map(([code, names]) => [code, { ...names }])),
    order: [own, ...policy.sides.filter((s) => s !== own)],
  };
}

const each = <A, B>(record: Readonly<Record<string, A>>, present: (item: A) => B): Record<string, B> =>
  Object.fromEntries(Object.entries(record).map(([key, item]) => [key, present(item)]));

const byCode = (places: readonly Place[]): Shown['countries'] => Object.fromEntries(places.map(({ code, name }) => [code, { ...name }]));
