import { connect } from 'node:net';

export interface BytesAnswer { readonly status: number; readonly text: string }

/**
 * Sends bytes as they are, which no client would, and reads until the other end closes.
 * @param silence_ms after so long without a word this end closes too, in milliseconds
 * @param parts written one after another; text is written as UTF-8
 * @returns the first answer; status 0 where the connection was closed without one
 */
export function sendBytes(url: string, silence_ms: number, ...parts: readonly (string | Uint8Array)[]): Promise<BytesAnswer> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    const heard: Buffer[] = [];
    socket.setTimeout(silence_ms, () => socket.end());
    socket.on('data', (chunk: Buffer) => heard.push(chunk));
    socket.on('error', (error: NodeJS.ErrnoException) => { if (error.code !== 'ECONNRESET' && error.code !== 'EPIPE') reject(error); });
    socket.on('close', () => {
      const text = Buffer.concat(heard).toString('utf8');
      resolve({ status: Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0), text });
    });
    for (const part of parts) socket.write(part);
  });
}

/** The head of a request, whose headers stand as they are given. */
export const head = (method: string, path: string, headers: Readonly<Record<string, string>>): string =>
  [`${method} ${path} HTTP/1.1`, ...Object.entries({ Host: 'hotline.test', Connection: 'close', ...headers }).map(([name, value]) => `${name}: ${value}`), '', ''].join('\r\n');
