/**
 * Requests that began before the pages' programs were here, by their path under `/api/v1/`. An old laptop takes a second
 * to read the programs; the service answers in that time.
 */
const begun = new Map<string, Promise<Response>>();
/** What was asked long ago, because somebody was asked to sign in meanwhile, is asked again. */
const FRESH_MS = 10_000;

/** Asks for something that the first page will read. */
export function begin(path: string): void {
  const answer = fetch(`/api/v1/${path}`, { credentials: 'same-origin', headers: { accept: 'application/json, application/problem+json' } });
  // Whoever takes it hears of it; where nobody does, nothing is lost.
  answer.catch(() => undefined);
  begun.set(path, answer);
  setTimeout(() => begun.delete(path), FRESH_MS);
}

/** The answer to what was begun, once: who asks again wants to know what is so now. */
export function taken(path: string): Promise<Response> | undefined {
  const answer = begun.get(path);
  begun.delete(path);
  return answer;
}
