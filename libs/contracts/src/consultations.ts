import * as z from 'zod/mini';
import { LANGUAGES, RANKS } from '#domain';
import { LINE_MAX, code, day, language, legible, line, reference, text, unique, version } from './scalars.js';

/** Items of one agenda, promises in one record, offices at one table. */
const [ITEMS_MAX, ACTIONS_MAX, OFFICES_MAX] = [20, 20, 40];
/** No consultation of a case takes longer than a working day. */
const MINUTES_MAX = 8 * 60;
const seen = { version: version() };

/** One text in each working language; English where the sides agreed on that. Which are needed the case's sides say. */
const texts = (one: () => z.ZodMiniString) => z.strictObject({ 'ko': z.optional(one()), 'zh-Hans': z.optional(one()), 'en': z.optional(one()) });
const place = z.union([
  z.strictObject({ kind: z.literal('room'), where: line() }),
  /** Whom to call, and by which number; null where that is told later. */
  z.strictObject({ kind: z.literal('phone'), where: z.nullable(line()) }),
  /** Shown on the case's page alone: no mail and no calendar has it. It leads where it seems to: what is not seen in it, or names somebody before the host, is refused. Null where it is told later. */
  z.strictObject({ kind: z.literal('video'), link: z.nullable(legible(LINE_MAX).check(z.regex(/^https:\/\/[^\s/?#@\\]+([/?#]\S*)?$/, 'not_https'))) }),
]);
const minutes = {
  /** Which consultation of the case. */
  number: z.int().check(z.minimum(1)),
  texts: texts(text),
  /** The only part that may be said in public, once the minutes count. */
  statement: z.nullable(texts(text)),
  actions: z.array(z.strictObject({ side: code(LINE_MAX), office: code(LINE_MAX), due_on: day(), texts: texts(line) })).check(z.maxLength(ACTIONS_MAX)),
};

/** Bodies of the commands about consultations. */
export const consultationCommandSchemas = {
  'request-consultation': z.strictObject({ ...seen, reason: text() }),
  'propose-consultation': z.strictObject({
    ...seen, channel: code(LINE_MAX), rank: z.enum(RANKS), starts_at: z.iso.datetime(), length_minutes: z.int().check(z.minimum(5), z.maximum(MINUTES_MAX)), place,
    /** Languages between which somebody interprets. */
    interpreting: z.array(language()).check(z.maxLength(LANGUAGES.length), z.refine(unique, 'not_unique')),
    /** An item may name another case that every side of this one was told of. */
    agenda: z.array(z.strictObject({ text: line(), case: z.nullable(reference()) })).check(z.maxLength(ITEMS_MAX)),
    /** Needed where it takes the place of a date that was agreed. */
    reason: z.nullable(text()),
  }),
  'confirm-consultation': z.strictObject(seen),
  'call-off-consultation': z.strictObject({ ...seen, reason: text() }),
  /** Without `held_at` it was held now. Offices only: no person's name crosses. */
  'hold-consultation': z.strictObject({ ...seen, text: z.nullable(text()), held_at: z.optional(z.iso.datetime()), attended: z.optional(z.array(code(LINE_MAX)).check(z.maxLength(OFFICES_MAX), z.refine(unique, 'not_unique'))) }),
  'draft-minutes': z.strictObject(minutes),
  'put-forward-minutes': z.strictObject({ ...seen, ...minutes }),
  'approve-minutes': z.strictObject({ ...seen, number: z.int().check(z.minimum(1)), edition: z.int().check(z.minimum(1)) }),
  'complete-action': z.strictObject({ ...seen, id: code(LINE_MAX), text: z.nullable(text()) }),
} as const;

const instant = () => z.string();
const textsView = z.record(z.string(), z.string());
const minutesText = { texts: textsView, statement: z.nullable(textsView) };
const actionView = { side: z.string(), office: z.string(), due_on: z.string(), texts: textsView };
export const consultationSchema = z.strictObject({
  number: z.number(), by: z.string(), requested_at: instant(), state: z.enum(['asked', 'held', 'called_off']), sequence: z.number(),
  sitting: z.nullable(z.strictObject({
    by: z.string(), channel: z.string(), rank: z.enum(RANKS), starts_at: instant(), length_minutes: z.number(),
    place: z.union([z.strictObject({ kind: z.literal('room'), where: z.string() }), z.strictObject({ kind: z.literal('phone'), where: z.nullable(z.string()) }), z.strictObject({ kind: z.literal('video'), link: z.nullable(z.string()) })]),
    interpreting: z.array(z.string()), agenda: z.array(z.strictObject({ text: z.string(), /** Where the reader's side knew of that case. */ case: z.nullable(z.string()) })),
    confirmed: z.array(z.string()), /** Whether every side agreed to it: before that it does not count. */ agreed: z.boolean(), /** Why the date before was changed. */ reason: z.nullable(z.string()),
  })),
  held: z.nullable(z.strictObject({ at: instant(), text: z.nullable(z.string()), attended: z.array(z.string()) })),
  called_off: z.nullable(z.strictObject({ at: instant(), reason: z.nullable(z.string()) })),
  /** What the reader's own side wrote since anything was put forward; no other side reads it. */
  draft: z.nullable(z.strictObject({ at: instant(), office: z.nullable(z.string()), ...minutesText, actions: z.array(z.strictObject(actionView)) })),
  minutes: z.nullable(z.strictObject({
    edition: z.number(), by: z.string(), at: instant(), ...minutesText,
    actions: z.array(z.strictObject({ id: z.string(), ...actionView, done_at: z.nullable(instant()), done: z.nullable(z.string()) })),
    approved: z.array(z.strictObject({ side: z.string(), office: z.nullable(z.string()), at: instant() })),
    /** When every side had approved this edition; nothing in it counts before, and its statement may be called public from then on. */
    agreed_at: z.nullable(instant()),
  })),
});
export type ConsultationView = z.output<typeof consultationSchema>;
