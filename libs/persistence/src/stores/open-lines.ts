import { LINE_WRITTEN_EVERY_MS } from '#domain';
import { TimeSource } from '#platform';
import { Injectable } from '@nestjs/common';
import { Writer } from '../writer.js';

/** Whose live lines are open, as gateways see it: each looks at its own, so that the row is what all of them know together. */
@Injectable()
export class OpenLines {
  constructor(private readonly writer: Writer, private readonly time: TimeSource) {}

  /**
   * Keeps that lines of these officers are open now. One statement, however many they are, and one write per officer in
   * `LINE_WRITTEN_EVERY_MS`; a row that another gateway writes just now is as good.
   */
  async heard(officers: readonly string[]): Promise<void> {
    const now = await this.time.read((sql) => this.writer.query(sql));
    await this.writer.query(`
      UPDATE hotline.officers SET line_at = $2 WHERE id IN (
        SELECT id FROM hotline.officers WHERE id = ANY($1::uuid[]) AND (line_at IS NULL OR line_at <= $3) FOR NO KEY UPDATE SKIP LOCKED)`,
      [[...officers], new Date(now), new Date(now - LINE_WRITTEN_EVERY_MS)]);
  }
}
