import type { HistoryEntry } from '#contracts';
import type { Consent, EventType, Language, MessageKind, Outcome, RefusalReason, Severity, Verdict } from '#domain';
import { CLOCK_SENTENCES } from './clock-words.js';
import { CONSULTATION_SENTENCES, withOff } from './consultation-words.js';
import type { EntryContext, Sentence } from './entry-context.js';
import { isolate } from '../parts/isolate.js';
import { BINDS_ALL } from './moment.js';
import { listOf, numberOf, partOf, textOf, textsOf } from './payload.js';
import { type Said, said } from './said.js';
import { withDespite } from './despite-words.js';

export type { EntryContext } from './entry-context.js';

/** Who an entry is about: a side, or the system where a limit acted and no side is concerned. */
export type Who = { readonly side: string } | 'system';

/** One sentence per event type; a type the domain adds does not compile until it has one. */
const SENTENCES: Readonly<Record<EventType, Sentence>> = {
  ReportFiled: () => said('event.ReportFiled'),
  ReportValidated: () => said('event.ReportValidated'),
  FactsRequested: () => said('event.FactsRequested'),
  FactsAdded: () => said('event.FactsAdded'),
  ConsentChanged: ({ own }) => said(own?.given === true ? 'event.ConsentChanged.given' : 'event.ConsentChanged.withdrawn', { field: { word: `form.consent.option.${(textOf(own, 'consent') ?? 'company') as Consent}` } }),
  AttachmentAdded: ({ how, own }) => said(how === 'company' ? (own?.with_report === true ? 'event.AttachmentAdded.report' : 'event.AttachmentAdded.company') : textOf(own, 'redacts') === null ? 'event.AttachmentAdded' : 'event.AttachmentAdded.redacted'),
  AttachmentConsentChanged: ({ own }) => said(own?.given === true ? 'event.AttachmentConsentChanged.given' : 'event.AttachmentConsentChanged.withdrawn'),
  AttachmentReleased: ({ shared }) => said(shared?.redacted === true ? 'event.AttachmentReleased.redacted' : 'event.AttachmentReleased', { side: { sides: textsOf(shared, 'to') }, name: isolate(textOf(shared, 'name') ?? '') }),
  ReportSettledAtHome: ({ own }) => said(textOf(own, 'as') === 'rejected' ? 'event.ReportSettledAtHome.rejected' : 'event.ReportSettledAtHome.answered_at_home'),
  NoteAdded: () => said('event.NoteAdded'),
  CaseOpened: () => said('event.CaseOpened'),
  SeverityAssessed: ({ shared }, earlier) => {
    const severity = { word: `severity.${(numberOf(shared, 'severity') ?? 1) as Severity}` } as const;
    return said(earlier.some((e) => e.type === 'SeverityAssessed') ? 'event.SeverityAssessed.changed' : 'event.SeverityAssessed', { severity });
  },
  CaseTold: ({ shared }) => {
    const version = numberOf(partOf(shared, 'approved_by'), 'version');
    const values = { side: { sides: textsOf(shared, 'to') }, count: listOf(shared, 'disclosures').length };
    return version === null ? said('event.CaseTold', values) : said('event.CaseTold.rule', { ...values, version });
  },
  FactsReleased: ({ shared }) => said('event.FactsReleased', { side: { sides: textsOf(shared, 'to') }, count: listOf(shared, 'disclosures').length }),
  CaseAcknowledged: ({ office }, _earlier, { rankOf }) => {
    const rank = office === null ? null : rankOf(office);
    return rank ? said('event.CaseAcknowledged.rank', { rank: { rank } }) : said('event.CaseAcknowledged');
  },
  CaseAccepted: () => said('event.CaseAccepted'),
  CaseRefused: ({ shared }) => said('event.CaseRefused', { reason: { said: refusalWords(shared) } }),
  ReferralAccepted: () => said('event.ReferralAccepted'),
  ReferralRefused: ({ shared }) => said('event.ReferralRefused', { reason: { said: refusalWords(shared) } }),
  MeasureNamed: () => said('event.MeasureNamed'),
  MeasureUnnamed: () => said('event.MeasureUnnamed'),
  AuthorityNamed: ({ shared }) => said('event.AuthorityNamed', { authority: { office: textOf(shared, 'authority') ?? '' } }),
  MessageSent: ({ shared }) => said(`event.MessageSent.${(textOf(shared, 'kind') ?? 'followup') as MessageKind}`),
  TranslationAdded: ({ shared }) => said(`event.TranslationAdded.${textOf(shared, 'by') === 'service' ? 'service' : 'person'}`, { language: { word: `language.in.${(textOf(shared, 'language') ?? 'en') as Language}` } }),
  TranslationApproved: () => said('event.TranslationApproved'),
  CaseClosed: ({ shared, own }) => {
    const outcomes = { words: textsOf(shared, 'outcomes').map((o) => `out.${o as Outcome}` as const) };
    const until = textOf(shared, 'suspended_until');
    const into = textOf(own, 'joined_into');
    if (into) return said('event.CaseClosed.joined', { reference: into });
    return withOff(partOf(shared, 'called_off'), withDespite(partOf(shared, 'despite_applications'), until ? said('event.CaseClosed.suspended', { outcomes, date: { day: until } }) : said('event.CaseClosed', { outcomes })));
  },
  OutcomeRecorded: ({ shared, own }) => {
    const recorded = shared ?? partOf(own, 'kept');
    const outcome = textOf(partOf(recorded, 'outcome'), 'outcome');
    if (outcome === null) return said('event.OutcomeRecorded.taken_back');
    return said(textOf(recorded, 'corrects') === null ? 'event.OutcomeRecorded' : 'event.OutcomeRecorded.corrected', { outcome: { word: `out.${outcome as Outcome}` } });
  },
  CompanyVerdictGiven: ({ own }) => said('event.CompanyVerdictGiven', { verdict: { word: `verdict.${(textOf(own, 'verdict') ?? 'no') as Verdict}` } }),
  ShipmentsRecorded: ({ own }) => {
    const count = listOf(own, 'rows').length;
    return count === 0 ? said('event.ShipmentsRecorded') : said('event.ShipmentsRecorded.rows', { count });
  },
  CaseReopened: () => said('event.CaseReopened'),
  SideBroughtIn: ({ shared }) => said(shared?.watching === true ? 'event.SideBroughtIn.watching' : 'event.SideBroughtIn', { side: { side: textOf(shared, 'side') ?? '' }, count: listOf(shared, 'disclosures').length }),
  SideJoined: () => said('event.SideJoined'),
  LeadNamed: ({ shared }) => {
    const lead = textOf(shared, 'lead');
    return lead === null ? said('event.LeadNamed.none') : said('event.LeadNamed', { side: { side: lead } });
  },
  ...CLOCK_SENTENCES,
  ...CONSULTATION_SENTENCES,
};

