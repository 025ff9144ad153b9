import { urea } from '../factories/report.js';
import { Company } from '../harness/company.js';
import type { StorySql } from '../harness/postgres.js';
import { cloneCase } from './clones.js';
import { openDoor } from './place.js';
import type { Scale } from './scale.js';

/** Offices that a case passes on its way up; each has an officer, so that every climb is the plain one. */
const OFFICES = ['desk', 'division', 'dg'].flatMap((rung) => [['KR', `kr-trade-cooperation-${rung}`], ['CN', `cn-asia-${rung}`]] as const);

/** Files one serious case at the company's door, copies it, and leaves exactly as many running clocks as asked for. */
export async function fillUp(url: string, sql: StorySql, scale: Scale): Promise<void> {
  const intake = await openDoor({ url, redis_url: null }, 'intake');
  for (const [side, office] of OFFICES) {
    await sql(`INSERT INTO hotline.officers (id, side, office, role, name, sign_in, password_hash, language, created_at, contacts_confirmed_at, contacts_remind_at)
      VALUES (uuidv7(), $1, $2, 'officer', 'Officer', $2, 'none', 'en', clock_timestamp(), clock_timestamp(), clock_timestamp() + interval '335 days')`, [side, office]);
  }
  const { reference } = await new Company(intake.url).file(urea());
  await intake.stop();
  const [filed] = await sql('SELECT case_id FROM hotline.reports WHERE reference = $1', [reference]);
  await sql('TRUNCATE hotline.outbox');
  await cloneCase(sql, String(filed?.case_id), scale.cases);
  await sql(`DELETE FROM hotline.clocks WHERE case_id = $1`, [filed?.case_id]);
  await sql(`DELETE FROM hotline.clocks WHERE ctid = ANY(ARRAY(SELECT ctid FROM hotline.clocks WHERE kind <> 'acknowledge' OFFSET $1))`, [scale.clocks - 2 * scale.cases]);
  await sql('GRANT SELECT ON public.clones TO hotline_writer');
  const [running] = await sql(`SELECT count(*)::int AS n FROM hotline.clocks WHERE state = 'running'`);
  if (running?.n !== scale.clocks) throw new Error(`${String(running?.n)} clocks run instead of ${scale.clocks}`);
}
