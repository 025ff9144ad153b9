import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What decisions know beyond their case, as rows that people edit while the service runs: whose calendar holds which
 * days, and which office keeps other hours. Two numbers grow by themselves with every change: a network's revision says
 * that what a process remembers of it is old, a side's calendar revision says that a limit was counted by older days.
 */
export class Directory1764000000002 implements MigrationInterface {
  readonly name = 'Directory1764000000002';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [REVISIONS, CALENDARS, COUNTING, GRANTS, WALL]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE hotline.office_calendars, hotline.calendars, hotline.side_calendars, hotline.directory_revisions');
    await runner.query('DROP TRIGGER directory_changed ON hotline.officers');
    for (const name of ['directory_changed', 'days_changed', 'office_days_changed', 'side_calendar_changed']) await runner.query(`DROP FUNCTION hotline.${name}`);
  }
}

/**
 * A table whose rows every network's decisions may know takes the trigger \`directory_changed\`. Rows are locked in one
 * order, so that two changes at once wait for each other and never for ever.
 */
const REVISIONS = `
CREATE TABLE hotline.directory_revisions (network text PRIMARY KEY, revision bigint NOT NULL DEFAULT 1);
CREATE FUNCTION hotline.directory_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM hotline.directory_revisions ORDER BY network FOR UPDATE;
  UPDATE hotline.directory_revisions SET revision = revision + 1;
  RETURN NULL;
END $$;
CREATE TRIGGER directory_changed AFTER INSERT OR UPDATE OR DELETE ON hotline.officers FOR EACH STATEMENT EXECUTE FUNCTION hotline.directory_changed();`;

/**
 * \`seed_hash\`: the file's content that this row was last taken from; \`updated_by\` null: nobody has edited it, so it
 * follows a newer file. Days are dates and names, public among the sides; an office's own days are dates alone.
 */
const CALENDARS = `
CREATE TABLE hotline.side_calendars (
  network text NOT NULL, side text NOT NULL, calendar text NOT NULL, zone text NOT NULL, opens_minute integer NOT NULL, closes_minute integer NOT NULL,
  revision integer NOT NULL DEFAULT 1, PRIMARY KEY (network, side), CHECK (opens_minute < closes_minute)
);
CREATE TABLE hotline.calendars (
  calendar text NOT NULL, year integer NOT NULL, holidays jsonb NOT NULL, make_up_days jsonb NOT NULL, published boolean NOT NULL, source text NOT NULL,
  version integer NOT NULL DEFAULT 1, seed_hash text, updated_at timestamptz NOT NULL, updated_by uuid, PRIMARY KEY (calendar, year)
);
CREATE TABLE hotline.office_calendars (
  network text NOT NULL, office text NOT NULL, side text NOT NULL, opens_minute integer, closes_minute integer,
  closed_days jsonb NOT NULL, open_days jsonb NOT NULL, version integer NOT NULL DEFAULT 1, updated_at timestamptz NOT NULL, updated_by uuid NOT NULL,
  PRIMARY KEY (network, office), CHECK ((opens_minute IS NULL AND closes_minute IS NULL) OR opens_minute < closes_minute)
);`;

const on = (table: string, function_name: string): string => ['INSERT', 'UPDATE', 'DELETE'].map((event) => `
CREATE TRIGGER ${function_name}_${event.toLowerCase()} AFTER ${event} ON hotline.${table}
  REFERENCING ${event === 'DELETE' ? 'OLD' : 'NEW'} TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION hotline.${function_name}();`).join('');

/** A change of days or hours reaches every side that counts by them, and through it every network of that side. */
const COUNTING = `
CREATE FUNCTION hotline.days_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM hotline.side_calendars WHERE calendar IN (SELECT calendar FROM changed) ORDER BY network, side FOR UPDATE;
  UPDATE hotline.side_calendars SET revision = revision + 1 WHERE calendar IN (SELECT calendar FROM changed);
  RETURN NULL;
END $$;
CREATE FUNCTION hotline.office_days_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM hotline.side_calendars WHERE (network, side) IN (SELECT network, side FROM changed) ORDER BY network, side FOR UPDATE;
  UPDATE hotline.side_calendars SET revision = revision + 1 WHERE (network, side) IN (SELECT network, side FROM changed);
  RETURN NULL;
END $$;
CREATE FUNCTION hotline.side_calendar_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM hotline.directory_revisions WHERE network IN (SELECT network FROM changed) ORDER BY network FOR UPDATE;
  UPDATE hotline.directory_revisions SET revision = revision + 1 WHERE network IN (SELECT network FROM changed);
  RETURN NULL;
END $$;
${on('calendars', 'days_changed')}${on('office_calendars', 'office_days_changed')}${on('side_calendars', 'side_calendar_changed')}`;

const GRANTS = `
GRANT SELECT, INSERT, UPDATE ON hotline.directory_revisions, hotline.side_calendars, hotline.calendars, hotline.office_calendars TO hotline_writer;
GRANT SELECT ON hotline.side_calendars, hotline.calendars, hotline.office_calendars TO hotline_reader;`;

/** Whoever reads for a side may know on which days each of them works: a limit of the other side could not be read without. */
const WALL = ['side_calendars', 'calendars', 'office_calendars'].map((table) => `
ALTER TABLE hotline.${table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE hotline.${table} FORCE ROW LEVEL SECURITY;
CREATE POLICY writes ON hotline.${table} TO hotline_writer USING (true) WITH CHECK (true);
CREATE POLICY reads ON hotline.${table} FOR SELECT TO hotline_reader USING (NULLIF(current_setting('hotline.side', true), '') IS NOT NULL);`).join('');
