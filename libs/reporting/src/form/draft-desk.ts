import type { Language, Network, Side } from '#domain';
import { Drafts, NetworkStore } from '#persistence';
import { notFound } from '#edge';
import { hashToken, newToken } from '#platform';
import { Injectable } from '@nestjs/common';
import { CurrentLists } from '../current-lists.js';
import { type DraftAnswers, toDraftAnswers } from './draft-answers.js';
import { type Interview, interview } from './interview.js';

const DAY_MS = 86_400_000;
/** A draft that nobody touched for so long is forgotten. */
export const DRAFT_KEPT_MS = 30 * DAY_MS;
/** 32 bytes as base64url. */
const TOKEN = /^[\w-]{43}$/;

export interface OpenDraft {
  readonly key: string;
  readonly answers: DraftAnswers;
  readonly network: Network;
  readonly side: Side;
  readonly interview: Interview;
  readonly saved_at: number;
}
export type FoundDraft =
  | { readonly is: 'open'; readonly draft: OpenDraft }
  | { readonly is: 'sent'; readonly reference: string }
  | { readonly is: 'expired' | 'unknown' };

/** Drafts by the secret in their address; only its hash is stored. */
@Injectable()
export class DraftDesk {
  constructor(private readonly drafts: Drafts, private readonly networks: NetworkStore, private readonly lists: CurrentLists) {}

  /** Starts a draft and gives the secret of its address. Drafts left alone for too long go at the same time. */
  async start(answers: DraftAnswers): Promise<string> {
    const token = newToken();
    await this.drafts.forgetBefore((await this.lists.now()) - DRAFT_KEPT_MS);
    await this.drafts.begin(hashToken(token), { ...answers });
    return token;
  }

  async find(token: string): Promise<FoundDraft> {
    if (!TOKEN.test(token)) return { is: 'unknown' };
    const key = hashToken(token);
    const record = await this.drafts.load(key);
    if (!record) return { is: 'unknown' };
    if (record.report_reference !== null) return { is: 'sent', reference: record.report_reference };
    const answers = toDraftAnswers(record.answers);
    const network = answers ? this.networks.find(answers.network) : undefined;
    const side = answers ? network?.sides[answers.side] : undefined;
    const old = record.updated_at < (await this.lists.now()) - DRAFT_KEPT_MS;
    if (!answers || !network || !side || old) return { is: 'expired' };
    return { is: 'open', draft: { key, answers, network, side, interview: await this.read(answers, network), saved_at: record.updated_at } };
  }

  /**
   * Changes a draft's answers as they stand and reads them again: another page of it may have come since it was read.
   * @throws ProblemError 404 for one that was sent meanwhile
   */
  async keep(draft: OpenDraft, change: (answers: DraftAnswers) => DraftAnswers): Promise<OpenDraft> {
    const answers = await this.drafts.change(draft.key, (stored) => change(toDraftAnswers(stored) ?? draft.answers));
    if (!answers) throw notFound();
    return this.reread(draft, answers);
  }

  /** Reads answers as if they were kept: for what cannot be stored. */
  async reread(draft: OpenDraft, answers: DraftAnswers): Promise<OpenDraft> {
    return { ...draft, answers, interview: await this.read(answers, draft.network), saved_at: await this.lists.now() };
  }

  /** Takes a draft to be sent, read again as it stands: no page of it is kept from here on. Null where it was sent meanwhile. */
  async claim(draft: OpenDraft): Promise<OpenDraft | null> {
    const stored = await this.drafts.claim(draft.key);
    return stored && this.reread(draft, toDraftAnswers(stored) ?? draft.answers);
  }
  async release(draft: OpenDraft): Promise<void> { await this.drafts.release(draft.key); }

  async sent(draft: OpenDraft, reference: string): Promise<void> { await this.drafts.sent(draft.key, reference); }

  private async read(answers: DraftAnswers, network: Network): Promise<Interview> {
    return interview(answers, await this.lists.of(network, answers.side));
  }
}

export const speaking = (answers: DraftAnswers, language: Language): DraftAnswers => ({ ...answers, language });
