import type { GapView, Readiness, ReadyOffice, ReadyPerson } from '#contracts';
import { type Gap, type GapSubject, type Path, type Reach, type ReadinessFacts, type ReadyOffice as OfficeFacts, contactsStand, hasLine, may, reachOf, scopeOf } from '#domain';
import type { ReadReadiness } from '#persistence';

export interface DutyNow extends OfficeFacts { readonly keeps_roster: boolean }
interface Looked { readonly at: number; readonly offices: readonly DutyNow[]; readonly paths_on: readonly Path[]; readonly push_nameless: boolean; /** Whether the reader sees the whole side. */ readonly whole: boolean }
type PersonFacts = ReadinessFacts['people'][number];

const ms = (at: Date | null): number | null => at?.getTime() ?? null;
const iso = (at: number | null | undefined): string | null => (at === null || at === undefined ? null : new Date(at).toISOString());

/** Rows as what the rules of readiness know. */
export function factsOf({ officers, paths, webhook, years }: ReadReadiness, { whole, push_nameless, ...looked }: Looked): ReadinessFacts {
  return {
    ...looked,
    people: officers.map(({ id, office, role, line_at, contacts_confirmed_at }) => ({
      id, office, role, line_at: ms(line_at), confirmed_at: contacts_confirmed_at.getTime(),
      paths: paths.filter((p) => p.officer_id === id).map(({ path, confirmed, failed_at }) => ({ path, confirmed, failed_at: ms(failed_at) })),
    })),
    side: whole ? { webhook: webhook && { gone_at: ms(webhook.gone_at), failed_at: ms(webhook.failed_at) }, missing_years: [...new Set(years.map((y) => y.year))], push_nameless } : null,
  };
}

/** How a side is reached, for its own people. */
export function presentReadiness(facts: ReadinessFacts, gaps: readonly Gap[], { offices, read: { officers, webhook } }: { readonly offices: readonly DutyNow[]; readonly read: ReadReadiness }): Readiness {
  const names = new Map(officers.map((o) => [o.id, o.name]));
  const person = (p: PersonFacts, on: boolean): ReadyPerson => presentPerson(p, facts, { name: names.get(p.id) ?? '', on });
  return {
    as_of: new Date(facts.at).toISOString(), paths: [...facts.paths_on],
    offices: offices.map(({ office, duty, keeps_roster }): ReadyOffice => {
      const reach = reachOf(duty, office, facts.at);
      const listed = facts.people.filter((p) => (p.office === office && may(p.role, 'take-turns')) || reach.officers.includes(p.id));
      return { office, state: stateOf(reach, keeps_roster), reached: reach.office, people: listed.map((p) => person(p, reach.officers.includes(p.id))) };
    }),
    supervisors: facts.side && facts.people.filter((p) => scopeOf(p.role, 'hear-alerts') === 'side').map((p) => person(p, true)),
    webhook: facts.side && webhook && { gone_at: iso(ms(webhook.gone_at)), delivered_at: iso(ms(webhook.delivered_at)), failed_at: iso(ms(webhook.failed_at)) },
    gaps: gaps.map(({ code, about }) => ({ code, about: about.map((subject) => presentSubject(subject, names)) })),
  };
}

const presentPerson = (p: PersonFacts, { at, paths_on }: ReadinessFacts, { name, on }: { readonly name: string; readonly on: boolean }): ReadyPerson => ({
  id: p.id, name, office: p.office, on, line: { open: hasLine(p, at), seen_at: iso(p.line_at) }, contacts: contactsStand(p.confirmed_at, at).state,
  paths: paths_on.map((path) => {
    const known = p.paths.find((k) => k.path === path);
    return { path, state: known === undefined ? 'none' : known.confirmed ? 'confirmed' : 'unconfirmed', failed_at: iso(known?.failed_at) };
  }),
});

const presentSubject = ({ office, officer, path, from, to, year }: GapSubject, names: ReadonlyMap<string, string>): GapView['about'][number] => ({
  office: office ?? null, officer: officer === undefined ? null : { id: officer, name: names.get(officer) ?? '' }, path: path ?? null, from: iso(from), to: iso(to), year: year ?? null,
});

function stateOf({ by }: Reach, keeps_roster: boolean): ReadyOffice['state'] {
  if (by === 'duty' || by === 'away' || by === 'nobody') return by;
  return keeps_roster ? 'gap' : 'list';
}
