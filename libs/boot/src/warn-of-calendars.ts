import { Readiness } from '#edge';
import { Writer, unpublishedYears } from '#persistence';
import { TimeSource } from '#platform';
import type { INestApplicationContext } from '@nestjs/common';

/** Says beside the status of the service that a year's list is missing: no outage, and somebody has to see to it. */
export function warnOfCalendars(app: INestApplicationContext): void {
  const [writer, time] = [app.get(Writer), app.get(TimeSource)];
  app.get(Readiness).warn('calendars', async () => {
    const now = await time.read((sql) => writer.query(sql));
    const years = await unpublishedYears((text, values = []) => writer.query(text, [...values]), null, now);
    return years.length === 0 ? null : `not published yet: ${years.map(({ calendar, year }) => `${calendar} ${String(year)}`).join(', ')}; limits that reach these years are provisional`;
  });
}
