import type { CaseHistory, PolicyRules } from '#contracts';
import type { Severity } from '#domain';
import { type Said, said } from './said.js';

/** One value of a rule: for a grade, or for all of them. `changed` where the other version says something else. */
export interface PolicyValue { readonly grade: Severity | null; readonly value: Said | null; readonly changed: boolean }

/** One rule as the case froze it and as it is in force now. */
export interface PolicyRow { readonly key: string; readonly name: Said; readonly frozen: readonly PolicyValue[]; readonly current: readonly PolicyValue[]; readonly differs: boolean }

type Limit = NonNullable<PolicyRules['licence']>;
const GRADES: readonly Severity[] = [1, 2, 3, 4];

/** What one version says about a rule, value by value; in the same order for every version. */
type Rule = readonly { readonly grade: Severity | null; readonly value: Said | null }[];
const one = (value: Said | null): Rule => [{ grade: null, value }];
const graded = <T>(values: readonly (T | null)[], say: (value: T) => Said): Rule => GRADES.map((grade, i) => ({ grade, value: values[i] === null || values[i] === undefined ? null : say(values[i]) }));
const lasting = (limit: Limit): Said => (limit.unit === 'elapsed' ? said('history.policy.number', { n: { lasting: limit.seconds * 1000 } }) : said('duration.working_days', { count: limit.days }));

/** A level's offices in the reader's order, however its version listed them: which came first says nothing. */
const bySide = (offices: Readonly<Record<string, string>>, order: readonly string[]): string[] => Object.entries(offices).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)).map(([, office]) => office);

function rulesOf(rules: PolicyRules, levels: number, order: readonly string[]): (readonly [key: string, name: Said, rule: Rule])[] {
  const step = (n: number): Said | null => {
    const rung = rules.ladder[n];
    return rung ? said('history.policy.level', { rank: { rank: rung.rank }, offices: { offices: bySide(rung.offices, order) } }) : null;
  };
  const alone = rules.climbs_alone_to === null ? undefined : rules.ladder[rules.climbs_alone_to];
  const plain = (value: number | null): Said | null => (value === null ? null : said('history.policy.number', { n: value }));
  return [
    ...rules.clocks.map(({ kind, limits }) => [kind, said('history.policy.limit', { clock: { word: `clock.${kind}` } }), graded(limits, lasting)] as const),
    ['shares', said('history.policy.shares'), one(said('history.policy.number', { n: rules.acknowledge_shares.map((s) => `${Math.round(s * 100)}%`).join(' · ') }))],
    ...Array.from({ length: levels }, (_, n) => [`level${n}`, said('history.policy.ladder', { n: n + 1 }), one(step(n))] as const),
    ['alone', said('history.policy.alone'), one(alone ? said(`rank.${alone.rank}`) : null)],
    ['pause', said('history.policy.pause'), graded(rules.pause, lasting)],
    ['rounds', said('history.policy.rounds'), one(plain(rules.ladder_rounds))],
    ['licence', said('history.policy.licence'), one(rules.licence && lasting(rules.licence))],
    ['watch', said('history.policy.watch'), one(rules.suspension_watch_days === null ? null : said('history.policy.watch.value', { count: rules.suspension_watch_days }))],
    ['tell', said('history.policy.tell'), graded(rules.tell, (when) => said(`history.policy.tell.${when}`))],
    ...(rules.other_sides === null ? [] : [['other_sides', said('history.policy.other_sides'), one(said(`history.policy.other_sides.${rules.other_sides}`))] as const]),
  ];
}

/** Every rule of the case's channel side by side, with each difference marked. @param order every side, the reader's own first */
export function policyRows({ frozen, current }: CaseHistory['policy'], order: readonly string[]): PolicyRow[] {
  const levels = Math.max(frozen.ladder.length, current.ladder.length);
  const now = new Map(rulesOf(current, levels, order).map(([key, , rule]) => [key, rule]));
  return rulesOf(frozen, levels, order).map(([key, name, rule]) => {
    const other = now.get(key) ?? [];
    const changed = rule.map(({ value }, i) => JSON.stringify(value) !== JSON.stringify(other[i]?.value ?? null));
    const marked = (values: Rule): PolicyValue[] => values.map((v, i) => ({ ...v, changed: changed[i] ?? true }));
    return { key, name, frozen: marked(rule), current: marked(other), differs: changed.some(Boolean) };
  });
}
