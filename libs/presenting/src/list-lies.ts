import type { CaseEvent } from '#domain';
import { type ReadEntry, entryType } from '#persistence';

type Added = Extract<CaseEvent, { type: 'AttachmentAdded' }>['own'][string];

/** The paper that is the report's own list of applications, where an entry brings it; of before late lists were told apart, those that came in time are known. For the home side, which has its papers. */
export function reportsList(entry: ReadEntry): string | null {
  const own = entryType(entry) === 'AttachmentAdded' ? entry.own?.payload as Added | undefined : undefined;
  return own?.list === true || own?.with_report === true ? own.id : null;
}

/** Whether an entry took applications up; what is decided of others takes none up. */
export const takesUp = (entry: ReadEntry): boolean => entryType(entry) === 'LicencesRecorded' && entry.shared !== null && 'given' in entry.shared;

/** Whether a list of applications came along with the report, late or not, and no rows were taken up since. */
export function listLies(entries: readonly ReadEntry[]): boolean {
  const came = entries.findLastIndex((entry) => reportsList(entry) !== null);
  return came >= 0 && !entries.slice(came).some(takesUp);
}
