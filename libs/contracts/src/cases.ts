import * as z from 'zod/mini';
import { APPLICATION_FIELDS, CASE_STATES, CLOCK_KINDS, CONSENTS, HOWS, KINDS, OUTCOME_ENDS, PAUSE_REASONS, RANKS, REPORT_STATES, TRANSLATED_BY } from '#domain';
import { attachmentSchema } from './attachments.js';
import { calendarWarningSchema } from './calendars.js';
import { consultationSchema } from './consultations.js';
import { factSchema, standingSchema } from './crossing.js';
import { licencesOfCaseSchema } from './licences.js';
import { goodsSchema, recordedOutcomeSchema, verdictViewSchema } from './outcomes.js';
import { reportObject } from './report.js';
import { tlp } from './scalars.js';
import { whySchema } from './why.js';

/** Instants are ISO 8601 in UTC on the wire; pages print them in each side's zone. */
const instant = () => z.string();
export const limitSchema = z.union([z.strictObject({ unit: z.literal('elapsed'), seconds: z.number() }), z.strictObject({ unit: z.literal('working-days'), days: z.number() })]);
const severity = () => z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);

/** One time limit: what, whose, until when, and what follows (design rule "a time limit is always"). */
export const clockLineSchema = z.strictObject({
  side: z.string(),
  kind: z.enum(CLOCK_KINDS),
  subject: z.string(),
  round: z.number(),
  state: z.enum(['running', 'paused', 'met', 'missed', 'stopped']),
  limit: limitSchema,
  started_at: instant(),
  due_at: instant(),
  ended_at: z.nullable(instant()),
  /** Whether the end may still move, because it reaches a year whose list of holidays is not published. */
  provisional: z.boolean(),
  /** While it runs, what happens when it is missed; once missed, what did happen; else null. */
  then: z.nullable(z.strictObject({
    step: z.enum(['climb', 'propose', 'ring', 'red', 'resume', 'watch']),
    /** Each side's way up by it; where one side stands higher than the other, the two differ. */
    moves: z.array(z.strictObject({ side: z.string(), step: z.enum(['climb', 'propose']), rank: z.enum(RANKS) })),
  })),
});
export type ClockLine = z.output<typeof clockLineSchema>;

/** A time limit with its reasons; too much for a board, which has a limit on every row. Null in rows older than reasons. */
export const clockAccountSchema = z.strictObject({ ...clockLineSchema.shape, why: z.nullable(whySchema) });
export type ClockAccount = z.output<typeof clockAccountSchema>;

export const caseSideSchema = z.strictObject({
  side: z.string(),
  told_at: z.nullable(instant()),
  acknowledged_at: z.nullable(instant()),
  acknowledged_by: z.nullable(z.string()),
  rung: z.number(),
  rank: z.enum(RANKS),
  /** The highest rank at which the side ever stood in this case. */
  highest: z.enum(RANKS),
  office: z.string(),
  proposal: z.nullable(z.strictObject({ to: z.number(), rank: z.enum(RANKS), at: instant() })),
  /** Since when an alert to this side has found nobody: both boards say that nobody was told. */
  unreached_since: z.nullable(instant()),
  /** When its ladder ended: nothing above, rung as often as the network says, and silent. */
  ladder_ended_at: z.nullable(instant()),
  rounds: z.number(),
  /** Whether it only watches: it reads what crossed and owes nothing until it joins. */
  watching: z.boolean(),
});

