import { NoAnswerError, refusalFrom } from './problem.js';

/** Where the service is and who asks. Without a key it is whoever the browser's session, or the headers, say. */
export interface Access {
  /** Origin of the service, `https://hotline.example`; left out in its own pages. */
  readonly url?: string;
  /** An API key of a side's own machine. */
  readonly key?: string;
  /** Headers of every request and of the live line, outside a browser. */
  readonly headers?: Readonly<Record<string, string>>;
  /** In which language refusals are worded. */
  readonly language?: () => string;
}

/** Longest wait for an answer. A command that took longer may have been done, so nobody is told that it was not. */
const ANSWER_WITHIN_MS = 15_000;
/** A file of the largest size by a slow line. */
const UPLOADED_WITHIN_MS = 120_000;
const FILE = 'application/octet-stream';

/** What a machine or a person shows beside what they ask. */
export const credentials = ({ key, headers }: Access): Record<string, string> => ({ ...headers, ...(key === undefined ? {} : { authorization: `Bearer ${key}` }) });

/**
 * Asks once. A Blob or bytes go as they are, anything else as JSON.
 * @param path from the origin on, with its query
 * @returns the answer, which is no refusal
 * @throws ProblemError when the service refused, NoAnswerError when nobody answered
 */
export async function ask(access: Access, method: string, path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  const file = body instanceof Blob || body instanceof Uint8Array;
  const { url = '', language } = access;
  const response = await fetch(url + path, {
    method,
    credentials: 'same-origin',
    signal: AbortSignal.timeout(file ? UPLOADED_WITHIN_MS : ANSWER_WITHIN_MS),
    headers: {
      accept: 'application/json, application/problem+json', ...(language ? { 'accept-language': language() } : {}),
      ...(body === undefined ? {} : { 'content-type': file ? FILE : 'application/json' }), ...credentials(access), ...headers,
    },
    ...(body === undefined ? {} : { body: file ? (body as BodyInit) : JSON.stringify(body) }),
  }).catch(noAnswer);
  if (!response.ok) throw await refusalFrom(response);
  return response;
}

/** Its JSON; undefined where there is nothing to say. @throws NoAnswerError when it is something else */
export const jsonOf = async (response: Response): Promise<unknown> => (response.status === 204 ? undefined : response.json().catch(noAnswer));

/** JSON read, text as text, and anything else as the bytes that it is. */
export function contentOf(response: Response): Promise<unknown> {
  const type = response.headers.get('content-type') ?? '';
  if (response.status === 204 || /[/+]json\b/.test(type)) return jsonOf(response);
  return (type.startsWith('text/') ? response.text() : response.blob()).catch(noAnswer);
}

function noAnswer(cause: unknown): never { throw new NoAnswerError(cause); }
