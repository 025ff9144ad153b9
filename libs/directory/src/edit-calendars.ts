import { type CalendarsView, type FieldError, saveCalendarYearSchema, saveOfficeHoursSchema } from '#contracts';
import { type CalendarFault, may, officeDayFaults } from '#domain';
import { ProblemError, notFound, valid } from '#edge';
import type { Caller, Viewer } from '#identity';
import { minutesOf } from '#networks';
import { type CalendarSaved, CalendarStore, DueClocks, NetworkStore, Reader, readCalendars, unpublishedYears } from '#persistence';
import { Injectable } from '@nestjs/common';
import { presentCalendars } from './present-calendars.js';

/** The days by which sides count, for whoever reads them, and for administrators who save those of their own side. */
@Injectable()
export class EditCalendars {
  constructor(private readonly reader: Reader, private readonly store: CalendarStore, private readonly networks: NetworkStore, private readonly clocks: DueClocks) {}

  async view({ actor: { side, role } }: Caller): Promise<CalendarsView> {
    const now = await this.clocks.now();
    const { read, warnings } = await this.reader.as(side, async (sql) => ({ read: await readCalendars(sql, side), warnings: await unpublishedYears(sql, side, now) }));
    return presentCalendars(read, warnings, { side, keeps: may(role, 'keep-calendars'), offices: this.officesOf(side).map((o) => o.office) }, now);
  }

  /** @throws ProblemError 404 for a calendar of others, 422 naming each fault's place, 409 when somebody saved in the meantime */
  async saveYear(calendar: string, typed: string, raw: unknown, viewer: Viewer): Promise<CalendarsView> {
    const { calendars } = await this.view(viewer);
    if (!/^2\d{3}$/.test(typed) || Number(typed) > LAST_YEAR || !calendars.some((c) => c.calendar === calendar && c.may_save)) throw notFound();
    const { version, ...list } = valid(saveCalendarYearSchema, raw);
    const saved = await this.store.saveYear({ calendar, list: { year: Number(typed), ...list }, version, by: viewer.officer.id });
    this.refuse(saved);
    return this.view(viewer);
  }

  /** @throws ProblemError 404 for an office of another side, 422 naming each fault's place, 409 when somebody saved in the meantime */
  async saveOffice(office: string, raw: unknown, viewer: Viewer): Promise<CalendarsView> {
    const found = this.officesOf(viewer.officer.side).find((o) => o.office === office);
    if (!found) throw notFound();
    const { version, hours, closed_days, open_days } = valid(saveOfficeHoursSchema, raw);
    const faults = officeDayFaults({ closed_days, open_days });
    if (faults.length > 0) this.refuse({ ok: false, faults });
    const days = { hours: hours && { opens_minute: minutesOf(hours.opens), closes_minute: minutesOf(hours.closes) }, closed_days: new Set(closed_days), open_days: new Set(open_days) };
    this.refuse(await this.store.saveOffice({ network: found.network, side: viewer.officer.side, office, days, version, by: viewer.officer.id }));
    return this.view(viewer);
  }

  private refuse(saved: CalendarSaved): void {
    if (saved.ok) return;
    if ('faults' in saved) throw new ProblemError('validation', { errors: saved.faults.map(toError) });
    throw new ProblemError('stale-save');
  }

  /** Every office of a side, with the network it stands in. */
  private officesOf(side: string): { office: string; network: string }[] {
    return this.networks.all().flatMap((n) => Object.values(n.offices).filter((o) => o.side === side).map((o) => ({ office: o.id, network: n.id })));
  }
}

/** Last year for which days can be written down. */
const LAST_YEAR = 2100;

function toError({ list, index, code, values }: CalendarFault): FieldError {
  const isNamed = list === 'holidays' || list === 'make_up_days';
  return { pointer: index === null ? `/${list}` : `/${list}/${String(index)}${isNamed ? '/date' : ''}`, rule: code, values };
}
