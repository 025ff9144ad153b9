import type { HistoryEntry } from '#contracts';
import { type EntryContext, entryLine, entryWords } from './entry-words.js';
import { FONT_PX, type LaneContext } from './lane-bars.js';
import { said } from './said.js';
import { Rows, textWidth } from './text-width.js';

const MARK_PX = 7;
const WORDS_PX = 11;
const ROWS_MAX = 7;
/** At most this many acts of one instant are named at one mark; the table names them all. */
const NAMED_MAX = 3;

/** What happened at one instant in one lane. */
export interface Mark {
  readonly seqs: readonly number[];
  /** Their numbers as the page shows them: in the shared history, or in what the side kept to itself. */
  readonly numbers: readonly string[];
  readonly x: number;
  readonly row: number;
  /** `alarm`: nobody was told, or nothing is above. */
  readonly shape: NonNullable<HistoryEntry['how']> | 'alarm';
  /** Beside the mark; null when there was no room, and the record number stands in `number`. */
  readonly label: string | null;
  readonly anchor: 'start' | 'end';
  /** Everything that happened, for those who point at the mark or cannot see it. */
  readonly title: string;
  readonly later: boolean;
}

/** The lane an entry stands in: passed limits and rules are nobody's act and stand between the sides. */
export const laneOf = ({ side, how }: HistoryEntry): string => (side === null || how === 'limit' || how === 'rule' ? 'system' : side);

/** The marks of one lane: one per instant, each with its words on the first row where they are free. */
export function marksOf(lane: string, context: LaneContext & EntryContext): { readonly marks: readonly Mark[]; readonly rows: number } {
  const { entries } = context.history;
  const rows = new Rows(ROWS_MAX);
  const marks = groupsOf(entries.filter((e) => laneOf(e) === lane)).map((group) => {
    const x = context.scale.x(Date.parse(group[0].at));
    const words = told(group).map((e) => wordsOf(e, lane, entries, context));
    const title = [...new Set(words)].join('; ');
    const label = [...new Set(words.slice(0, NAMED_MAX))].join('; ') + (words.length > NAMED_MAX ? ' …' : '');
    return { seqs: group.map((e) => e.seq), numbers: group.map((e) => numberOf(e, context)), x, shape: shapeOf(group[0]), title, later: Date.parse(group[0].at) > context.at, ...settle(rows, x, label, numberOf(group[0], context), context.scale.width) };
  });
  return { marks, rows: rows.used };
}

const numberOf = ({ sealed, place }: HistoryEntry, { say }: LaneContext): string => (sealed ? say(said('history.no.own', { number: place })) : String(place));

type Group = readonly [HistoryEntry, ...HistoryEntry[]];

function groupsOf(entries: readonly HistoryEntry[]): Group[] {
  return entries.reduce<Group[]>((groups, entry) => {
    const last = groups.at(-1);
    const joins = last && last[0].at === entry.at && shapeOf(last[0]) === shapeOf(entry);
    return joins ? [...groups.slice(0, -1), [...last, entry]] : [...groups, [entry]];
  }, []);
}

/** What a passed limit leads to by an entry of its own. */
const LED_TO: ReadonlySet<string> = new Set(['CaseClimbed', 'ClimbProposed', 'CaseResumed', 'CaseWatched']);

/** A passed limit is told by what it led to, and limits worked out anew by what moved them. */
const told = (group: Group): readonly HistoryEntry[] => {
  const led = group.some((e) => LED_TO.has(e.type));
  const told_itself = group.filter((e) => !(led && e.type === 'ClockMissed') && e.type !== 'ClocksRecomputed');
  return told_itself.length > 0 ? told_itself : group;
};

function wordsOf(entry: HistoryEntry, lane: string, all: readonly HistoryEntry[], context: LaneContext & EntryContext): string {
  const earlier = all.filter((e) => e.seq < entry.seq);
  return context.say(lane === 'system' ? entryLine(entry, earlier, context) : entryWords(entry, earlier, context));
}

const ALARMS: ReadonlySet<string> = new Set(['NobodyReached', 'LadderEnded']);
const shapeOf = (entry: HistoryEntry): Mark['shape'] => (ALARMS.has(entry.type) ? 'alarm' : (entry.how ?? 'person'));

/** Words to the right where the page has room, else to the left; where neither is free only the record number. */
function settle(rows: Rows, x: number, label: string, number: string, width: number): Pick<Mark, 'row' | 'label' | 'anchor'> {
  for (const text of [label, number]) {
    const wide = WORDS_PX + textWidth(text, FONT_PX) + MARK_PX;
    // Neither side of it is as wide as the words: they would be cut off at an edge.
    if (text !== number && x + wide > width && x - wide <= 0) continue;
    const anchor = x + wide > width && x - wide > 0 ? 'end' : 'start';
    const row = anchor === 'start' ? rows.place(x - MARK_PX, x + wide) : rows.place(x - wide, x + MARK_PX);
    if (row !== null) return { row, label: text, anchor };
  }
  return { row: ROWS_MAX - 1, label: null, anchor: 'start' };
}
