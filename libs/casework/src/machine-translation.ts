import { text } from '#contracts';
import type { Language } from '#domain';
import { ProblemError } from '#edge';
import { Config, logger } from '#platform';
import { Injectable } from '@nestjs/common';
import * as z from 'zod/mini';

/** Longest that the service may take. */
const ANSWER_LIMIT_MS = 15_000;
/** Most that is read of an answer; a text of the greatest length in any language needs less. */
const ANSWER_BYTES_MAX = 200_000;

/** What LibreTranslate calls each language: `zh` means simplified Chinese to every version of it, `zh-Hans` only to newer ones. */
const CODES: Readonly<Record<Language, string>> = { 'ko': 'ko', 'zh-Hans': 'zh', 'en': 'en' };
const answerSchema = z.looseObject({ translatedText: text() });

/** A translation service of the administrator's choice that speaks LibreTranslate's `POST /translate`. Nothing of a text is logged. */
@Injectable()
export class MachineTranslation {
  private readonly log = logger('casework');
  constructor(private readonly config: Config) {}

  get configured(): boolean { return this.config.translation_url !== null; }

  /**
   * @param from language of the text, and @param to the one wanted
   * @throws ProblemError `translation-failed` where the service is away, slow, refuses, or answers with no text that could be kept
   */
  async translate(words: string, from: string, to: Language): Promise<string> {
    try {
      const answer = await fetch(`${this.config.translation_url}/translate`, {
        method: 'POST', redirect: 'error', signal: AbortSignal.timeout(ANSWER_LIMIT_MS), headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ q: words, source: CODES[from as Language], target: CODES[to], format: 'text', ...(this.config.translation_key === null ? {} : { api_key: this.config.translation_key }) }),
      });
      if (!answer.ok) throw new Error(`answered ${answer.status}`);
      return z.parse(answerSchema, JSON.parse(await readWhole(answer))).translatedText;
    } catch (error) {
      // What it answered may hold the text, and an error of a parser quotes it.
      this.log.warn({ code: error instanceof Error ? error.name : 'unknown' }, 'the translation service gave no translation');
      throw new ProblemError('translation-failed');
    }
  }
}

/** @throws Error where there is more of it than ever is read */
async function readWhole({ body }: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body ?? []) {
    bytes += chunk.length;
    if (bytes > ANSWER_BYTES_MAX) throw new Error(`answered more than ${ANSWER_BYTES_MAX} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
