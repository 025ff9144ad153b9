import { Injectable } from '@nestjs/common';
import { Writer } from './writer.js';

/** Cases that are looked for at once. */
export const STALE_BATCH = 200;
/** Below every case id. */
const FIRST = '00000000-0000-0000-0000-000000000000';

/** Finds cases with a clock that was counted by older days than its side's calendar has now. */
@Injectable()
export class StaleClocks {
  constructor(private readonly writer: Writer) {}

  /** @param after begins behind this case, so that one that cannot be counted again keeps no others from it @returns case ids in their order */
  async cases(after: string = FIRST): Promise<string[]> {
    const rows = await this.writer.query<{ case_id: string }[]>(`
      SELECT DISTINCT c.case_id FROM hotline.side_calendars s
      JOIN hotline.clocks c ON c.side = s.side AND c.state IN ('running', 'paused') AND c.calendar_revision IS NOT NULL AND c.calendar_revision < s.revision
      JOIN hotline.cases k ON k.id = c.case_id AND k.network = s.network
      WHERE c.case_id > $1 ORDER BY c.case_id LIMIT ${STALE_BATCH}`, [after]);
    return rows.map((r) => r.case_id);
  }
}
