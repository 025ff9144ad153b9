import type { FieldError, ReportBody } from '#contracts';
import type { Lists } from './check-report.js';

type HsLists = Pick<Lists, 'hs_versions' | 'today'>;

/**
 * The versions in the order in which a code is looked for: those in force, the newest first, then those to come, the next
 * first. A version is called by the year on whose first day it comes into force, and papers may name codes of the one before or after.
 */
function inOrder({ hs_versions, today }: HsLists): string[] {
  const [now, to_come] = [true, false].map((past) => [...hs_versions.keys()].sort().filter((version) => (`${version}-01-01` <= today) === past));
  return [...(now ?? []).toReversed(), ...(to_come ?? [])];
}

/** The version that a code is of: the one that was asked for, else the first that knows it; null where none does. */
export function hsVersionKnowing(code: string, asked: string | null | undefined, lists: HsLists): string | null {
  return (asked ? [asked] : inOrder(lists)).find((version) => lists.hs_versions.get(version)?.has(code)) ?? null;
}

/** What is wrong with a code and its version, as far as a report says them. */
export function hsFaults({ hs, hs_version: asked }: Partial<ReportBody>, lists: HsLists): FieldError[] {
  const versions = inOrder(lists).toSorted().join(', ');
  if (asked && !lists.hs_versions.has(asked)) return [{ pointer: '/hs_version', rule: 'unknown_hs_version', values: { version: asked, versions } }];
  if (asked && hs === null) return [{ pointer: '/hs_version', rule: 'not_allowed' }];
  if (!hs || hsVersionKnowing(hs, asked, lists) !== null) return [];
  return [{ pointer: '/hs', rule: 'unknown_hs_code', values: { code: hs, versions: asked ?? versions } }];
}
