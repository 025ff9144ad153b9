import type { Session } from '#contracts';

/**
 * Whether made-up cases may be shown: to nobody who is signed in to a service with real ones, who could take them for real.
 * A demonstration has none, and who is not signed in has nothing to mistake them for.
 */
export const fixturesShown = (session: Pick<Session, 'demonstration'> | null): boolean => session === null || session.demonstration;
