import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CalendarYear, WorkCalendar } from '#domain';
import { parse } from 'yaml';

interface Days { source: string; published_years: number[]; unpublished_years?: Record<string, string>; holidays: Record<string, string>; make_up_days: Record<string, string> }

/** A calendar as it is shipped, read from its file by nothing of the service's own. */
function shipped(name: string, zone: string, hours: WorkCalendar['hours']): WorkCalendar {
  const file = parse(readFileSync(join(import.meta.dirname, `../../config/calendars/${name}.yaml`), 'utf8')) as Days;
  return {
    name, revision: 7, zone, hours, offices: {}, holidays: new Map(Object.entries(file.holidays)), make_up_days: new Map(Object.entries(file.make_up_days)),
    years: new Map<number, CalendarYear>([
      ...Object.entries(file.unpublished_years ?? {}).map(([year, source]): [number, CalendarYear] => [Number(year), { source, published: false }]),
      ...file.published_years.map((year): [number, CalendarYear] => [year, { source: file.source, published: true }]),
    ]),
  };
}

/** Korea's working days with the opening hours of the shipped network. */
export const KOREA = shipped('KR', 'Asia/Seoul', { opens_minute: 9 * 60, closes_minute: 18 * 60 });
/** China's working days with the opening hours of the shipped network. */
export const CHINA = shipped('CN', 'Asia/Shanghai', { opens_minute: 8 * 60 + 30, closes_minute: 17 * 60 + 30 });
