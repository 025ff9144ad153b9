import { type ApplicationView, LICENCES_PAGE, type LicenceList, type LicenceQuery } from '#contracts';
import { type Application, type ApplicationGroup, type Case, DayCount, type DeskActor, applicationFigures, calendarFor, dateAt, licensingSide, may, officeAt, outOfPlace, possibleCommands, sideOf, waitingDays, wrongSide } from '#domain';
import { type ApplicationFilter, DirectoryStore, DueClocks, NetworkStore, Reader, listApplications, readCase } from '#persistence';
import { parseReference } from '#platform';
import { CaseLines } from '#presenting';
import { Injectable } from '@nestjs/common';

/** How a list's days are counted: by the side that decides, as its clocks are. */
interface Counting { readonly days: DayCount; readonly limit: number | null; readonly today: string }

/** The list of applications of one case, as one side has it: figures of all, and by name those that it may read. */
@Injectable()
export class ListLicences {
  constructor(private readonly reader: Reader, private readonly lines: CaseLines, private readonly directory: DirectoryStore, private readonly clocks: DueClocks, private readonly networks: NetworkStore) {}

  /** @param limit most applications @returns null both for "does not exist" and "not yours" */
  async list(typed: string, query: LicenceQuery, actor: DeskActor, limit = LICENCES_PAGE): Promise<LicenceList | null> {
    const reference = parseReference(typed);
    if (reference === null) return null;
    const now = await this.clocks.now();
    return this.reader.as(actor.side, async (sql) => {
      const read = await readCase(sql, reference);
      if (!read) return null;
      const kase = await this.lines.caseOf(read);
      const facts = await this.directory.facts(kase.policy.network);
      const licensing = licensingSide(kase);
      const calendar = calendarFor(facts.calendars, licensing, officeAt(kase, licensing, sideOf(kase, licensing).rung));
      const today = dateAt(now, calendar.zone);
      const groups = listed(kase);
      const counting = { days: new DayCount(calendar, groups[0]?.filed_on ?? today), limit: daysOf(kase), today };
      const { applications, total } = await listApplications(sql, kase.id, filterOf(query, waitingDays(kase.applications), counting, limit));
      const last = applications.length === limit ? applications.at(-1) : undefined;
      return {
        reference: kase.reference, home: kase.home, licensing, today, limit_days: counting.limit,
        single: kase.licences.length, figures: applicationFigures(groups, { limit: kase.policy.licence, calendar, today }),
        applications: applications.map((a) => presented(a, counting)), total, next: last ? `${last.filed_on}_${last.id}` : null,
        papers: (this.networks.current(kase.policy.network).licence_papers ?? []).map(({ name, hs }) => ({ name: { ...name }, hs: hs && [...hs] })),
        may: { import: possibleCommands(kase, actor, facts, now).includes('record-licences'), decide: kase.state !== 'closed' && (wrongSide(kase, actor.side, 'decide-licences') ?? outOfPlace(kase, actor, 'decide-licences')) === undefined && actor.type === 'officer' && may(actor.role, 'work-cases') },
      };
    });
  }
}

/** The groups of the list, and each application that was recorded by itself as one more. */
const listed = (kase: Case): ApplicationGroup[] => [
  ...kase.applications, ...kase.licences.map(({ filed_on, result, decided_on }) => ({ filed_on, result, decided_on: decided_on ?? null, count: 1 })),
].sort((a, b) => (a.filed_on < b.filed_on ? -1 : 1));

const daysOf = ({ policy: { licence } }: Case): number | null => (licence?.unit === 'working-days' ? licence.days : null);

function filterOf({ state, licence, words, after }: LicenceQuery, waiting: readonly string[], { days, limit: most, today }: Counting, limit: number): ApplicationFilter {
  const over = most === null ? [] : waiting.filter((day) => days.after(day, most) < today);
  const [filed_on, id] = after?.split('_') ?? [];
  return {
    result: state === undefined ? undefined : state === 'pending' || state === 'overdue' ? null : state, filed_until: state === 'overdue' ? (over.at(-1) ?? '') : undefined,
    licence, words: words?.trim() === '' ? undefined : words?.trim(), after: filed_on && id ? { filed_on, id } : undefined, limit,
  };
}

function presented({ side: _, ...facts }: Application, { days, limit, today }: Counting): ApplicationView {
  const due_on = limit === null ? null : days.after(facts.filed_on, limit);
  const until = facts.decided_on ?? today;
  return { ...facts, quantity: facts.quantity && { ...facts.quantity }, due_on, provisional: due_on !== null && days.isProvisional(facts.filed_on, due_on), late: due_on !== null && until > due_on, days: days.between(facts.filed_on, until) };
}
