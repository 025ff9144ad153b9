import { type Language, type Network, SHARED_CLOCKS, type SideId } from '#domain';
import { NetworkStore, Reader, casesInCalendar, readCase, readInvestigations } from '#persistence';
import { Config, type ItemNames, loadReference, parseReference } from '#platform';
import { CaseLines } from '#presenting';
import { type EveryKey, type Translator, translatorFor } from '#wording';
import { Injectable } from '@nestjs/common';
import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency, type ICalEventData } from 'ical-generator';
import { type Deadline, type ReadDeadlines, deadlinesOf } from './deadlines-of.js';
import { investigationEvents } from './investigation-events.js';
import { type CaseInCalendar, invited, sittingEvent } from './sitting-event.js';

/** Cases whose limits stand in one calendar, those first whose next limit ends first. */
const CASES_MAX = 300;
/** Closed cases with a consultation that was called off, in one calendar, the last ones closed. */
const CALLED_OFF_MAX = 50;
/** Investigations of one calendar, the newest first. */
const INVESTIGATIONS_MAX = 100;
/** How often a program may well ask again; most ask when they like. */
const ASK_AGAIN_SECONDS = 3_600;

/**
 * The limits of a side as a calendar (RFC 5545), for programs that cannot sign in and houses that we do not know: item, grade,
 * reference, and which limit of which side ends when, as mail has them. No company, no figure, no word that anybody typed. Beside them
 * the days of investigations in the register of measures, which are public.
 */
@Injectable()
export class WriteCalendar {
  private readonly items: ReadonlyMap<string, ItemNames>;
  constructor(private readonly reader: Reader, private readonly lines: CaseLines, private readonly networks: NetworkStore, private readonly config: Config) {
    this.items = loadReference(config.config_dir).itemNames;
  }

  /** The same text until something changes. Instants are UTC, which every program shows in its own zone. */
  async calendar(side: SideId, language: Language): Promise<string> {
    const [found, investigations] = await this.reader.as(side, async (sql) => Promise.all([casesInCalendar(sql, CASES_MAX, CALLED_OFF_MAX), readInvestigations(sql, INVESTIGATIONS_MAX)]));
    const cases = await Promise.all(found.map(async (read) => ({ kase: await this.lines.caseOf(read), hs: read.line.hs, version: read.kase.version, updated_at: read.kase.updated_at })));
    const t = translatorFor(language);
    const calendar = ical({
      name: t.text('contacts.calendar.name'), prodId: { company: 'hotline', product: 'deadlines', language: language.toUpperCase() }, method: ICalCalendarMethod.PUBLISH, ttl: ASK_AGAIN_SECONDS,
      events: [
        ...deadlinesOf(cases, side).map((deadline) => this.event(deadline, t)), ...cases.flatMap((read) => this.sitting(read, side, t) ?? []),
        ...investigations.flatMap((read) => investigationEvents(read, this.inNetwork(read.network), t)),
      ],
    });
    return calendar.toString();
  }

  /**
   * The invitation to a case's newest consultation (RFC 5546): a request as often as it changes, and a cancellation once it is off.
   * @returns null where the side knows no such case, or none with a date
   */
  async invitation(typed: string, side: SideId, language: Language): Promise<string | null> {
    const reference = parseReference(typed);
    const read = reference === null ? null : await this.reader.as(side, (sql) => readCase(sql, reference));
    if (!read) return null;
    const [kase, t] = [await this.lines.caseOf(read), translatorFor(language)];
    const event = this.sitting({ kase, hs: read.line.hs, version: read.kase.version, updated_at: read.kase.updated_at }, side, t);
    const method = invited(kase)?.state === 'called_off' ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST;
    return event && ical({ prodId: { company: 'hotline', product: 'consultations', language: language.toUpperCase() }, method, events: [event] }).toString();
  }

  private sitting(read: ReadDeadlines, side: SideId, t: Translator<EveryKey>): ICalEventData | null {
    const consultation = invited(read.kase);
    return consultation ? sittingEvent(consultation, this.inCalendar(read, t), side, t) : null;
  }

  private inCalendar({ kase, hs }: ReadDeadlines, t: Translator<EveryKey>): CaseInCalendar {
    const item = (hs === null ? undefined : this.items.get(hs)?.[t.language]) ?? t.text('mail.item.unnamed');
    const what = t.text('mail.alert.what', { item, severity: t.text(`severity.${kase.severity}`), reference: kase.reference });
    return { kase, what, ...this.inNetwork(kase.policy.network) };
  }

  private inNetwork(id: string): Pick<CaseInCalendar, 'network' | 'exercise' | 'origin'> {
    const network = this.networks.current(id);
    return { network, exercise: this.config.embedded || network.exercise === true, origin: this.config.public_url };
  }

  private event({ uid, clock, kase: read }: Deadline, t: Translator<EveryKey>): ICalEventData {
    const { kase, version, updated_at } = read;
    const { network, what, exercise, origin } = this.inCalendar(read, t);
    const changed = new Date(updated_at);
    const limit = t.text('contacts.calendar.limit', { clock: t.label(`clock.${clock.kind}`), side: whoseOf(clock, network, t), what });
    return {
      id: `${uid}@${origin === null ? 'hotline.invalid' : new URL(origin).hostname}`, sequence: version, stamp: changed, lastModified: changed, start: new Date(clock.due_at),
      summary: exercise ? t.text('case.exercise.prefix', { text: limit }) : limit,
      // The end may still move: a list of holidays that it touches is not published yet.
      status: clock.provisional ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED, transparency: ICalEventTransparency.TRANSPARENT,
      ...(origin === null ? {} : { url: `${origin}/desk/cases/${kase.reference}`, description: `${t.text('mail.alert.link')}: ${origin}/desk/cases/${kase.reference}` }),
    };
  }
}

const whoseOf = ({ side, kind }: Deadline['clock'], { sides }: Network, t: Translator<EveryKey>): string =>
  (SHARED_CLOCKS.includes(kind) ? t.text('side.both') : sides[side]?.name[t.language] ?? side);
