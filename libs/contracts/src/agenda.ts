import * as z from 'zod/mini';
import { CASE_STATES, KINDS } from '#domain';

export const agendaQuerySchema = z.strictObject({ channel: z.string().check(z.minLength(1), z.maxLength(64)) });

/** A case as it stands on an agenda: from what every side that was told of it reads. */
export const agendaCaseSchema = z.strictObject({
  reference: z.string(),
  home: z.string(),
  lead: z.nullable(z.string()),
  state: z.enum(CASE_STATES),
  severity: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  goods: z.nullable(z.string()),
  hs: z.nullable(z.string()),
  /** Instant, ISO 8601 in UTC. */
  opened_at: z.string(),
});

/** One item: what is open about goods of one heading and one kind of trouble. */
export const agendaItemSchema = z.strictObject({
  kind: z.enum(KINDS),
  /** Heading of the Harmonized System, four digits; null for cases that name no goods, or none that crossed. */
  heading: z.nullable(z.string()),
  /** Code that the kind suggests for a notification of quantitative restrictions; null where it is none. */
  restriction: z.nullable(z.string()),
  /** The gravest first, then the oldest. */
  cases: z.array(agendaCaseSchema),
});

/** What is open in one channel, put together for a meeting: the gravest item first, then the one with most cases. */
export const agendaSchema = z.strictObject({
  network: z.string(),
  channel: z.string(),
  /** Whether the channel is a formal track, which meets on an agenda. */
  formal: z.boolean(),
  items: z.array(agendaItemSchema),
  /** Cases that stand on it, and how many more there are. */
  cases: z.number(),
  beyond: z.number(),
  as_of: z.string(),
});
export type Agenda = z.output<typeof agendaSchema>;
export type AgendaItem = Agenda['items'][number];
