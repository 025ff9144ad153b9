import * as z from 'zod/mini';
import { CONSENTS, GROUNDS, HELPS, IMPACTS, KINDS, LICENCE_ANSWERS, NO_PORT, OUTCOME_ENDS, PARTS, SHARES, SOURCE_ANSWERS, STAGES } from '#domain';
import { UNITS, amountSchema } from './amounts.js';
import { paperSchema } from './attachments.js';
import { consentSchema, factSchema } from './crossing.js';
import { goodsSchema, trackedOutcomeSchema, verdictViewSchema } from './outcomes.js';
import { PLACE_CODE, date, email, language, line, reference, text, unique } from './scalars.js';

const stockSchema = z.strictObject({ value: z.number().check(z.minimum(0), z.maximum(1e12)), unit: z.enum(UNITS) });

export const reportObject = z.strictObject({
  network: line(),
  side: line(),
  language: language(),
  kind: z.enum(KINDS),
  part: z.enum(PARTS),
  goods: text(),
  hs: z.nullable(z.string().check(z.regex(/^\d{6}$/, 'hs_format'))),
  /** Version of the Harmonized System that the code is of. Left out when a report is filed, it is found; a report then holds the one that knows its code. */
  hs_version: z.optional(z.nullable(z.string().check(z.regex(/^\d{4}$/, 'wrong_format')))),
  from: z.string().check(z.regex(PLACE_CODE, 'country_format')),
  to: z.string().check(z.regex(PLACE_CODE, 'country_format')),
  since: date(),
  /** Where only the month is known: of `since` the day then means nothing, and nobody is told one. */
  since_day: z.optional(z.literal('unknown')),
  stage: z.enum(STAGES),
  port: z.nullable(z.string().check(z.regex(/^[A-Z]{2}[A-Z2-9]{3}$/, 'port_format'))),
  /** What was answered in place of a port. Left out, nothing was. */
  no_port: z.optional(z.enum(NO_PORT)),
  quantity: z.nullable(amountSchema),
  contract: z.nullable(z.strictObject({ number: line(), date: z.nullable(date()) })),
  licence: z.enum(LICENCE_ANSWERS),
  licence_application: z.nullable(z.strictObject({ number: z.nullable(line()), filed_on: z.nullable(date()), office: z.nullable(line()) })),
  partner: z.nullable(text()),
  stock: z.nullable(stockSchema),
  daily_use: z.nullable(amountSchema),
  next_delivery: z.union([z.enum(['none', 'unknown']), date()]),
  share: z.enum(SHARES),
  other_source: z.strictObject({ answer: z.enum(SOURCE_ANSWERS), note: z.nullable(text()) }),
  impact: z.array(z.enum(IMPACTS)).check(z.minLength(1), z.refine(unique, 'not_unique')),
  tried: z.nullable(text()),
  help: z.array(z.enum(HELPS)).check(z.minLength(1), z.refine(unique, 'not_unique')),
  company: z.strictObject({ name: text(), registration_number: line() }),
  contact: z.strictObject({
    name: text(),
    phone: z.string().check(z.regex(/^\+[0-9][0-9 ()-]{6,24}$/, 'phone_format')),
    email: email(),
    language: language(),
    /** Whether the company is written to by mail. Left out it is: one receipt, and more once the address is confirmed. */
    mail: z.optional(z.boolean()),
  }),
  consent: z.array(z.enum(CONSENTS)).check(z.refine(unique, 'not_unique')),
});

/** Rules between fields; rules that need lists or today's date are the server's (`reporting`). */
export const reportSchema = reportObject.check(
  z.refine((r) => r.from !== r.to, { error: 'same_place', path: ['to'] }),
  z.refine((r) => !r.stock || !r.daily_use || r.stock.unit === r.daily_use.unit, { error: 'one_unit', path: ['daily_use', 'unit'] }),
  z.refine((r) => !(r.impact.includes('nothing_yet') && r.impact.length > 1), { error: 'none_and', path: ['impact'] }),
  z.refine((r) => r.port === null || r.no_port === undefined, { error: 'not_allowed', path: ['no_port'] }),
  // Where they are nobody asks yet: the form does not either.
  z.refine((r) => r.stage !== 'contracted' || r.no_port === undefined, { error: 'no_port_yet', path: ['no_port'] }),
);
export type ReportBody = z.output<typeof reportSchema>;

/**
 * Header `Idempotency-Key` of a report. A key names a company's filing to whoever knows the company, so it must be one that
 * nobody can guess: a UUID made of random numbers (version 4), or of the time and random numbers (version 7).
 */
