import type { GivenBeside } from '#contracts';
import { type Application, type CaseEvent, type Consent, givenOf, ownBy, reportOf, sameName } from '#domain';
import type { ReadEntry } from '#persistence';
import { accountedIn, besideIn } from '#presenting';
import type { Tracked } from './track-report.js';

type Listed = Extract<CaseEvent, { type: 'LicencesRecorded' }>;
type Counted = Extract<CaseEvent, { type: 'OutcomeRecorded' | 'ShipmentsRecorded' | 'CaseClosed' }>;
const COUNTED: readonly string[] = ['OutcomeRecorded', 'ShipmentsRecorded', 'CaseClosed'] satisfies readonly Counted['type'][];

/** Applications as other sides read them, with the entry by which they were given: the company's own by number, and those under its name alone. */
export interface OwnNamed { readonly entry: ReadEntry; readonly numbered: readonly Application[]; readonly named: readonly Application[] }

/**
 * What crossed beside the report's own words, by the same entries as the half-year's account of disclosures (ADR 13, 34, 40). A list
 * may hold other companies' applications: of those by name a company is told the number that its report states, and that some stand under its
 * name without theirs, since whoever files under another's name would read the other's numbers.
 */
export function givenBesides(tracked: Tracked, own: readonly OwnNamed[]): GivenBeside[] {
  return [...tracked.entries, ...entriesSince(tracked)].flatMap((entry) => {
    const mine = own.find((n) => n.entry === entry);
    const numbers = [...new Set(mine?.numbered.flatMap((a) => a.number ?? []))];
    const named = (mine?.named.length ?? 0) > 0;
    const shared = !tracked.entries.includes(entry) || (tracked.others_since !== null && entry.at >= tracked.others_since);
    return crossedBeside(entry).flatMap(({ at, disclosure: { field, form, ground } }): GivenBeside[] => {
      const what = field !== 'licence' ? 'quantities' : ground === 'network_rule' ? 'list_days' : 'list_named';
      if (form !== 'exact' && form !== 'band') return [];
      // What crossed of a case since several companies' reports go on in it is told to one of them only where it is that one's own.
      if (shared && (what !== 'list_named' || !mine)) return [];
      return [{ what, form, ground, at: new Date(at).toISOString(), numbers: what === 'list_named' ? numbers : [], named: what === 'list_named' && named }];
    });
  });
}

/** What of an entry crossed and is no field of the report. */
function crossedBeside(entry: ReadEntry): ReturnType<typeof accountedIn> {
  if (entry.type === 'SideBroughtIn') return besideIn(entry);
  return entry.type === 'LicencesRecorded' || COUNTED.includes(entry.type) ? accountedIn(entry) : [];
}

/** What a list gave of one thing that a consent is about: when last, in epoch milliseconds, and with how many of the company's applications; null where some stand under its name alone. */
export interface ListGave { readonly at: number; readonly applications: number | null }

/**
 * What of a thing that a consent is about crossed with a list's rows by name; null while none did. Of rows that bear no more than the
 * company's name that name alone is told: with whom another trades would be found out by guessing, and so would how often it applies.
 */
export function listGave({ kase }: Tracked, own: readonly OwnNamed[], consent: Consent): ListGave | null {
  const { company, partner } = reportOf(kase).body;
  const says = ({ number, exporter, end_user, quantity }: Application): boolean => {
    const names = (name: string | null): boolean => sameName(name, exporter) || sameName(name, end_user);
    switch (consent) {
      case 'licence': return number !== null;
      case 'company': return names(company.name);
      case 'partner': return names(partner);
      case 'quantity_exact': return quantity !== null;
      case 'contract': return false;
    }
  };
  const gave = own.map(({ entry, numbered, named }) => ({ at: entry.at, numbered: numbered.filter(says), named: consent === 'company' ? named.filter(says) : [] })).filter((g) => g.numbered.length + g.named.length > 0);
  const last = gave.at(-1);
  if (!last) return null;
  return { at: last.at, applications: gave.some((g) => g.named.length > 0) ? null : new Set(gave.flatMap((g) => g.numbered.map((a) => a.id))).size };
}

/** Entries of the case in which the report goes on, from when it joined. */
const entriesSince = ({ kase, joined }: Tracked): readonly ReadEntry[] => (joined?.entries ?? []).filter((entry) => entry.at > (kase.closed?.at ?? 0));

/** Lists by name that a company's own applications crossed with, in the order of their entries. */
export function ownNamed(tracked: Tracked): OwnNamed[] {
  const { kase, entries, applications } = tracked;
  const { body } = reportOf(kase);
  return [...entries, ...entriesSince(tracked)].filter((entry) => entry.type === 'LicencesRecorded').flatMap((entry) => {
    const { given } = entry.shared as Listed['shared'];
    const { digest } = (entry.own?.payload ?? {}) as Listed['own'][string];
    const to = given?.named ? given.to[0] : undefined;
    if (to === undefined || digest === undefined) return [];
    const batch = applications.filter((a) => a.case_id === entry.case_id && a.digest === digest).map((a) => a.application);
    // By what the side's own list says: the name of what was given may have stayed at home.
    const of = (by: 'number' | 'name'): Application[] => batch.filter((a) => ownBy(a, body) === by).flatMap((a) => givenOf(a, kase.policy.crossing, to) ?? []);
    const [numbered, named] = [of('number'), of('name')];
    return numbered.length + named.length > 0 ? [{ entry, numbered, named }] : [];
  });
}
