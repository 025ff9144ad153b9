import * as z from 'zod/mini';

/** The secret address at which an officer's calendar program reads the deadlines of their side; it is never shown again. */
export const deadlineFeedSchema = z.strictObject({ made_at: z.nullable(z.string()), last_used_at: z.nullable(z.string()) });
export type DeadlineFeed = z.output<typeof deadlineFeedSchema>;
/** `path` is shown here once; what comes before it is the origin that the browser uses. */
export const madeDeadlineFeedSchema = z.strictObject({ feed: deadlineFeedSchema, path: z.string() });
export type MadeDeadlineFeed = z.output<typeof madeDeadlineFeedSchema>;