/** A case as one row of a board: only what the reader's side may see. */
export const caseLineSchema = z.strictObject({
  reference: z.string(),
  version: z.number(),
  state: z.enum(CASE_STATES),
  severity: severity(),
  urgency: z.enum(['immediate', 'expected', 'future']),
  kind: z.enum(KINDS),
  channel: z.string(),
  home: z.string(),
  lead: z.nullable(z.string()),
  goods: z.nullable(z.string()),
  hs: z.nullable(z.string()),
  from: z.nullable(z.string()),
  to: z.nullable(z.string()),
  port: z.nullable(z.string()),
  stage: z.nullable(z.string()),
  /** The company's name: the home side's own line, or another side's when the company agreed. */
  company: z.nullable(z.string()),
  /** Whether another side than the home side reads that name. */
  company_given: z.boolean(),
  opened_at: instant(),
  updated_at: instant(),
  closed_at: z.nullable(instant()),
  outcomes: z.array(z.string()),
  /** What these come to, all together; null while the case runs. */
  end: z.nullable(z.enum(OUTCOME_ENDS)),
  /** What is free of the goods of the home side's companies, by unit; home side only. */
  progress: goodsSchema.shape.progress,
  /** Whose act is awaited next; null when nobody's (closed). */
  turn: z.nullable(z.string()),
  sides: z.array(caseSideSchema),
  rungs: z.number(),
  /** Running limits and, per side, the last one that ended. */
  clocks: z.array(clockLineSchema),
  /** While the case waits for the company; its clocks stand still until then at the latest. */
  paused: z.nullable(z.strictObject({ reason: z.enum(PAUSE_REASONS), since: instant(), until: instant() })),
  /** Day on which a suspended measure comes back, ISO date. */
  suspended_until: z.nullable(z.string()),
  consultation: z.nullable(z.strictObject({ by: z.string(), requested_at: instant(), /** When, once every side agreed to a date. */ sits_at: z.nullable(instant()) })),
  /** The competent authority that people named, an office of either side; null until somebody has. */
  authority: z.nullable(z.string()),
  /** Where the network's route pointed when the case opened: what people decided may differ. */
  suggested: z.strictObject({ channel: z.string(), authority: z.nullable(z.string()) }),
  /** Until the receiving side accepts or refuses that the case came to this channel. */
  referral: z.nullable(z.strictObject({ by: z.string(), receiver: z.string(), from: z.string(), at: instant() })),
  /** The case in which this one's report goes on, and how many such cases there are of this one. */
  joined_into: z.nullable(z.string()), joined: z.number(),
  /** Ids of the measures that are named for it. */ measures: z.array(z.string()),
  /** The report's stage and its own reference, home side only: the company says the one it was given. */
  report_state: z.nullable(z.enum(REPORT_STATES)),
  report_reference: z.nullable(z.string()),
  /** When the company last said or handed something in that nobody of the home side has acted after; home side only. */
  company_news_at: z.nullable(instant()),
});
export type CaseLine = z.output<typeof caseLineSchema>;

export const messageBodySchema = z.union([
  z.strictObject({ text: z.string(), language: z.string() }),
  z.strictObject({ phrase: z.string(), values: z.record(z.string(), z.string()) }),
]);
/** Words once more in another language. What a service made is a draft until an officer of either side approves it. */
export const translationSchema = z.strictObject({
  id: z.string(), seq: z.number(), at: instant(), side: z.string(), office: z.nullable(z.string()), language: z.string(), text: z.string(),
  by: z.enum(TRANSLATED_BY), approved: z.nullable(z.strictObject({ at: instant(), side: z.string(), office: z.nullable(z.string()) })),
});
export type TranslationView = z.output<typeof translationSchema>;
export const messageSchema = z.strictObject({
  id: z.string(), seq: z.number(), at: instant(), side: z.string(), office: z.nullable(z.string()), kind: z.string(), about: z.nullable(z.string()), tlp: tlp(),
  /** Null where the label keeps the words from the reader. */
  body: z.nullable(messageBodySchema),
  /** The newest of each language first; the original stays what it is. */
  translations: z.array(translationSchema),
  /** For questions: whether they still wait. */
  question: z.nullable(z.enum(['open', 'answered', 'withdrawn'])),
});
export type Message = z.output<typeof messageSchema>;

/** Another company's report, in the case that it opened. */
export const joinedReportSchema = z.strictObject({
  reference: z.string(), report_reference: z.string(), company: z.string(), goods: z.string(), opened_at: instant(), joined_at: instant(),
});
export type JoinedReport = z.output<typeof joinedReportSchema>;

/** Open cases of one's own companies that may be about the same trouble, the most alike first. */
export const similarSchema = z.strictObject({
  similar: z.array(z.strictObject({
    reference: z.string(), report_reference: z.string(), /** To join it with, as the command `join-into` asks for. */ version: z.number(), kind: z.enum(KINDS), severity: severity(), state: z.enum(CASE_STATES),
    company: z.string(), goods: z.string(), hs: z.nullable(z.string()), /** A day, or a month where that is all that is known. */ since: z.string(), opened_at: instant(), /** Cases that are joined into it already. */ joined: z.number(),
    /** Why it looks alike, the strongest reason first; see domain's Likeness. */
    reasons: z.array(z.union([
      z.strictObject({ by: z.enum(['code', 'heading']), code: z.string() }), z.strictObject({ by: z.literal('port'), port: z.string() }),
      z.strictObject({ by: z.literal('words'), words: z.array(z.string()) }), z.strictObject({ by: z.enum(['kind', 'kind_near', 'route']) }), z.strictObject({ by: z.literal('days'), days: z.number() }), z.strictObject({ by: z.literal('months'), months: z.number() }),
    ])),
  })),
});
export type Similar = z.output<typeof similarSchema>;

