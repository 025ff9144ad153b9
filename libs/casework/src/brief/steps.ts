import type { HistoryEntry } from '#contracts';
import { type AgainstEnd, type CalledOff, type EventType, type Outcome, type Rank, type RefusalReason, channelOf, officeNameAt, sayingOf } from '#domain';
import type { BriefSource, BriefWords, Line } from './brief-source.js';

type Shared = Readonly<Record<string, unknown>>;
type Step = (shared: Shared, entry: HistoryEntry, source: BriefSource, words: BriefWords) => string;

const listOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []);
const orNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const office = (id: unknown, { at }: HistoryEntry, { network }: BriefSource, { language }: BriefWords): string =>
  officeNameAt(network, String(id), Date.parse(at))?.[language] ?? String(id);
const channel = (id: unknown, { network }: BriefSource, { language }: BriefWords): string =>
  (Object.hasOwn(network.policy.channels, String(id)) ? network.policy.channels[String(id)]?.name[language] : undefined) ?? String(id);

const reason: Step = (shared, entry, source, words) => (typeof shared.authority === 'string'
  ? words.t.text('ref.wrong_authority.named', { authority: office(shared.authority, entry, source, words) }) : words.t.text(`ref.${String(shared.reason) as RefusalReason}`));
const climbed: Step = (shared, _entry, source, { t }) => {
  const rank: Rank = channelOf(source.kase).ladder[Number(shared.to)]?.rank ?? 'desk';
  const cause = (['limit', 'person', 'confirmed', 'empty'] as const).find((known) => known === shared.cause) ?? 'limit';
  return t.text(`event.CaseClimbed.${cause}`, { rank: t.text(`rank.${rank}`) });
};
const closed: Step = ({ outcomes: all, suspended_until: until, called_off, despite_applications }, _entry, _source, { t, f, when }) => {
  const outcomes = f.list(listOf(all).map((outcome) => t.text(`out.${outcome as Outcome}`)));
  const ended = typeof until === 'string' ? t.text('event.CaseClosed.suspended', { outcomes, date: f.day(until) }) : t.text('event.CaseClosed', { outcomes });
  const against = (despite_applications ?? null) as AgainstEnd | null;
  const what = against === null ? ended : t.text(`event.CaseClosed.despite.${sayingOf(against)}`, { what: ended, filed: against.filed, undecided: against.undecided, otherwise: against.otherwise });
  const off = (called_off ?? null) as CalledOff | null;
  if (off === null) return what;
  return off.starts_at === null ? t.text('event.CaseClosed.off.undated', { what }) : t.text('event.CaseClosed.off', { what, when: when(off.starts_at) });
};
const outcome: Step = ({ outcome: recorded, corrects }, _entry, _source, { t }) => {
  const name = (recorded as { readonly outcome?: Outcome } | null)?.outcome;
  return name === undefined ? t.text('event.OutcomeRecorded.taken_back') : t.text(corrects === null ? 'event.OutcomeRecorded' : 'event.OutcomeRecorded.corrected', { outcome: t.text(`out.${name}`) });
};
const told: Step = ({ to, disclosures }, _entry, _source, { t, parties }) => t.text('event.CaseTold', { side: parties(listOf(to)), count: Array.isArray(disclosures) ? disclosures.length : 0 });
const referred: Step = ({ from, to, back }, _entry, source, words) =>
  words.t.text(back === true ? 'event.CaseReferred.back' : 'event.CaseReferred.named', { from: channel(from, source, words), to: channel(to, source, words) });

/** What was done about a case, of the entries that all sides share. What only moves time, and words, which have lines of their own, is no measure. */
const STEPS: Readonly<Partial<Record<EventType, Step>>> = {
  CaseTold: told,
  CaseAcknowledged: (_s, _e, _source, { t }) => t.text('event.CaseAcknowledged'),
  CaseAccepted: (_s, _e, _source, { t }) => t.text('event.CaseAccepted'),
  CaseRefused: (...of) => of[3].t.text('event.CaseRefused', { reason: reason(...of) }),
  CaseReferred: referred,
  ReferralAccepted: (_s, _e, _source, { t }) => t.text('event.ReferralAccepted'),
  ReferralRefused: (...of) => of[3].t.text('event.ReferralRefused', { reason: reason(...of) }),
  AuthorityNamed: ({ authority }, entry, source, words) => words.t.text('event.AuthorityNamed', { authority: office(authority, entry, source, words) }),
  CaseClimbed: climbed,
  ConsultationRequested: (_s, _e, _source, { t }) => t.text('event.ConsultationRequested'),
  ConsultationCalledOff: (_s, _e, _source, { t }) => t.text('event.ConsultationCalledOff'),
  ConsultationHeld: (_s, _e, _source, { t }) => t.text('event.ConsultationHeld'),
  ActionCompleted: ({ id }, _e, _source, { t }) => t.text('event.ActionCompleted', { id: String(id) }),
  CaseWatched: ({ cause }, _e, _source, { t }) => t.text(cause === 'suspension' ? 'event.CaseWatched.suspension' : 'event.CaseWatched.person'),
  CaseRechecked: (_s, _e, _source, { t }) => t.text('event.CaseRechecked'),
  OutcomeRecorded: outcome,
  CaseClosed: closed,
  CaseReopened: (_s, _e, _source, { t }) => t.text('event.CaseReopened'),
};

/** Whose act an entry was, with the office under the name of then; a limit's is that of the side it moved. */
export function actorOf(entry: HistoryEntry, source: BriefSource, words: BriefWords): string | null {
  const side = entry.side ?? orNull(entry.shared?.side);
  if (side === null) return null;
  return entry.how === 'person' && entry.office !== null ? `${words.party(side)} · ${office(entry.office, entry, source, words)}` : words.party(side);
}

/** One line about an entry that is a measure, with what its author typed along; none about any other. */
export function stepLines(entry: HistoryEntry, source: BriefSource, words: BriefWords): Line[] {
  const step = Object.hasOwn(STEPS, entry.type) ? STEPS[entry.type as EventType] : undefined;
  if (!step || entry.shared === null) return [];
  const what = step(entry.shared, entry, source, words);
  const actor = actorOf(entry, source, words);
  const label = actor === null ? what : words.t.text('event.by', { side: actor, what });
  const text = orNull(entry.shared.text);
  const language = source.network.sides[entry.side ?? '']?.language ?? null;
  return [{ at: entry.at, label, ...(text === null || text === '' ? {} : { text, typed: { language } }) }];
}

export { channel as channelName, office as officeName };
