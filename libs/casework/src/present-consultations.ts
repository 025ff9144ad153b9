import type { ConsultationView, HistoryEntry } from '#contracts';
import type { AgendaCase, Case, Consultation, ConsultationEvent, MinutesText } from '#domain';

const iso = (ms: number): string => new Date(ms).toISOString();
type Shared<T extends ConsultationEvent['type']> = NonNullable<Extract<ConsultationEvent, { type: T }>['shared']>;

/** The consultations of a case as one side reads them: how they stand by the case, their words by its entries. */
export function presentConsultations(kase: Case, entries: readonly HistoryEntry[]): ConsultationView[] {
  return kase.consultations.map((one) => {
    const { number, by, requested_at, state, sequence } = one;
    const off = lastOf(entries, 'ConsultationCalledOff', number);
    return {
      number, by, requested_at: iso(requested_at), state, sequence, sitting: sittingOf(one, entries), held: heldOf(one, entries),
      called_off: state === 'called_off' ? { at: iso(one.changed_at), reason: off?.shared.reason ?? null } : null,
      draft: one.minutes?.agreed_at == null && state === 'held' ? draftOf(number, entries) : null, minutes: minutesOf(kase, one, entries),
    };
  });
}

interface Found<T extends ConsultationEvent['type']> { readonly entry: HistoryEntry; readonly shared: Shared<T> }

/** The newest entry of a kind about one consultation. What is written was decided by the domain's own types. */
function lastOf<T extends ConsultationEvent['type']>(entries: readonly HistoryEntry[], type: T, number: number): Found<T> | null {
  const entry = entries.findLast((e) => e.type === type && e.shared?.number === number);
  return entry ? { entry, shared: entry.shared as unknown as Shared<T> } : null;
}

function sittingOf({ number, sitting }: Consultation, entries: readonly HistoryEntry[]): ConsultationView['sitting'] {
  const proposed = lastOf(entries, 'ConsultationProposed', number);
  if (!sitting || !proposed) return null;
  const { by, channel, rank, starts_at, length_minutes, confirmed, agreed } = sitting;
  const { place, interpreting, agenda, reason } = proposed.shared;
  const cases = (proposed.entry.own?.cases ?? []) as readonly AgendaCase[];
  return {
    by, channel, rank, starts_at: iso(starts_at), length_minutes, place, interpreting: [...interpreting], confirmed: [...confirmed], agreed, reason,
    agenda: agenda.map((text, item) => ({ text, case: cases.find((c) => c.item === item)?.reference ?? null })),
  };
}

/** Entries of before say only that one was held. */
function heldOf({ number, held_at }: Consultation, entries: readonly HistoryEntry[]): ConsultationView['held'] {
  if (held_at === null) return null;
  const held = lastOf(entries, 'ConsultationHeld', number);
  return { at: iso(held_at), text: held?.shared.text ?? null, attended: [...(held?.shared.attended ?? [])] };
}

/** What was put forward takes the place of every draft before it. */
function draftOf(number: number, entries: readonly HistoryEntry[]): ConsultationView['draft'] {
  const draft = entries.findLast((e) => e.type === 'MinutesDrafted' && e.own?.number === number);
  if (!draft || draft.seq < (lastOf(entries, 'MinutesPutForward', number)?.entry.seq ?? 0)) return null;
  const { texts, statement, actions } = draft.own as unknown as MinutesText;
  return { at: draft.at, office: draft.office, texts, statement, actions: actions.map((a) => ({ ...a })) };
}

function minutesOf({ actions: promised }: Case, { number, minutes }: Consultation, entries: readonly HistoryEntry[]): ConsultationView['minutes'] {
  const put = lastOf(entries, 'MinutesPutForward', number);
  if (!minutes || !put) return null;
  const done = (id: string): string | null => { const entry = entries.findLast((e) => e.type === 'ActionCompleted' && e.shared?.id === id); return typeof entry?.shared?.text === 'string' ? entry.shared.text : null; };
  return {
    edition: minutes.edition, by: minutes.by, at: put.entry.at, texts: put.shared.texts, statement: put.shared.statement,
    actions: minutes.actions.map(({ id, side, office, due_on }, i) => {
      const done_at = promised.find((a) => a.id === id)?.done_at ?? null;
      return { id, side, office, due_on, texts: put.shared.actions[i]?.texts ?? {}, done_at: done_at === null ? null : iso(done_at), done: done(id) };
    }),
    approved: minutes.approved.map(({ side, office, at }) => ({ side, office, at: iso(at) })), agreed_at: minutes.agreed_at === null ? null : iso(minutes.agreed_at),
  };
}