export const ownPartSchema = z.strictObject({
  report_reference: z.string(),
  report_state: z.enum(REPORT_STATES),
  report: reportObject,
  cover_days: z.nullable(z.number()),
  /** Why the severity is what it is; see domain's SeverityReason. */
  severity_reasons: z.array(z.unknown()),
  /** Every field of the report between the sides: what crossed, what the next approval would let cross, and what stays. */
  crossing: z.array(standingSchema),
  tells: /** Sides that the first telling reaches, while no other side knows of the case. */ z.array(z.string()),
  list_waits: /** Why no list of licence applications is taken, where that is the company's word; `since` when it took its consent back. */ z.nullable(z.strictObject({ why: z.enum(['no_consent', 'withdrawn']), since: z.nullable(instant()) })),
  list_lies: /** Whether a list came with the report and nothing of it was taken yet. */ z.boolean(), list_names: /** What the other sides read of an application of a list by name, where its number and its applicant's word allow; null where the network has no such lists. */ z.nullable(z.array(z.enum(APPLICATION_FIELDS))),
  company_questions: /** `consent`: what each asks the company to agree to; `agreed_at`: when it did, and so answered. */ z.array(z.strictObject({ id: z.string(), at: instant(), text: z.string(), answered: z.boolean(), consent: z.nullable(z.enum(CONSENTS)), agreed_at: z.nullable(instant()) })),
  additions: z.array(z.strictObject({ at: instant(), text: z.string(), answers: z.nullable(z.string()) })),
  /** What the company says about what came of it, since the case last ended. */
  verdict: z.nullable(verdictViewSchema),
  joined: /** Reports of other companies that go on in this case. */ z.array(joinedReportSchema),
});

export const caseViewSchema = z.strictObject({
  line: caseLineSchema,
  facts: z.array(factSchema),
  messages: z.array(messageSchema),
  /** Internal notes of the reader's own side. */
  notes: z.array(z.strictObject({ seq: z.number(), at: instant(), office: z.nullable(z.string()), officer: z.nullable(z.string()), text: z.string() })),
  ladder: z.array(z.strictObject({ rank: z.enum(RANKS), offices: z.record(z.string(), z.string()), alone: z.boolean() })),
  entries: z.array(z.lazy(() => entrySchema)),
  /** Home side only. */
  own: z.nullable(ownPartSchema),
  /** Files of the reader's own side, and those that it was given; null where the service keeps none. */
  attachments: z.nullable(z.array(attachmentSchema)),
  /** Commands that would be taken from the reader now. */
  commands: z.array(z.string()),
  /** The limits of the line, each with why it ends when it ends. */
  clocks: z.array(clockAccountSchema),
  /** What came of the case so far, oldest first. */
  results: z.array(recordedOutcomeSchema),
  goods: goodsSchema,
  refused: z.nullable(z.strictObject({ reason: z.string(), text: z.nullable(z.string()), authority: z.nullable(z.string()) })),
  authorities: z.array(z.string()), // those that can be named now
  ...licencesOfCaseSchema.shape,
  consultations: z.array(consultationSchema),
  /** By when a consultation would have to be held that was asked for now, or must be held that was; null where no rule says so. */
  consultation_until: z.nullable(instant()),
  /** Latest end of a pause that began now; null when none is possible. */
  pause_until: z.nullable(instant()),
  /** How many days before a suspended measure comes back the case does; null in cases older than that rule. */
  suspension_watch_days: z.nullable(z.number()),
});
export type CaseView = z.output<typeof caseViewSchema>;

/** One entry of the history as a reader sees it: the header, the shared payload, and their own side's payload. */
export const entrySchema = z.strictObject({
  /** Its number among all entries that the reader's side reads, from 1 without gaps. */
  seq: z.number(),
  /** Its number in its chain: in the shared one, where every side calls it by this number, or, where it is `sealed`, in the side's own. */
  place: z.number(),
  at: instant(),
  /** Event type; `Sealed` for another side's private entry, which only histories have that are older than private chains. */
  type: z.string(),
  side: z.nullable(z.string()),
  office: z.nullable(z.string()),
  /** Null for another side's private entry: whether a person, the company or a limit made it is that side's affair. */
  how: z.nullable(z.enum(HOWS)),
  shared: z.nullable(z.record(z.string(), z.unknown())),
  own: z.nullable(z.record(z.string(), z.unknown())),
  /** How far what is shared may be passed on; null where nothing is. Of TLP:RED no history and no file holds the words. */
  tlp: z.nullable(tlp()),
  hash: z.string(),
  /** Whether only the reader's own side knows of it. */
  sealed: z.boolean(),
});
export type HistoryEntry = z.output<typeof entrySchema>;

export const caseListSchema = z.strictObject({ cases: z.array(caseLineSchema), total: z.number(), as_of: instant(), next: z.nullable(z.string()), calendar_warnings: z.array(calendarWarningSchema) });
export type CaseList = z.output<typeof caseListSchema>;
/** A list as a file: every case that matched, without pages. */
export const caseExportSchema = z.strictObject({ tlp: tlp(), cases: z.array(caseLineSchema) });
export type CaseExport = z.output<typeof caseExportSchema>;
