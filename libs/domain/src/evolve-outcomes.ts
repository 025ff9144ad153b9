import { type Case, type FiledReport, toldBeyondHome } from './case.js';
import type { Entry } from './events.js';
import type { Outcome, RecordedOutcome } from './outcomes.js';
import type { Amount } from './report.js';
import { shipmentsAfter } from './shipments.js';

type About<T extends Entry['type']> = Extract<Entry, { type: T }>;

/** The case after an entry about what came of it. */
export function cameOf(kase: Case, entry: About<'OutcomeRecorded' | 'CompanyVerdictGiven' | 'ShipmentsRecorded'>): Case {
  switch (entry.type) {
    case 'OutcomeRecorded': return recorded(kase, entry);
    case 'CompanyVerdictGiven': {
      const said = entry.own[kase.home];
      return said ? withReport(kase, { verdict: { verdict: said.verdict, text: said.text, at: entry.at } }) : kase;
    }
    case 'ShipmentsRecorded': {
      const rows = entry.own[kase.home]?.rows ?? [];
      return withReport(entry.shared ? { ...kase, shipped: entry.shared.stages } : kase, { shipments: shipmentsAfter(kase.report?.shipments ?? [], rows) });
    }
  }
}

/** What its entry recorded at the end, beside what was recorded on the way; cases that ended before that have none. */
export function recordedAtEnd(kase: Case, entry: About<'CaseClosed'>): Case {
  const rows = entry.shared.recorded ?? [];
  return withReport(added(kase, rows, entry.own[kase.home]?.quantities ?? {}), { verdict: null });
}

function recorded(kase: Case, { shared, own }: About<'OutcomeRecorded'>): Case {
  const { outcome, corrects } = shared ?? own[kase.home]?.kept ?? { outcome: null, corrects: null };
  const left = withReport(kase, { outcomes: without(kase.report?.outcomes ?? [], corrects) });
  if (!shared) return withReport(left, { outcomes: [...(left.report?.outcomes ?? []), ...(outcome ? [outcome] : [])] });
  const wrong = kase.report?.outcomes.find((o) => o.id === corrects)?.outcome ?? null;
  const next = added({ ...left, outcomes: without(kase.outcomes, corrects) }, outcome ? [outcome] : [], own[kase.home]?.quantities ?? {});
  // What became of a report that goes on in another case, that case says.
  if (!next.closed || next.joined_into !== null) return next;
  return { ...next, closed: { ...next.closed, outcomes: wordsAfter(next.closed.outcomes, { wrong, right: outcome?.outcome ?? null, standing: left.report?.outcomes ?? [] }) } };
}

/** What others read stands apart from what the home side has: what was recorded before they knew of the case they never read. */
function added(kase: Case, rows: readonly RecordedOutcome[], exact: Readonly<Record<string, Amount>>): Case {
  if (rows.length === 0) return kase;
  const shared = toldBeyondHome(kase) ? [...kase.outcomes, ...rows] : kase.outcomes;
  return withReport({ ...kase, outcomes: shared }, { outcomes: [...(kase.report?.outcomes ?? []), ...rows.map((row) => ({ ...row, quantity: exact[row.id] ?? row.quantity }))] });
}

const without = (rows: readonly RecordedOutcome[], id: string | null): readonly RecordedOutcome[] => rows.filter((row) => row.id !== id);

/** The words of an ended case after one of its outcomes was corrected: the wrong one goes unless another outcome says it too, and the right one takes its place. */
export function wordsAfter(words: readonly Outcome[], { wrong, right, standing }: { readonly wrong: Outcome | null; readonly right: Outcome | null; readonly standing: readonly RecordedOutcome[] }): Outcome[] {
  const stays = standing.some((row) => row.outcome === wrong);
  return [...new Set([...words.filter((word) => word !== wrong || stays), ...(right === null ? [] : [right])])];
}

/** A copy read for another side has no report. */
const withReport = (kase: Case, part: Partial<FiledReport>): Case => (kase.report === null ? kase : { ...kase, report: { ...kase.report, ...part } });
