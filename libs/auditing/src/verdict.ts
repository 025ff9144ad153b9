import { CHECKS, type CheckName, type Finding } from '#persistence';

/** What an audit comes to. */
export interface Verdict {
  /** Findings that mean that the engine does not do its work. */
  readonly down: readonly Finding[];
  /** Findings that mean less to spare, and nothing lost. */
  readonly warnings: readonly Finding[];
}

/** What a warning says to whoever asks for readiness: anybody, so that it holds no number and no name of a case. */
export const WARNING_WORDS: Readonly<Partial<Record<CheckName, string>>> = {
  'overdue-delivery': 'messages beyond the live line go out late; desks hear on time',
};

/** Weighs what was found. Pure. */
export function weigh(findings: readonly Finding[]): Verdict {
  const of = (level: 'down' | 'warning'): Finding[] => findings.filter((f) => CHECKS[f.check].level === level);
  return { down: of('down'), warnings: of('warning') };
}

/** The warnings' words in one text; null when there is nothing to say. Pure. */
export function wordsOf({ warnings }: Verdict): string | null {
  return warnings.length === 0 ? null : warnings.map(({ check }) => WARNING_WORDS[check] ?? check).join('; ');
}

/** What a finding is about, so that a log says once what stays the same. Pure. */
export const subjectOf = ({ check, cases }: Finding): string => [check, ...cases].join(' ');
