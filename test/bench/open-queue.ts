import { Queue, createPostgresBackend, withBackend } from 'bullmq';

/** What a bell says, as the queue holds it. */
export interface Bell { readonly case_id: string; readonly side: string; readonly kind: string; readonly subject: string; readonly round: number; readonly due_at: number }

export const BELLS = 'bells';
export const postgresOf = (url: string) => ({ connectionString: url, schema: 'bullmq', skipMigrations: true, max: 8 });
export const redisOf = (url: string) => ({ url, maxRetriesPerRequest: null });
export const onPostgres = withBackend(createPostgresBackend);

/** A queue of BullMQ alone, set up as the service sets it up, on Redis where there is one. */
export const openQueue = ({ url, redis_url }: { readonly url: string; readonly redis_url: string | null }, name: string): Queue<Bell> =>
  (redis_url ? new Queue<Bell>(name, { connection: redisOf(redis_url) }) : new onPostgres.Queue<Bell>(name, { connection: postgresOf(url) })) as Queue<Bell>;
