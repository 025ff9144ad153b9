import * as z from 'zod/mini';
import { CHOSEN_OUTCOMES, CONSENTS, CROSSING_FIELDS, LANGUAGES, LICENCE_RESULTS, MESSAGE_KINDS, PAUSE_REASONS, REFUSAL_REASONS } from '#domain';
import { fileName } from './attachments.js';
import { consultationCommandSchemas } from './consultations.js';
import { decideLicencesSchema } from './licences.js';
import { outcomeRowsSchema, recordOutcomeSchema, recordShipmentsSchema } from './outcomes.js';
import { LINE_MAX, code, day, id, language, line, reference, text, tlp, unique, version } from './scalars.js';

const reason = () => text();
const seen = { version: version() };
/** Why a side does not take something up; the right authority goes with `wrong_authority`. */
const refusal = () => z.strictObject({ ...seen, reason: z.enum(REFUSAL_REASONS), text: z.nullable(text()), authority: z.optional(z.nullable(code(LINE_MAX))) });

/** A fixed phrase travels by its name with its blanks filled; which names and blanks there are, the wording knows. */
export const messageBody = z.union([
  z.strictObject({ text: text(), language: language() }),
  z.strictObject({ phrase: code(LINE_MAX), values: z.record(code(LINE_MAX), line()) }),
]);

/** Bodies of `POST /api/v1/cases/{reference}/{command}`, by command. */
export const commandSchemas = {
  'validate': z.strictObject(seen),
  'release': z.strictObject({ ...seen, fields: z.array(z.enum(CROSSING_FIELDS)).check(z.minLength(1), z.maxLength(CROSSING_FIELDS.length)) }),
  /** `consent`: what it asks the company to agree to, whose consent then answers it. */
  'ask-company': z.strictObject({ text: text(), consent: z.optional(z.enum(CONSENTS)) }),
  'settle': z.strictObject({ ...seen, as: z.enum(['answered_at_home', 'rejected']), text: text() }),
  'acknowledge': z.strictObject(seen),
  'accept': z.strictObject(seen),
  'refuse': refusal(),
  'message': z.strictObject({
    kind: z.enum(MESSAGE_KINDS), body: messageBody, about: z.nullable(id()),
    /** Left out: the label of what the message is about if that is stricter, or TLP:AMBER. */
    tlp: z.optional(tlp()),
    /** By a person, sent with the message: at most one in each other language. */
    translations: z.optional(z.array(z.strictObject({ language: language(), text: text() })).check(z.maxLength(LANGUAGES.length - 1), z.refine((all) => unique(all.map((one) => one.language)), 'not_unique'))),
  }),
  'translate': z.strictObject({ message: id(), language: language(), text: text() }),
  /** By the configured service; taken only where there is one. */
  'machine-translate': z.strictObject({ message: id(), language: language() }),
  'approve-translation': z.strictObject({ translation: id() }),
  'note': z.strictObject({ text: text() }),
  'climb': z.strictObject({ ...seen, reason: reason() }),
  'confirm-climb': z.strictObject({ ...seen, side: line(), reason: reason() }),
  'decline-climb': z.strictObject({ ...seen, side: line(), reason: reason() }),
  'severity': z.strictObject({ ...seen, severity: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]), reason: reason() }),
  'close': z.strictObject({ ...seen, outcomes: z.array(z.enum(CHOSEN_OUTCOMES)).check(z.minLength(1), z.refine(unique, 'not_unique')), recorded: z.optional(outcomeRowsSchema), text: z.nullable(text()), suspended_until: z.optional(z.nullable(day())), despite_applications: z.optional(z.boolean()) }),
  'record-outcome': recordOutcomeSchema,
  'record-shipments': recordShipmentsSchema,
  'reopen': z.strictObject({ ...seen, reason: reason() }),
  /** The other case's reference, or that of its report. */
  'join-into': z.strictObject({ ...seen, into: reference() }),
  'step-down': z.strictObject({ ...seen, reason: reason() }),
  'refer': z.strictObject({ ...seen, channel: code(LINE_MAX), reason: reason() }),
  /** A side that does not know of the case yet. */
  'bring-in': z.strictObject({ ...seen, side: line(), watching: z.boolean(), reason: reason() }),
  'join': z.strictObject(seen),
  /** Null where the obstacle lies outside the network. */
  'name-lead': z.strictObject({ ...seen, side: z.nullable(line()), reason: reason() }),
  'accept-referral': z.strictObject(seen),
  'refuse-referral': refusal(),
  /** `reason` where it is not the authority that was suggested. */
  'name-authority': z.strictObject({ ...seen, authority: code(LINE_MAX), reason: z.nullable(reason()) }),
  'name-measure': z.strictObject({ measure: id() }),
  'unname-measure': z.strictObject({ ...seen, measure: id(), reason: reason() }),
  'pause': z.strictObject({ ...seen, reason: z.enum(PAUSE_REASONS), until: z.iso.datetime() }),
  'resume': z.strictObject(seen),
  ...consultationCommandSchemas,
  'watch': z.strictObject({ ...seen, reason: reason() }),
  'recheck': z.strictObject({ ...seen, text: text() }),
  'file-licence': z.strictObject({ number: z.nullable(line()), filed_on: day() }),
  'decide-licence': z.strictObject({ id: id(), result: z.enum(LICENCE_RESULTS), decided_on: day() }),
  'decide-licences': decideLicencesSchema,
  'release-attachment': z.strictObject({ ...seen, id: id(), redacted: z.boolean(), name: fileName(), tlp: tlp() }),
} as const;
export type CommandName = keyof typeof commandSchemas;
/** What is not counted: it is done to hundreds of cases at once when one measure hits them all, and to each once. */
const UNCOUNTED: ReadonlySet<string> = new Set<CommandName>(['acknowledge', 'join-into']);
/** Whether a command is counted against what one officer or one key may do in cases within a minute: nearly each is read by people, rings them or is mailed to a company. */
export const isCounted = (command: string): boolean => !UNCOUNTED.has(command);
export type CommandBody<N extends CommandName> = z.output<(typeof commandSchemas)[N]>;
export const commandResultSchema = z.strictObject({ reference: z.string(), version: z.number(), seq: z.number() });
export type CommandResult = z.output<typeof commandResultSchema>;
