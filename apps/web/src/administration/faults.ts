import type { Problem } from '#contracts';

export interface Fault { readonly pointer: string; readonly message: string }

/** A fault of a whole part is said at the part's first field, where somebody can do something about it. */
const PARTS: readonly (readonly [RegExp, string])[] = [
  [/^(\/rotations\/\d+\/officers)\/.*$/, '$1'],
  [/^(\/rotations\/\d+\/shifts\/\d+)$/, '$1/from'],
  [/^(\/rotations\/\d+\/shifts\/\d+\/weekdays)\/.*$/, '$1'],
  [/^(\/rotations\/\d+)$/, '$1/name'],
  [/^(\/rotations\/\d+\/turn)$/, '$1/count'],
  [/^(\/overrides\/\d+)$/, '$1/from'],
  [/^(\/(?:holidays|make_up_days)\/\d+)$/, '$1/date'],
  [/^\/hours$/, '/hours/opens'],
];

/** The field at which a fault is shown. @param under what the body carries the form's values in, such as `/roster` */
export function fieldOf(pointer: string, under = ''): string {
  const bare = under !== '' && (pointer === under || pointer.startsWith(`${under}/`)) ? pointer.slice(under.length) : pointer;
  return PARTS.reduce((at, [part, field]) => at.replace(part, field), bare);
}

/** What is wrong, field by field; several faults of one field become several sentences. */
export function faultsByField(errors: readonly Fault[], under = ''): ReadonlyMap<string, string> {
  const found = new Map<string, string[]>();
  for (const { pointer, message } of errors) {
    const field = fieldOf(pointer, under);
    const said = found.get(field) ?? [];
    if (!said.includes(message)) found.set(field, [...said, message]);
  }
  return new Map([...found].map(([field, said]) => [field, said.join(' · ')]));
}

/** The faults a refusal names, in the order of its answer. */
export const faultsOf = (problem: Problem | null): readonly Fault[] => problem?.errors ?? [];
