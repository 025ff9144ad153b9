import type { ClockLine, HistoryEntry } from '#contracts';
import { isOfList } from '#domain';
import { listOf, numberOf, partOf, type Payload, textOf } from './payload.js';
import { type Said, said } from './said.js';

/** Which of several things a limit is for, of those that a side may have many of at once; null where its kind names it. */
export function subjectOf(clock: Pick<ClockLine, 'kind' | 'subject'>, entries: readonly HistoryEntry[]): Said | null {
  switch (clock.kind) {
    case 'licence': return filedOn(clock, entries);
    case 'reply': return asked(clock.subject, entries);
    case 'action': return promised(clock.subject, entries);
    default: return null;
  }
}

/** Applications are told apart by their day of filing: a list has one limit for each day, and their numbers are their side's own. */
function filedOn(clock: Pick<ClockLine, 'kind' | 'subject'>, entries: readonly HistoryEntry[]): Said | null {
  const recorded = entries.find((e) => e.type === 'LicenceFiled' && textOf(e.shared, 'id') === clock.subject);
  const day = isOfList(clock) ? clock.subject : textOf(recorded?.shared ?? null, 'filed_on');
  return day === null ? null : said('confirm.decide-licence.filed', { date: { day } });
}

/** A question by its number in the shared history, as the table below has it. */
function asked(id: string, entries: readonly HistoryEntry[]): Said | null {
  const question = entries.find((e) => e.type === 'MessageSent' && textOf(e.shared, 'id') === id);
  return question ? said('history.limit.question', { number: question.place }) : null;
}

/** What was promised by its number, such as 2.1, the first of the second consultation, and the office that promised it. */
function promised(id: string, entries: readonly HistoryEntry[]): Said {
  const [sitting, place] = id.split('.').map(Number);
  const minutes = entries.findLast((e) => e.type === 'MinutesPutForward' && numberOf(e.shared, 'number') === sitting);
  const action = listOf(minutes?.shared ?? null, 'actions')[(place ?? 0) - 1];
  const office = textOf(partOf({ action } satisfies Payload, 'action'), 'office');
  return office === null ? said('history.limit.action', { id }) : said('history.limit.action.of', { id, office: { office } });
}
