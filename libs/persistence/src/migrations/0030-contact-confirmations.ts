import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * When somebody last said that how they are reached is right, and when they are reminded next. Accounts from before count
 * from when they were made. Neither is anything that a decision knows, so that keeping them makes no process read its
 * directory anew: the trigger looks at the columns that say who somebody is.
 */
export class ContactConfirmations1764000000030 implements MigrationInterface {
  readonly name = 'ContactConfirmations1764000000030';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [COLUMNS, FROM_BEFORE, FILLED, trigger(`UPDATE OF ${KNOWN}`)]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(trigger('UPDATE'));
    await runner.query('ALTER TABLE hotline.officers DROP COLUMN contacts_confirmed_at, DROP COLUMN contacts_remind_at');
  }
}

const KNOWN = 'id, side, office, role, name, sign_in, language, active';
const trigger = (update: string): string => `
DROP TRIGGER directory_changed ON hotline.officers;
CREATE TRIGGER directory_changed AFTER INSERT OR ${update} OR DELETE ON hotline.officers FOR EACH STATEMENT EXECUTE FUNCTION hotline.directory_changed();`;

const COLUMNS = `
ALTER TABLE hotline.officers ADD COLUMN contacts_confirmed_at timestamptz, ADD COLUMN contacts_remind_at timestamptz;
GRANT SELECT (contacts_confirmed_at) ON hotline.officers TO hotline_reader;`;

/** As the writer, since the table's own login is held by the wall as well. The days are those of this step, whatever they are later. */
const FROM_BEFORE = `
SET LOCAL ROLE hotline_writer;
UPDATE hotline.officers SET contacts_confirmed_at = created_at, contacts_remind_at = created_at + interval '335 days';
RESET ROLE;`;

const FILLED = `
ALTER TABLE hotline.officers ALTER COLUMN contacts_confirmed_at SET NOT NULL, ALTER COLUMN contacts_remind_at SET NOT NULL;`;