export const FILING_KEY = /^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[47][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$/;

export const reportReceiptSchema = z.strictObject({
  reference: z.string(),
  /** Secret; follows the report at `tracking_url`. */
  token: z.string(),
  tracking_url: z.string(),
  filed_at: z.string(),
  /** Until when the home desk makes first contact. */
  first_contact_by: z.string(),
});
export type ReportReceipt = z.output<typeof reportReceiptSchema>;

/** A step, by whom, and the home office that took it; null where none did: the network's rule, so that nobody decided, the company, or the other side, of which no office is named. */
const stageSchema = z.strictObject({ stage: z.string(), at: z.string(), by: z.enum(['office', 'rule', 'company', 'other_side']), office: z.nullable(z.string()) });
/** What a company is shown of one crossing. */
export const givenFactSchema = z.strictObject({ ...factSchema.shape, at: z.string() });
export type GivenFact = z.output<typeof givenFactSchema>;

/** What else was given in the matter: days and results of its list of applications, applications by name, quantities that offices wrote down. */
export const givenBesideSchema = z.strictObject({
  what: z.enum(['list_days', 'list_named', 'quantities']), form: z.enum(['exact', 'band']), ground: z.enum(GROUNDS), at: z.string(),
  /** Numbers of the company's own applications among them: those that bear the number which its report states. */
  numbers: z.array(z.string()),
  /** Whether others among them stand under the name that the report's company gives itself. Anybody may give a name, so that no number of theirs is told. */
  named: z.boolean(),
});
export type GivenBeside = z.output<typeof givenBesideSchema>;

/** One thing that a company decides about, and what it decided so far. */
export const companyConsentSchema = z.strictObject({
  consent: z.enum(CONSENTS),
  /** Null where it never agreed. */
  now: z.nullable(consentSchema),
  /** When what it is about was given to the other sides by this consent; null while it was not. */
  crossed_at: z.nullable(z.string()),
  /**
   * What of it was last given with rows of the list of licence applications, each of which its own column allowed, whatever was agreed to here; null while none was.
   * `applications`: how many of the company's own; null where some stand under its name alone, which anybody may give.
   */
  listed: z.nullable(z.strictObject({ at: z.string(), applications: z.nullable(z.int()) })),
  /** Whether agreeing can make anything cross: the report holds it and the network leaves it to the company. */
  counts: z.boolean(),
  /** Whether a list of applications that came along with the report waits for it: without it no office may take that list up. */
  list_waits: z.boolean(),
});
export type CompanyConsent = z.output<typeof companyConsentSchema>;

/** Body of `POST /api/v1/reports/{reference}/consents`. */
export const changeConsentSchema = z.strictObject({ consent: z.enum(CONSENTS), given: z.boolean() });

/** What a company follows: its own report, the stages, questions to it and what it added. */
export const trackedReportSchema = z.strictObject({
  reference: z.string(),
  state: z.string(),
  filed_at: z.string(),
  language: language(),
  /** Null once the home desk has asked, checked the report or answered. */
  first_contact_by: z.nullable(z.string()),
  /** How that time moved since the report was sent, each time with when it did; `passed`: it was over by then, without a contact. */
  first_contact_moved: z.array(z.strictObject({ from: z.string(), to: z.string(), at: z.string(), passed: z.boolean() })),
  report: reportObject,
  stages: z.array(stageSchema),
  /** `consent`: what a question asks the company to agree to; `agreed_at`: when it did, and so answered. */
  questions: z.array(z.strictObject({ id: z.string(), asked_at: z.string(), text: z.string(), answered: z.boolean(), consent: z.nullable(z.enum(CONSENTS)), agreed_at: z.nullable(z.string()) })),
  additions: z.array(z.strictObject({ at: z.string(), text: z.string(), answers: z.nullable(z.string()) })),
  /** What was given to the other sides, when, in which form and on which ground. */
  given: z.array(givenFactSchema),
  /** What was given beside the report's own words: of the list of licence applications, and quantities written down later. */
  given_besides: z.array(givenBesideSchema),
  /** What the company decides about, and where its consent stands. */
  consents: z.array(companyConsentSchema),
  /** The company's own papers; null where the service takes none. */
  papers: z.nullable(z.array(paperSchema)),
  /** The home side's words when it answered at home or did not take the report up. */
  answer: z.nullable(z.string()),
  outcomes: z.array(z.string()),
  /** What the outcomes come to, all together; null while work goes on, and for a report that goes on in another case. */
  end: z.nullable(z.enum(OUTCOME_ENDS)),
  /** What came of it so far, of the company's own matter. */
  results: z.array(trackedOutcomeSchema),
  goods: goodsSchema,
  /** What the company may say about the end, and said; null before there is one. `until`: until when it may, and may change it. */
  verdict: z.nullable(z.strictObject({ until: z.string(), given: z.nullable(verdictViewSchema) })),
});
export type TrackedReport = z.output<typeof trackedReportSchema>;

export const addFactsSchema = z.strictObject({ text: text(), answers: z.nullable(reference()) });