/** The reason, with the right authority where that is the reason. Records of before named none. */
export function refusalWords(refused: { readonly reason?: unknown; readonly authority?: unknown } | null): Said {
  const { reason, authority } = refused ?? {};
  return typeof authority === 'string' ? said('ref.wrong_authority.named', { authority: { office: authority } }) : said(`ref.${(typeof reason === 'string' ? reason : 'facts') as RefusalReason}`);
}

const isEvent = (type: string): type is EventType => Object.hasOwn(SENTENCES, type);

/**
 * What an entry says, in the catalogue's words.
 * @param earlier all entries before it, which tell a first grade from a changed one and the level that a limit passed at
 */
export function entryWords(entry: HistoryEntry, earlier: readonly HistoryEntry[], context: EntryContext): Said {
  if (isEvent(entry.type)) return SENTENCES[entry.type](entry, earlier, context);
  return entry.side ? said('event.sealed', { side: { side: entry.side } }) : said('event.unknown', { type: entry.type });
}

/** Sentences that begin with another side's name: whose act it was stands apart from it. */
const TO_A_SIDE: ReadonlySet<string> = new Set(['CaseTold', 'FactsReleased', 'SideBroughtIn']);

/** The passed limit bound all sides; it is kept under the home side and is no side's own. */
const boundAll = ({ type, shared }: HistoryEntry): boolean => type === 'ClockMissed' && BINDS_ALL.has(textOf(shared, 'kind') ?? '');

/** The side an entry is about: for a passed limit the side whose limit it was, else the side that acted. */
export function whoOf(entry: HistoryEntry): Who {
  const { how, shared, side } = entry;
  if (boundAll(entry)) return 'system';
  const about = how === 'limit' || how === 'rule' ? textOf(shared, 'side') : null;
  return about ? { side: about } : side ? { side } : 'system';
}

/** The sentence with its side before it: "China: took up the case". */
export function entryLine(entry: HistoryEntry, earlier: readonly HistoryEntry[], context: EntryContext): Said {
  const what = entryWords(entry, earlier, context);
  if (boundAll(entry)) return said('event.by', { side: { word: 'side.both' }, what: { said: what } });
  const about = aboutSide(entry);
  return about === null || !isEvent(entry.type) ? what : said(TO_A_SIDE.has(entry.type) ? 'event.by.to' : 'event.by', { side: { side: about }, what: { said: what } });
}

/** Whose level, limit or act a line names; a climb by a person of one side may be about another side. */
const aboutSide = (entry: HistoryEntry): string | null => {
  const who = whoOf(entry);
  return textOf(entry.shared, 'side') ?? (who === 'system' ? null : who.side);
};

/** Whether its label keeps the words of an entry from every account: they are read on the page of the case, by those they are for. */
export const isWithheld = ({ type, tlp }: HistoryEntry): boolean => (type === 'MessageSent' || type === 'TranslationAdded') && tlp === 'RED';

const REASON_IS_CODE: ReadonlySet<string> = new Set(['CaseRefused', 'ReferralRefused', 'CasePaused']);

/** Free words that belong to an entry: a reason, a note, an answer. Where the reason is a code it stands in the sentence. */
export function entryText({ type, shared, own }: HistoryEntry): { readonly text: string; readonly own: boolean } | null {
  const open = textOf(shared, 'text') ?? textOf(partOf(shared, 'outcome'), 'text') ?? (REASON_IS_CODE.has(type) ? null : textOf(shared, 'reason'));
  if (open) return { text: open, own: false };
  const kept = textOf(own, 'text') ?? textOf(own, 'reason');
  return kept ? { text: kept, own: true } : null;
}
