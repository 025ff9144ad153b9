import type { CustomFetch } from 'openid-client';

/** Most bytes of one answer: a document, a set of keys or a token needs a few thousand. */
const ANSWER_BYTES_MAX = 262_144;

/** A provider's document leads to a host that the provider's file does not name. */
export class ForeignHost extends Error {
  override readonly name = 'ForeignHost';
}

/** Nobody answered, not in time, or without an end. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

/** @throws ForeignHost unless an address is on one of the hosts, and by the same protocol as the issuer */
export function refuseForeignHost(url: URL, { issuer, hosts }: { readonly issuer: string; readonly hosts: readonly string[] }): void {
  if (!hosts.includes(url.host) || url.protocol !== new URL(issuer).protocol) throw new ForeignHost('an address beyond the hosts of the provider\'s file');
}

/**
 * The way to one provider: to its own hosts alone, whatever its document says, so that nobody who answers for it leads the
 * service to machines inside; and no more is read than is needed. Redirects are not followed, time is the caller's to limit.
 * Throws ForeignHost or NoAnswer.
 */
export const boundedFetch = (provider: Parameters<typeof refuseForeignHost>[1]): CustomFetch => async (url, options) => {
  refuseForeignHost(new URL(url), provider);
  try {
    const answer = await fetch(url, options as RequestInit);
    const body = await readWhole(answer.body);
    return new Response(body.length === 0 ? null : body, { status: answer.status, headers: answer.headers });
  } catch (cause) {
    throw new NoAnswer('no answer', { cause });
  }
};

/** @throws Error where there is more than is ever read */
async function readWhole(stream: ReadableStream<Uint8Array> | null): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of stream ?? []) {
    bytes += chunk.length;
    if (bytes > ANSWER_BYTES_MAX) throw new Error(`answered more than ${ANSWER_BYTES_MAX} bytes`);
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}
