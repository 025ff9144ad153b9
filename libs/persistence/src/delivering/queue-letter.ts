import { type CompanyNews, type Path, TRIED_FOR_MS } from '#domain';
import { newId } from '#platform';
import type { EntityManager } from 'typeorm';

/** What goes out that is about an account or an address, and not about a case. */
export type LetterKind = 'confirm' | 'test' | 'recovery-asked' | 'recovered' | 'confirm-contacts';
/** What goes out to a company about its report: what is new, or the link that was lost. */
export type CompanyLetterKind = CompanyNews | 'company-link';

interface Letter { readonly path: Path; readonly kind: LetterKind; readonly at: Date; /** Which of them, where a path has several. */ readonly device?: string | null }

/** Queues one message to somebody, by one path. */
export const queueLetter = (manager: EntityManager, owner: { readonly id: string; readonly side: string }, { path, kind, at, device = null }: Letter): Promise<unknown> => manager.query(
  'INSERT INTO hotline.deliveries (id, side, path, kind, officer_id, device_id, created_at, due_at, give_up_at) VALUES ($1, $2, $3, $4, $5, $8, $6, $6, $7)',
  [newId(), owner.side, path, kind, owner.id, at, new Date(at.getTime() + TRIED_FOR_MS), device]);

/** Queues mail to a report's company; one of its kind that waits already is enough. */
export const queueCompanyLetter = (manager: EntityManager, report_id: string, kind: CompanyLetterKind, at: Date): Promise<unknown> => manager.query(`
  INSERT INTO hotline.deliveries (id, side, path, kind, report_id, case_id, created_at, due_at, give_up_at)
  SELECT $2, r.side, 'mail', $3, r.id, r.case_id, $4, $4, $5 FROM hotline.reports r
  WHERE r.id = $1 AND NOT EXISTS (SELECT FROM hotline.deliveries d WHERE d.report_id = r.id AND d.kind = $3 AND d.state = 'queued')`,
[report_id, newId(), kind, at, new Date(at.getTime() + TRIED_FOR_MS)]);

/** Queues one message to somebody by every path that they confirmed; nobody is written to who has none. */
export async function writeTo(manager: EntityManager, officer: string, kind: LetterKind, at: Date): Promise<void> {
  const paths: { path: Path; side: string; device: string | null }[] = await manager.query(`
    SELECT path, side, NULL::uuid AS device FROM hotline.contact_points WHERE officer_id = $1 AND verified_at IS NOT NULL
    UNION ALL SELECT 'push', side, id FROM hotline.push_devices WHERE officer_id = $1 AND verified_at IS NOT NULL`, [officer]);
  for (const { path, side, device } of paths) await queueLetter(manager, { id: officer, side }, { path, kind, at, device });
}
