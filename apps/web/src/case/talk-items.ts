import type { CaseView, HistoryEntry, Message } from '#contracts';

/** What stands in the conversation, in the order of the record: a message, or what happened to the case between messages. */
export type TalkItem =
  | { readonly seq: number; readonly at: string; readonly message: Message }
  /** The notice with which the case was told, and a told side's confirmation that it has it. */
  | { readonly seq: number; readonly at: string; readonly formal: HistoryEntry }
  | { readonly seq: number; readonly at: string; readonly milestones: readonly HistoryEntry[] };

/** Entries that both sides read between the messages; a side's inner affairs have places of their own. */
const MILESTONES: ReadonlySet<string> = new Set([
  'CaseOpened', 'SeverityAssessed', 'CaseTold', 'FactsReleased', 'CaseAcknowledged', 'CaseAccepted', 'CaseRefused', 'CaseClimbed', 'ClimbProposed', 'ClimbDeclined', 'CaseClosed', 'CaseReopened',
  'CaseSteppedDown', 'CaseReferred', 'CasePaused', 'CaseResumed', 'LadderEnded', 'NobodyReached', 'SideReached', 'ConsultationRequested', 'ConsultationProposed', 'ConsultationConfirmed', 'ConsultationCalledOff', 'ConsultationHeld', 'MinutesPutForward', 'MinutesApproved', 'ActionCompleted', 'CaseWatched', 'CaseRechecked',
  'LicenceFiled', 'LicenceDecided', 'LicencesRecorded', 'SideBroughtIn', 'SideJoined', 'LeadNamed', 'ReferralAccepted', 'ReferralRefused', 'AuthorityNamed', 'MeasureNamed', 'MeasureUnnamed', 'OutcomeRecorded', 'ShipmentsRecorded',
]);
/** What a side did for itself alone is no part of the conversation. */
const isInner = ({ type, shared }: HistoryEntry): boolean => type === 'ShipmentsRecorded' && shared === null;

/** Messages, and milestones in groups between them, by record number. A passed limit stands there unless what it caused tells it. */
export function talkItems({ messages, entries, line }: CaseView): TalkItem[] {
  const told = entries.filter((e, i) => (MILESTONES.has(e.type) && !isInner(e)) || (e.type === 'ClockMissed' && !toldByNext(entries, i)));
  const single: TalkItem[] = [...messages.map((message) => ({ seq: message.seq, at: message.at, message })), ...told.map((entry) => ({ seq: entry.seq, at: entry.at, ...(isFormal(entry, line.home) ? { formal: entry } : { milestones: [entry] }) }))];
  return single.sort((a, b) => a.seq - b.seq).reduce<TalkItem[]>((items, item) => {
    const last = items.at(-1);
    if (!last || !('milestones' in last) || !('milestones' in item)) return [...items, item];
    return [...items.slice(0, -1), { ...last, milestones: [...last.milestones, ...item.milestones] }];
  }, []);
}

/** What one side tells another by more than words; at home a receipt answers nobody. */
const isFormal = ({ type, side }: HistoryEntry, home: string): boolean => type === 'CaseTold' || (type === 'CaseAcknowledged' && side !== home);

/** What a passed limit leads to by an entry of its own. */
const LED_TO: ReadonlySet<string> = new Set(['CaseClimbed', 'ClimbProposed', 'CaseResumed', 'CaseWatched']);

function toldByNext(entries: readonly HistoryEntry[], i: number): boolean {
  const next = entries[i + 1];
  return next !== undefined && next.at === entries[i]?.at && LED_TO.has(next.type);
}
