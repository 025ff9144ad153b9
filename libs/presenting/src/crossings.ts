import type { Approver, Fact } from '#contracts';
import type { CaseEvent, Disclosure } from '#domain';

/** One field of one report as it crossed, with what its entry says of it. */
export interface Crossing {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly seq: number;
  readonly disclosure: Disclosure;
  readonly approved_by: Approver;
  /** When the company agreed, epoch milliseconds; only for the home side, and only in entries that kept it. */
  readonly consented_at: number | null;
}

type Crosses = Extract<CaseEvent, { type: 'CaseTold' | 'FactsReleased' | 'SideBroughtIn' }>;
type LicenceFiled = Extract<CaseEvent, { type: 'LicenceFiled' }>;
type Kept = Crosses['own'][string];

/** What of an entry tells of a crossing, as its reader has it. */
interface Told { readonly at: number; readonly seq: number; readonly type: string; readonly office: string | null; readonly shared: object | null; readonly own: { readonly payload: object } | null }

/** All that crossed with these entries, in their order: the entries are the disclosures, nothing is kept beside them. */
export function crossingsOf(entries: readonly Told[]): Crossing[] {
  return entries.flatMap((entry) => {
    const crossed = crossedWith(entry);
    if (!crossed) return [];
    const { at, seq, own } = entry;
    const { disclosures, approved_by: by } = crossed;
    const kept = (own?.payload ?? {}) as Kept;
    const approved_by: Approver = 'rule' in by ? { rule_version: by.version } : { office: by.office, officer: kept.officer ?? null };
    return disclosures.map((disclosure) => ({ at, seq, disclosure, approved_by, consented_at: kept.consented_at?.[disclosure.field] ?? null }));
  });
}

function crossedWith({ type, shared, office }: Told): Pick<Crosses['shared'], 'disclosures' | 'approved_by'> | null {
  if (type === 'CaseTold' || type === 'FactsReleased' || type === 'SideBroughtIn') return shared as Crosses['shared'];
  if (type !== 'LicenceFiled' || office === null) return null;
  const { disclosure } = shared as LicenceFiled['shared'];
  return disclosure ? { disclosures: [disclosure], approved_by: { office } } : null;
}

type Gives = Extract<CaseEvent, { type: 'AttachmentReleased' }>;
/** What crossed, as far as an account of it says: everything but the value. */
export interface Accounted { readonly field: string; readonly form: Disclosure['form'] | 'redacted'; readonly to: readonly string[]; readonly ground: Disclosure['ground'] }
export type AccountedCrossing = Omit<Crossing, 'disclosure'> & { readonly disclosure: Accounted };

/** All that a side gave with one entry: fields of a report, or a file. */
export function accountedIn(entry: Told): AccountedCrossing[] {
  if (entry.type === 'LicencesRecorded') return listedIn(entry);
  if (COUNTED.includes(entry.type)) return countedIn(entry);
  if (entry.type === 'SideBroughtIn') return [...crossingsOf([entry]), ...besideIn(entry)];
  if (entry.type !== 'AttachmentReleased') return crossingsOf([entry]);
  const { redacted, to, ground, approved_by: { office } } = entry.shared as Gives['shared'];
  const { officer = null, consented_at = null } = (entry.own?.payload ?? {}) as Gives['own'][string];
  return [{ at: entry.at, seq: entry.seq, disclosure: { field: 'attachment', form: redacted ? 'redacted' : 'exact', to, ground }, approved_by: { office, officer }, consented_at }];
}

type Counted = Extract<CaseEvent, { type: 'OutcomeRecorded' | 'ShipmentsRecorded' | 'CaseClosed' }>;
const COUNTED: readonly string[] = ['OutcomeRecorded', 'ShipmentsRecorded', 'CaseClosed'] satisfies readonly Counted['type'][];

/** Quantities of goods that an outcome or a list of shipments tells of. */
function countedIn({ at, seq, office, shared, own }: Told): AccountedCrossing[] {
  const given = (shared as Counted['shared'])?.given;
  if (!given || office === null) return [];
  const { officer = null, consented_at = null } = (own?.payload ?? {}) as Counted['own'][string];
  return [{ at, seq, disclosure: { field: 'quantity', ...given }, approved_by: { office, officer }, consented_at }];
}

type BroughtIn = Extract<CaseEvent, { type: 'SideBroughtIn' }>;

/** What a side that was brought in reads in the record from before, beside the fields of the report. */
export function besideIn({ at, seq, shared, own }: Told): AccountedCrossing[] {
  const { beside = [], side, approved_by: { office } } = shared as BroughtIn['shared'];
  const { officer = null } = (own?.payload ?? {}) as BroughtIn['own'][string];
  return beside.map((read) => ({ at, seq, disclosure: { ...read, to: [side] }, approved_by: { office, officer }, consented_at: null }));
}

type Listed = Extract<CaseEvent, { type: 'LicencesRecorded' }>;

/** A list crosses as its days by rule, and by name where the applicants agreed. */
function listedIn({ at, seq, office, shared, own }: Told): AccountedCrossing[] {
  const { given } = shared as Listed['shared'];
  if (!given || office === null) return [];
  const { officer = null } = (own?.payload ?? {}) as Listed['own'][string];
  const grounds: Accounted['ground'][] = given.named ? ['network_rule', 'company_consent'] : ['network_rule'];
  return grounds.map((ground) => ({ at, seq, disclosure: { field: 'licence', form: 'exact', to: given.to, ground }, approved_by: { office, officer }, consented_at: null }));
}

export const presentFact = ({ field, form, value, ground }: Disclosure): Fact => ({ field, form, value, ground });
