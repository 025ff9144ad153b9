import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Clocks that stand still and say why they end when they end; sides whom an alert found nobody at; whom each alert reached.
 * `hotline.clocks` keeps one row per (case, side, kind, subject, round); a paused one is as alive as a running one.
 */
export class ClocksAndReach1764000000004 implements MigrationInterface {
  readonly name = 'ClocksAndReach1764000000004';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [CLOCKS, SIDES, ALERTS, WALL]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE hotline.clocks DROP COLUMN why, DROP COLUMN calendar_revision');
    await runner.query('ALTER TABLE hotline.case_sides DROP COLUMN unreached_since, DROP COLUMN rounds, DROP COLUMN ladder_ended_at');
    await runner.query('ALTER TABLE hotline.alerts DROP COLUMN reached, DROP COLUMN officers');
  }
}

const CLOCKS = `
ALTER TABLE hotline.clocks ADD COLUMN why jsonb, ADD COLUMN calendar_revision integer;
DROP INDEX hotline.clocks_one_running;
CREATE UNIQUE INDEX clocks_one_alive ON hotline.clocks (case_id, side, kind, subject) WHERE state IN ('running', 'paused');`;

const SIDES = `
ALTER TABLE hotline.case_sides ADD COLUMN unreached_since timestamptz, ADD COLUMN rounds integer NOT NULL DEFAULT 0, ADD COLUMN ladder_ended_at timestamptz;`;

/** Whom an alert reached is its own side's affair, as the alert is: the policy on the table holds for the new columns too. */
const ALERTS = `
ALTER TABLE hotline.alerts ADD COLUMN reached text NOT NULL DEFAULT 'office', ADD COLUMN officers text[] NOT NULL DEFAULT '{}';`;

/** The clocks that are one side's own business; the list is the domain's PRIVATE_CLOCKS, and a test holds the two together. */
const WALL = `
DROP POLICY reads ON hotline.clocks;
CREATE POLICY reads ON hotline.clocks FOR SELECT TO hotline_reader USING (
  (kind NOT IN ('triage', 'next_step', 'proposal') OR side = NULLIF(current_setting('hotline.side', true), ''))
  AND EXISTS (SELECT FROM hotline.cases c WHERE c.id = case_id));`;
