import type { CaseView, HistoryEntry, Message } from '#contracts';

/** What stands in the conversation, in the order of the record: a message, or a line about the case. */
export type TalkItem =
  | { readonly seq: number; readonly at: string; readonly message: Message }
  | { readonly seq: number; readonly at: string; readonly entry: HistoryEntry };

/** Entries that both sides read between the messages; a side's inner affairs have places of their own. */
const MILESTONES: ReadonlySet<string> = new Set([
  'CaseOpened', 'SeverityAssessed', 'CaseTold', 'CaseAcknowledged', 'CaseAccepted', 'CaseRefused', 'CaseClimbed', 'ClimbProposed', 'ClimbDeclined', 'CaseClosed', 'CaseReopened',
]);

/** Messages and milestones by record number. A passed limit stands there unless the climb it caused tells it. */
export function talkItems({ messages, entries }: CaseView): TalkItem[] {
  const told = entries.filter((e, i) => MILESTONES.has(e.type) || (e.type === 'ClockMissed' && !followedByClimb(entries, i)));
  const items: TalkItem[] = [...messages.map((message) => ({ seq: message.seq, at: message.at, message })), ...told.map((entry) => ({ seq: entry.seq, at: entry.at, entry }))];
  return items.sort((a, b) => a.seq - b.seq);
}

function followedByClimb(entries: readonly HistoryEntry[], i: number): boolean {
  const next = entries[i + 1];
  return next?.at === entries[i]?.at && (next?.type === 'CaseClimbed' || next?.type === 'ClimbProposed');
}
