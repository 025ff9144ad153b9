import type { Paper } from '#contracts';
import { type Attachment, type Case, isPaper, ownAttachments } from '#domain';
import type { ReadEntry } from '#persistence';
import { mediaTypeOf, reportsList, takesUp } from '#presenting';

const iso = (ms: number): string => new Date(ms).toISOString();

/**
 * A company's own papers, with its word on each and what was given of it; nothing of what offices brought or said of them.
 * @param shared whether other companies' reports go on in the case: a list that was taken up there may be theirs, and of its own none is told where it stands
 */
export function presentPapers(kase: Case, entries: readonly ReadEntry[], shared: boolean): Paper[] {
  const own = ownAttachments(kase, kase.home);
  return own.filter(isPaper).map((paper) => {
    const { id, name, size, sha256, at, consent } = paper;
    return { id, name, media_type: mediaTypeOf(paper), size, sha256, at: iso(at), consent: consent && { given: consent.given, at: iso(consent.at) }, list: listOf(id, entries, shared), given: givenOf(paper, own) };
  });
}

const givenOf = (paper: Attachment, own: readonly Attachment[]): Paper['given'] => own
  .filter((a) => a === paper || a.redacts === paper.id)
  .flatMap((a) => a.released.map((r) => ({ at: iso(r.at), redacted: a !== paper })));

function listOf(id: string, entries: readonly ReadEntry[], shared: boolean): Paper['list'] {
  const came = entries.findIndex((entry) => reportsList(entry) === id);
  if (came < 0 || shared) return null;
  const taken = entries.slice(came).findLast(takesUp);
  return { taken_up_at: taken ? iso(taken.at) : null };
}
