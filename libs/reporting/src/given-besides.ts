import type { GivenBeside } from '#contracts';
import { type Application, type CaseEvent, type Consent, givenOf, isCompanys, reportOf, sameName } from '#domain';
import type { ReadEntry } from '#persistence';
import { accountedIn, besideIn } from '#presenting';
import type { Tracked } from './track-report.js';

type Listed = Extract<CaseEvent, { type: 'LicencesRecorded' }>;
type Counted = Extract<CaseEvent, { type: 'OutcomeRecorded' | 'ShipmentsRecorded' | 'CaseClosed' }>;
const COUNTED: readonly string[] = ['OutcomeRecorded', 'ShipmentsRecorded', 'CaseClosed'] satisfies readonly Counted['type'][];

/** A company's own applications as other sides read them, with the entry by which they were given. */
interface OwnNamed { readonly entry: ReadEntry; readonly given: readonly Application[] }

/**
 * What crossed beside the report's own words, by the same entries as the half-year's account of disclosures (ADR 13, 34, 40). A list
 * may hold other companies' applications: of those by name a company is told its own, found by its number or its name.
 */
export function givenBesides(tracked: Tracked): GivenBeside[] {
  const named = ownNamed(tracked);
  return [...tracked.entries, ...entriesSince(tracked)].flatMap((entry) => {
    const numbers = named.find((n) => n.entry === entry)?.given.flatMap((a) => a.number ?? []) ?? [];
    const elsewhere = !tracked.entries.includes(entry);
    return crossedBeside(entry).flatMap(({ at, disclosure: { field, form, ground } }): GivenBeside[] => {
      const what = field !== 'licence' ? 'quantities' : ground === 'network_rule' ? 'list_days' : 'list_named';
      if (form !== 'exact' && form !== 'band') return [];
      // What crossed of a case with several companies is told to one of them only where it is that one's own.
      if ((elsewhere || tracked.others > 0) && (what !== 'list_named' || numbers.length === 0)) return [];
      return [{ what, form, ground, at: new Date(at).toISOString(), numbers: what === 'list_named' ? numbers : [] }];
    });
  });
}

/** What of an entry crossed and is no field of the report. */
function crossedBeside(entry: ReadEntry): ReturnType<typeof accountedIn> {
  if (entry.type === 'SideBroughtIn') return besideIn(entry);
  return entry.type === 'LicencesRecorded' || COUNTED.includes(entry.type) ? accountedIn(entry) : [];
}

/** When what a consent is about crossed with a list's row by name, epoch milliseconds; null while none did. */
export function namedAt(tracked: Tracked, consent: Consent): number | null {
  const { company, partner } = reportOf(tracked.kase).body;
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
  return ownNamed(tracked).findLast(({ given }) => given.some(says))?.entry.at ?? null;
}

/** Entries of the case in which the report goes on, from when it joined. */
const entriesSince = ({ kase, joined }: Tracked): readonly ReadEntry[] => (joined?.entries ?? []).filter((entry) => entry.at > (kase.closed?.at ?? 0));

function ownNamed(tracked: Tracked): OwnNamed[] {
  const { kase, entries, applications } = tracked;
  const { body } = reportOf(kase);
  return [...entries, ...entriesSince(tracked)].filter((entry) => entry.type === 'LicencesRecorded').flatMap((entry) => {
    const { given } = entry.shared as Listed['shared'];
    const { digest } = (entry.own?.payload ?? {}) as Listed['own'][string];
    const to = given?.named ? given.to[0] : undefined;
    if (to === undefined || digest === undefined) return [];
    const own = applications.filter((a) => a.digest === digest && isCompanys(a.application, body)).flatMap((a) => givenOf(a.application, kase.policy.crossing, to) ?? []);
    return own.length > 0 ? [{ entry, given: own }] : [];
  });
}
