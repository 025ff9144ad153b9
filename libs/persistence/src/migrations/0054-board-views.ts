import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Views of the board that officers keep for themselves: each is its owner's, and what they search for is nobody else's. */
export class BoardViews1764000000054 implements MigrationInterface {
  readonly name = 'BoardViews1764000000054';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [VIEWS, RIGHTS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE hotline.board_views');
  }
}

const VIEWS = `
CREATE TABLE hotline.board_views (
  officer_id uuid NOT NULL REFERENCES hotline.officers, id uuid NOT NULL, side text NOT NULL, name text NOT NULL, query text NOT NULL, first boolean NOT NULL,
  PRIMARY KEY (officer_id, id)
);
CREATE UNIQUE INDEX board_views_first ON hotline.board_views (officer_id) WHERE first;`;

const RIGHTS = `
GRANT SELECT, INSERT, UPDATE, DELETE ON hotline.board_views TO hotline_writer;
GRANT SELECT (officer_id, id, side, name, query, first) ON hotline.board_views TO hotline_reader;
ALTER TABLE hotline.board_views ENABLE ROW LEVEL SECURITY;
ALTER TABLE hotline.board_views FORCE ROW LEVEL SECURITY;
CREATE POLICY writes ON hotline.board_views TO hotline_writer USING (true) WITH CHECK (true);
CREATE POLICY reads ON hotline.board_views FOR SELECT TO hotline_reader USING (side = NULLIF(current_setting('hotline.side', true), ''));`;
