import type { Case } from './case.js';
import type { ConsultationEvent } from './consultation-events.js';
import { type Consultation, asked, awaited, offWithCase } from './consultation.js';
import type { Entry } from './events.js';
import { LANGUAGES } from './network.js';

export type OfConsultation = Extract<Entry, { type: ConsultationEvent['type'] }>;
type Of<T extends OfConsultation['type']> = Extract<OfConsultation, { type: T }>;

/** A case after something about a consultation. */
export function consulted(kase: Case, entry: OfConsultation): Case {
  switch (entry.type) {
    case 'ConsultationRequested': {
      if (entry.side === null) return kase;
      const next = asked(kase.consultations.length + 1, entry.side, entry.at);
      return { ...kase, consultation: { by: entry.side, requested_at: entry.at }, consultations: [...kase.consultations, next] };
    }
    case 'ConsultationProposed': return proposed(kase, entry);
    case 'ConsultationConfirmed': {
      const { number, sequence, agreed } = entry.shared;
      return withOne(kase, number, ({ sitting }) => ({ sequence, changed_at: entry.at, sitting: sitting && { ...sitting, agreed, confirmed: [...sitting.confirmed, ...(entry.side === null ? [] : [entry.side])] } }));
    }
    case 'ConsultationCalledOff': return withOne({ ...kase, consultation: null }, entry.shared.number, () => ({ state: 'called_off', sequence: entry.shared.sequence, changed_at: entry.at }));
    case 'ConsultationHeld': {
      const number = entry.shared.number ?? awaited(kase)?.number ?? 0;
      return withOne({ ...kase, consultation: null }, number, () => ({ state: 'held', held_at: entry.shared.held_at ?? entry.at }));
    }
    case 'MinutesDrafted': return kase;
    case 'MinutesPutForward': return putForward(kase, entry);
    case 'MinutesApproved': return approved(kase, entry);
    case 'ActionCompleted': return { ...kase, actions: kase.actions.map((a) => (a.id === entry.shared.id ? { ...a, done_at: entry.at } : a)) };
  }
}

/** Another date takes the place of the one before: only its own side has agreed to it. */
function proposed(kase: Case, { at, side, shared: { number, sequence, channel, rank, starts_at, length_minutes } }: Of<'ConsultationProposed'>): Case {
  if (side === null) return kase;
  return withOne(kase, number, () => ({ sequence, changed_at: at, sitting: { by: side, channel, rank, starts_at, length_minutes, confirmed: [side], agreed: false } }));
}

/** Another edition is another text: whoever approved the one before has not approved this one. */
function putForward(kase: Case, { side, shared: { number, edition, texts, actions } }: Of<'MinutesPutForward'>): Case {
  if (side === null) return kase;
  const promised = actions.map(({ texts: _, ...action }, i) => ({ id: `${number}.${i + 1}`, ...action }));
  return withOne(kase, number, () => ({ minutes: { edition, by: side, languages: LANGUAGES.filter((language) => texts[language] !== undefined), approved: [], agreed_at: null, actions: promised } }));
}

/** What all approved counts, and what was promised in it is owed. */
function approved(kase: Case, { at, side, office, shared: { number, agreed } }: Of<'MinutesApproved'>): Case {
  const minutes = kase.consultations.find((c) => c.number === number)?.minutes;
  if (side === null || !minutes) return kase;
  const actions = agreed ? minutes.actions.map((action) => ({ ...action, done_at: null })) : [];
  return withOne({ ...kase, actions: [...kase.actions, ...actions] }, number, () => ({ minutes: { ...minutes, approved: [...minutes.approved, { side, office, at }], agreed_at: agreed ? at : null } }));
}

/** With its case, what was still to be held is off; entries of before do not say so. */
export function calledOff(kase: Case, at: number): readonly Consultation[] {
  const off = offWithCase(kase);
  return kase.consultations.map((c) => (c.number === off?.number ? { ...c, state: 'called_off', sequence: off.sequence, changed_at: at } : c));
}

const withOne = (kase: Case, number: number, part: (one: Consultation) => Partial<Consultation>): Case =>
  ({ ...kase, consultations: kase.consultations.map((c) => (c.number === number ? { ...c, ...part(c) } : c)) });
