import type { Paper } from '#contracts';
import { type Attachment, type Case, isPaper, ownAttachments } from '#domain';
import { mediaTypeOf } from '#presenting';

const iso = (ms: number): string => new Date(ms).toISOString();

/** A company's own papers, with its word on each and what was given of it; nothing of what offices brought or said of them. */
export function presentPapers(kase: Case): Paper[] {
  const own = ownAttachments(kase, kase.home);
  return own.filter(isPaper).map((paper) => {
    const { id, name, size, sha256, at, consent } = paper;
    return { id, name, media_type: mediaTypeOf(paper), size, sha256, at: iso(at), consent: consent && { given: consent.given, at: iso(consent.at) }, given: givenOf(paper, own) };
  });
}

const givenOf = (paper: Attachment, own: readonly Attachment[]): Paper['given'] => own
  .filter((a) => a === paper || a.redacts === paper.id)
  .flatMap((a) => a.released.map((r) => ({ at: iso(r.at), redacted: a !== paper })));
