import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { logger } from '#platform';

const log = logger('health');
/** Longest wait for one part, or for one warning, before it counts as down. */
const CHECK_LIMIT_MS = 2_000;
/** What stands where a warning could not be asked for: it may or may not be there. */
const NOT_KNOWN = 'not known';

export interface ReadinessAnswer {
  readonly status: 'ok' | 'error';
  readonly parts: Readonly<Record<string, 'up' | 'down'>>;
  /** What people should see to while the service works; left out when there is nothing. */
  readonly warnings?: Readonly<Record<string, string>>;
}

/**
 * What must work before this process takes requests. Rooms and doors add their parts; a part that throws or hangs is
 * down. The reason goes to the log only, since it may name hosts and users. A warning changes nothing about being ready.
 */
@Injectable()
export class Readiness implements OnModuleDestroy {
  private readonly parts = new Map<string, () => Promise<unknown>>();
  private readonly warnings = new Map<string, () => Promise<string | null>>();
  private closing = false;

  /** @param name such as `database`; shown to whoever asks */
  add(name: string, check: () => Promise<unknown>): void {
    this.parts.set(name, check);
  }

  /**
   * Something to say beside the status.
   * @param name such as `calendars`; shown to whoever asks
   * @param check gives the sentence, or null for nothing. Anybody on the network may read it: it names a calendar and a
   * year and the like, never how much happens on a side
   */
  warn(name: string, check: () => Promise<string | null>): void {
    this.warnings.set(name, check);
  }

  async ask(): Promise<ReadinessAnswer> {
    const [parts, warnings] = await Promise.all([this.askParts(), this.askWarnings()]);
    const up = !this.closing && Object.values(parts).every((state) => state === 'up');
    return { status: up ? 'ok' : 'error', parts, ...(Object.keys(warnings).length > 0 ? { warnings } : {}) };
  }

  /** From here on a balancer sends requests elsewhere. */
  onModuleDestroy(): void {
    this.closing = true;
  }

  private async askParts(): Promise<Record<string, 'up' | 'down'>> {
    const answers = await Promise.all([...this.parts].map(async ([name, check]) => {
      const answer = await answerWithin(name, check);
      return [name, answer.ok ? 'up' : 'down'] as const;
    }));
    return Object.fromEntries(answers);
  }

  private async askWarnings(): Promise<Record<string, string>> {
    const answers = await Promise.all([...this.warnings].map(async ([name, check]) => {
      const answer = await answerWithin(name, check);
      return [name, answer.ok ? answer.value : NOT_KNOWN] as const;
    }));
    return Object.fromEntries(answers.flatMap(([name, text]) => (text === null ? [] : [[name, text] as const])));
  }
}

type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false };

async function answerWithin<T>(part: string, check: () => Promise<T>): Promise<Answer<T>> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${CHECK_LIMIT_MS} ms`)), CHECK_LIMIT_MS);
  });
  try {
    return { ok: true, value: await Promise.race([check(), late]) };
  } catch (err) {
    log.warn({ err, part }, 'gave no answer');
    return { ok: false };
  } finally {
    clearTimeout(timer);
  }
}
