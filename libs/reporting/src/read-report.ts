import { type FieldError, type ReportBody, fieldErrors, reportObject, reportSchema } from '#contracts';
import * as z from 'zod/mini';
import { type Lists, checkReport } from './check-report.js';

/** A report that may be filed; or what is wrong, with the report where only the lists and today's date speak against it. */
export type ReadReport =
  | { readonly ok: true; readonly report: ReportBody }
  | { readonly ok: false; readonly errors: readonly FieldError[]; readonly report: ReportBody | null };

/**
 * Checks a report that came in as JSON: its shape, and what the lists know. Every wrong field is named at once, also
 * where others are so wrong that the whole is no report.
 * @param lists null when the network it names is not known
 */
export function readReport(raw: unknown, lists: Lists | null): ReadReport {
  const whole = z.safeParse(reportSchema, raw, { reportInput: true });
  const listed = lists ? checkReport(whole.success ? whole.data : soundParts(raw), lists) : unknownNetwork(raw);
  if (whole.success && listed.length === 0) return { ok: true, report: whole.data };
  return { ok: false, errors: [...(whole.success ? [] : fieldErrors(whole.error)), ...listed], report: whole.success ? whole.data : null };
}

/** Those fields that are well-formed by themselves. */
function soundParts(raw: unknown): Partial<ReportBody> {
  if (typeof raw !== 'object' || raw === null) return {};
  const sound = Object.entries(raw).filter(([name, value]) => {
    const schema = Object.entries(reportObject.shape).find(([key]) => key === name)?.[1];
    return schema !== undefined && z.safeParse(schema, value).success;
  });
  return Object.fromEntries(sound) as Partial<ReportBody>;
}

/** The network that a body names, as far as it can be told. */
export function networkOf(raw: unknown): string | null {
  return typeof raw === 'object' && raw !== null && 'network' in raw && typeof raw.network === 'string' ? raw.network : null;
}

function unknownNetwork(raw: unknown): FieldError[] {
  const code = networkOf(raw);
  return code === null ? [] : [{ pointer: '/network', rule: 'unknown_code', values: { code } }];
}
