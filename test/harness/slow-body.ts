import { type ClientRequest, request } from 'node:http';
import { until } from './until.js';

/** A body whose sender stops halfway, until they are told to go on. */
export class SlowBody {
  /** Whether it was answered before all of it was sent. */
  answered = false;
  private readonly asked: ClientRequest;
  private readonly answer: Promise<{ readonly status: number; readonly code: string | undefined }>;

  constructor(url: string, headers: Readonly<Record<string, string>>, private readonly bytes: Buffer) {
    this.asked = request(url, { method: 'POST', headers: { ...headers, 'content-length': String(bytes.length) } });
    this.answer = new Promise((resolve, reject) => {
      this.asked.on('error', reject);
      this.asked.on('response', (response) => {
        this.answered = true;
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', reject).on('end', () => {
          resolve({ status: response.statusCode ?? 0, code: (JSON.parse(Buffer.concat(chunks).toString()) as { code?: string }).code });
        });
      });
    });
    this.asked.write(bytes.subarray(0, Math.ceil(bytes.length / 2)));
  }

  /** Sends the rest. */
  async finish(): Promise<{ readonly status: number; readonly code: string | undefined }> {
    this.asked.end(this.bytes.subarray(Math.ceil(this.bytes.length / 2)));
    return this.answer;
  }
}

/**
 * Bodies that are held halfway, all that one sender may have: one that came while a probe had a place begins again.
 * @param probe asks for one more, of the same sender
 */
export async function holdAll(max: number, begin: (n: number) => SlowBody, probe: () => Promise<{ readonly status: number }>): Promise<SlowBody[]> {
  let slow: SlowBody[] = [];
  let begun = 0;
  await until('all places are held', async () => {
    slow = slow.filter((one) => !one.answered);
    while (slow.length < max) slow.push(begin(begun += 1));
    return (await probe()).status === 429;
  });
  return slow;
}
