import { ATTACHMENTS_MAX, type Attachment, type FileFacts, attachmentWithheld, isPaper, ownAttachments, receivers } from '../attachments.js';
import { type Case, reportOf } from '../case.js';
import type { CompanyCommand, DeskActor, OfficerCommand, Refusal } from '../commands.js';
import type { Draft } from '../draft.js';
import type { SideId } from '../network.js';
import { DEFAULT_TLP } from '../tlp.js';

type Of<T extends OfficerCommand['type']> = Extract<OfficerCommand, { type: T }>;
type Said<T extends CompanyCommand['type']> = Extract<CompanyCommand, { type: T }>;

/** An officer adds a file to their own side's part; a redacted version names the original that it stands for. */
export function attach(draft: Draft, { side }: DeskActor, { id, file, redacts }: Of<'attach'>): Refusal | undefined {
  const own = ownAttachments(draft.open, side);
  if (redacts !== null && !own.some((a) => a.id === redacts && a.redacts === null)) return { code: 'unknown-subject', subject: redacts };
  return known(own, file) ?? tooMany(own, ATTACHMENTS_MAX.side) ?? added(draft, side, { id, file, redacts });
}

/** A company adds a paper to its report, at any stage of it. One that came along with the report, but once an officer had begun with that, is news as any other. */
export function handIn(draft: Draft, { id, file, with_report }: Said<'hand-in'>): Refusal | undefined {
  const { home } = draft.open;
  const own = ownAttachments(draft.open, home);
  const along = reportOf(draft.open).state === 'filed' ? with_report : undefined;
  return known(own, file) ?? tooMany(own.filter(isPaper), ATTACHMENTS_MAX.company) ?? added(draft, home, { id, file, redacts: null, with_report: along, list: with_report });
}

/** Of the same contents a side has one copy, so that nothing is a redacted version of itself and nobody who sends twice has two. */
function known(own: readonly Attachment[], { sha256 }: FileFacts): Refusal | undefined {
  const same = own.find((a) => a.sha256 === sha256);
  return same && { code: 'already-done', office: same.office, at: same.at };
}

const tooMany = (own: readonly Attachment[], max: number): Refusal | undefined => (own.length >= max ? { code: 'too-many-files', max } : undefined);

function added(draft: Draft, side: string, { id, file, redacts, with_report, list }: { id: string; file: FileFacts; redacts: string | null; with_report?: true | undefined; list?: true | undefined }): undefined {
  draft.emit({ type: 'AttachmentAdded', shared: null, own: { [side]: { id, ...file, redacts, ...(with_report && { with_report }), ...(list && { list }) } } });
}

/** The company's word on giving one paper as it is, for what crosses from now on. */
export function allowPaper(draft: Draft, { id, given }: Said<'allow-paper'>): Refusal | undefined {
  const kase = draft.open;
  const paper = ownAttachments(kase, kase.home).find((a) => isPaper(a) && a.id === id);
  if (!paper) return { code: 'unknown-subject', subject: id };
  if ((paper.consent?.given ?? false) === given) return { code: 'already-done', office: null, at: paper.consent?.at ?? paper.at };
  draft.emit({ type: 'AttachmentConsentChanged', shared: null, own: { [kase.home]: { id, given } } });
  return undefined;
}

/**
 * An officer gives an attachment of their side to all others that know of the case, under a name and label of their choice.
 * Nothing crosses by rule; a redacted version crosses by this approval, a company's paper as it is only with its word too.
 * The command says whether it means a redacted version, so that an original never crosses by mistake for one, and for whom copies were made: no row stands without its file.
 */
export function releaseAttachment(draft: Draft, { side, office }: DeskActor, { id, as, to: copied, redacted, name, tlp }: Of<'release-attachment'>): Refusal | undefined {
  const kase = draft.open;
  const attachment = ownAttachments(kase, side).find((a) => a.id === id && (a.redacts !== null) === redacted);
  if (!attachment) return { code: 'unknown-subject', subject: id };
  const to = receivers(kase, side);
  if (kase.state === 'closed' || to.length === 0) return { code: 'not-possible-now', state: kase.state };
  if (to.length !== copied.length || !to.every((s) => copied.includes(s))) return { code: 'stale-version', current: draft.facts.version ?? kase.version };
  const [before] = attachment.released;
  if (before) return { code: 'already-done', office: null, at: before.at };
  const why = attachmentWithheld(attachment);
  if (why) return { code: 'may-not-cross', field: 'attachment', why, since: attachment.consent?.at ?? null };
  const { media_type, size, sha256, consent } = attachment;
  draft.emit({
    type: 'AttachmentReleased',
    shared: { id: as, name, media_type, size, sha256, tlp, to, redacted, ground: isPaper(attachment) ? 'company_consent' : 'network_rule', approved_by: { office } },
    own: { [side]: { of: id, ...(consent && isPaper(attachment) ? { consented_at: consent.at } : {}) } },
  });
  return undefined;
}

/** For asking whether anything could be added, and any one attachment given, now. */
export const attachmentProbes = (kase: Case, side: SideId): OfficerCommand[] => [
  { type: 'attach', id: 'probe', file: { name: '-', media_type: '-', size: 1, sha256: 'probe', tlp: DEFAULT_TLP }, redacts: null },
  ...ownAttachments(kase, side).filter((a) => a.released.length === 0 && attachmentWithheld(a) === null).slice(0, 1)
    .map(({ id, name, tlp, redacts }) => ({ type: 'release-attachment' as const, id, as: 'probe', to: receivers(kase, side), redacted: redacts !== null, name, tlp, version: kase.version })),
];
