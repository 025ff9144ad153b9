import * as z from 'zod/mini';

const namedDay = z.strictObject({ date: z.string(), name: z.string() });
/**
 * `share`: the part of the limit, up to 1. `passed_at`: the end as counted, where it had passed already when it was counted.
 * `paused`: when it stood still while the case waited for the company. Instants are ISO 8601 in UTC.
 */
const end = { share: z.number(), passed_at: z.nullable(z.string()), paused: z.array(z.strictObject({ since: z.string(), until: z.string() })) };

/** Why a limit ends when it ends; the words of each field are the domain's (`Why`). */
export const whySchema = z.discriminatedUnion('unit', [
  z.strictObject({ unit: z.literal('elapsed'), seconds: z.number(), ...end }),
  z.strictObject({
    unit: z.literal('working-days'), days: z.number(), ...end,
    /** First and last day of the whole limit, in `zone`. */
    from: z.string(), to: z.string(),
    open_minutes: z.nullable(z.number()),
    /** An office's own closed day has the name ''. */
    holidays: z.array(namedDay), unnamed_holidays: z.number(), weekend_days: z.number(),
    make_up_days: z.array(namedDay), unnamed_make_up_days: z.number(),
    zone: z.string(), opens_minute: z.number(), closes_minute: z.number(), calendar: z.string(), revision: z.number(), office: z.nullable(z.string()),
    years: z.array(z.strictObject({ year: z.number(), source: z.nullable(z.string()), published: z.boolean() })),
  }),
]);
export type WhyView = z.output<typeof whySchema>;
