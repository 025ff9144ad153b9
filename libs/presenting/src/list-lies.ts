import { type ReadEntry, entryType } from '#persistence';

/** Whether a list of applications came along with the report, and no rows were taken up since; what is decided of others takes none up. For the home side, which has its papers. */
export function listLies(entries: readonly ReadEntry[]): boolean {
  const came = entries.findLastIndex((e) => entryType(e) === 'AttachmentAdded' && e.own !== null && 'with_report' in e.own.payload && e.own.payload.with_report === true);
  return came >= 0 && !entries.slice(came).some((e) => entryType(e) === 'LicencesRecorded' && e.shared !== null && 'given' in e.shared);
}
