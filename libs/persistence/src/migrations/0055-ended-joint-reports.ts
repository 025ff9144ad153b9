import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A joint report that has ended stays as it ended (ADR 45): statements are read by all where one stands as agreed, so that whoever writes
 * past the store could show what was stated for a report that came to nothing. It begins as proposed, is agreed to only with a statement of
 * every side, and once it has ended nothing is added to it.
 */
export class EndedJointReports1764000000055 implements MigrationInterface {
  readonly name = 'EndedJointReports1764000000055';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [CHANGE, ADDITION, TRIGGERS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION hotline.guard_joint_report(), hotline.guard_joint_addition() CASCADE');
  }
}

const CHANGE = `
CREATE FUNCTION hotline.guard_joint_report() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' AND NEW.state = 'proposed' THEN RETURN NEW; END IF;
  IF TG_OP = 'UPDATE' AND OLD.state = 'proposed' AND (to_jsonb(NEW) - 'state') = (to_jsonb(OLD) - 'state') AND (NEW.state <> 'agreed'
    OR NEW.sides <@ (SELECT array_agg(s.side) FROM hotline.joint_report_statements s WHERE s.report_id = NEW.id)) THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'a joint report ends once, and is agreed to by every side' USING ERRCODE = 'restrict_violation';
END $$;`;

/** The lock makes whatever ends the report wait for this, or this for it. */
const ADDITION = `
CREATE FUNCTION hotline.guard_joint_addition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM hotline.joint_reports r WHERE r.id = NEW.report_id AND r.state = 'proposed' AND NEW.side = ANY (r.sides) FOR NO KEY UPDATE;
  IF NOT FOUND THEN RAISE EXCEPTION 'nothing is added to a joint report that has ended, or of a side that is not in it' USING ERRCODE = 'restrict_violation'; END IF;
  RETURN NEW;
END $$;`;

const TRIGGERS = `
CREATE TRIGGER ends_once BEFORE INSERT OR UPDATE ON hotline.joint_reports FOR EACH ROW EXECUTE FUNCTION hotline.guard_joint_report();
CREATE TRIGGER no_removal BEFORE DELETE OR TRUNCATE ON hotline.joint_reports FOR EACH STATEMENT EXECUTE FUNCTION hotline.refuse_change();
CREATE TRIGGER while_proposed BEFORE INSERT ON hotline.joint_report_steps FOR EACH ROW EXECUTE FUNCTION hotline.guard_joint_addition();
CREATE TRIGGER while_proposed BEFORE INSERT ON hotline.joint_report_statements FOR EACH ROW EXECUTE FUNCTION hotline.guard_joint_addition();`;
