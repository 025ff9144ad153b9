import { type DutyPreview, PREVIEW_WEEKS, dutyQuerySchema } from '#contracts';
import { type DutySpan, type OfficeId, type SideId, dutySpans, officesOnDuty, rosterOf } from '#domain';
import { valid } from '#edge';
import type { Viewer } from '#identity';
import { type Directory, DirectoryStore, DueClocks, NetworkStore, Officers } from '#persistence';
import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { namesFor } from './name-faults.js';
import { type Place, presentOther, presentOwn } from './present-duty.js';

interface Window { readonly from: number; readonly to: number }
interface Planned { readonly office: OfficeId; readonly spans: readonly DutySpan[]; readonly place: Place }

/** Who is on in the weeks to come: by name for one's own side, and for the others whether somebody can be told. */
@Injectable()
export class PreviewDuty {
  constructor(private readonly directory: DirectoryStore, private readonly networks: NetworkStore, private readonly officers: Officers, private readonly clocks: DueClocks) {}

  async preview(raw: unknown, { officer: { side }, language }: Viewer): Promise<DutyPreview> {
    const { from, weeks } = valid(dutyQuerySchema, raw);
    const window = windowOf(this.networks.zoneOf(side), from, Number(weeks ?? PREVIEW_WEEKS), await this.clocks.now());
    const names = namesFor(language, await this.officers.ofSide(side), this.networks.all());
    const sides = await this.sidesBeside(side, window);
    const own = sides.find((s) => s.side === side)?.offices ?? [];
    return {
      from: new Date(window.from).toISOString(), to: new Date(window.to).toISOString(),
      own: { side, offices: own.map(({ office, spans, place }) => ({ office, spans: presentOwn(spans, place, names) })) },
      others: sides.filter((s) => s.side !== side).map((s) => ({ side: s.side, offices: s.offices.map(({ office, spans }) => ({ office, spans: presentOther(spans) })) })),
    };
  }

  /** One side and every side that shares a network with it, each office once. */
  private async sidesBeside(side: SideId, window: Window): Promise<{ side: SideId; offices: Planned[] }[]> {
    const found = new Map<SideId, Map<OfficeId, Planned>>();
    for (const network of this.networks.all().filter((n) => n.sides[side])) {
      const directory = await this.directory.asItIs(network.id);
      for (const each of network.policy.sides) {
        const offices = found.get(each) ?? new Map<OfficeId, Planned>();
        for (const office of officesOnDuty(network, each)) if (!offices.has(office)) offices.set(office, planned(directory, office, window));
        found.set(each, offices);
      }
    }
    return [...found].map(([each, offices]) => ({ side: each, offices: [...offices.values()] }));
  }
}

function planned({ duty, plan }: Directory, office: OfficeId, { from, to }: Window): Planned {
  return { office, spans: dutySpans(duty, office, from, to), place: { keeps_roster: rosterOf(plan, office).rotations.length > 0 } };
}

function windowOf(zone: string, from: string | undefined, weeks: number, now: number): Window {
  const first = from === undefined ? Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate() : Temporal.PlainDate.from(from);
  return { from: first.toZonedDateTime(zone).epochMilliseconds, to: first.add({ weeks }).toZonedDateTime(zone).epochMilliseconds };
}
