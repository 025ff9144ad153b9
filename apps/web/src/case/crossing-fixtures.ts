import type { CaseView, Fact, StandingView } from '#contracts';
import { CROSSING_FIELDS, type CrossingField } from '#domain';
import { disclosures, seoul } from '../history/fixtures.js';

type Own = NonNullable<CaseView['own']>;
const given = new Map<string, Fact>(disclosures.map((d) => [d.field, { ...d, value: d.value as unknown }]));
const REASONS: Readonly<Partial<Record<CrossingField, StandingView['withheld']>>> = { company: 'no_consent', contract: 'no_consent', licence: 'not_said' };

/** The fields of the story: what the network's rule let cross at once, and the partner's name, which an officer gave with the company's consent. */
export const standings: readonly StandingView[] = CROSSING_FIELDS.map((field): StandingView => {
  const fact = given.get(field);
  const consent = field === 'partner' ? { given: true, at: seoul('09:15') } : null;
  if (!fact) return { field, crossed: null, next: null, identifying: false, withheld: REASONS[field] ?? 'never', consent };
  const approved_by = field === 'partner' ? { office: 'kr-trade-cooperation-desk', officer: null } : { rule_version: 1 };
  return { field, crossed: { ...fact, at: seoul(field === 'partner' ? '09:56' : '09:15'), approved_by }, next: null, identifying: false, withheld: null, consent };
});

/** Before the other side is told, what crossed in the story still waits for the first check. */
export const untoldStandings = (): StandingView[] => standings.map((s) => ({ ...s, crossed: null, next: s.crossed && (given.get(s.field) ?? null) }));

/** The company changed its mind twice: the contract may be given now, the partner's name no longer. */
export function movedStandings(): StandingView[] {
  return standings.map((s) => {
    if (s.field === 'partner') return { ...s, withheld: 'withdrawn', consent: { given: false, at: seoul('14:11') } };
    if (s.field !== 'contract') return s;
    const value = { number: 'HB-2026-0117', date: '2026-01-17', office: null };
    return { ...s, withheld: null, next: { field: 'contract', form: 'exact', value, ground: 'company_consent' }, consent: { given: true, at: seoul('14:20') } };
  });
}

/** A question that asked for the consent which the company gave since. */
const agreedTo: Own['company_questions'][number] = { id: 'q2', at: seoul('13:40'), text: '계약 번호와 계약일을 중국 정부에 제공하는 데 동의하시는지 알려 주세요.', answered: true, consent: 'contract', agreed_at: seoul('14:20') };
/** The page once the company agreed to one thing and took another back. */
export const withMovedStandings = (view: CaseView): CaseView => {
  const moved = withStandings(view, movedStandings());
  return { ...moved, own: moved.own && { ...moved.own, company_questions: [agreedTo, ...moved.own.company_questions] } };
};

export const withStandings = (view: CaseView, crossing: readonly StandingView[]): CaseView =>
  ({ ...view, own: view.own && ({ ...view.own, crossing: [...crossing] } satisfies Own) });
