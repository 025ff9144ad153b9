import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Mail to companies: when a report's address was confirmed, and the how manieth link to it works. What goes out lies among
 * the other deliveries and belongs to a report instead of an officer, behind the wall of the report's side.
 */
export class CompanyMail1764000000031 implements MigrationInterface {
  readonly name = 'CompanyMail1764000000031';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [REPORTS, DELIVERIES]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM hotline.deliveries WHERE report_id IS NOT NULL;
      ALTER TABLE hotline.deliveries DROP CONSTRAINT deliveries_to, DROP COLUMN report_id, ADD CONSTRAINT deliveries_to CHECK ((path = 'webhook') = (officer_id IS NULL));
      ALTER TABLE hotline.reports DROP COLUMN mail_confirmed_at, DROP COLUMN link;`);
  }
}

const REPORTS = `
ALTER TABLE hotline.reports ADD COLUMN mail_confirmed_at timestamptz, ADD COLUMN link integer NOT NULL DEFAULT 0;
GRANT SELECT (mail_confirmed_at, link) ON hotline.reports TO hotline_reader;`;

/** A delivery is for an officer, for a report's company, or for a side's own system. */
const DELIVERIES = `
ALTER TABLE hotline.deliveries ADD COLUMN report_id uuid REFERENCES hotline.reports, DROP CONSTRAINT deliveries_to,
  ADD CONSTRAINT deliveries_to CHECK (num_nonnulls(officer_id, report_id) = CASE path WHEN 'webhook' THEN 0 ELSE 1 END);
CREATE INDEX deliveries_of_report ON hotline.deliveries (report_id) WHERE report_id IS NOT NULL;
GRANT SELECT (report_id) ON hotline.deliveries TO hotline_reader;`;
