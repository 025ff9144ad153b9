import type { CheckName } from './checks.js';
import { DUTIES, OUTLIVES_CASE, RINGS_NOT_AGAIN, UNASKED, UNREPLIED, uncaused, unmet } from './duties.js';

type Line = readonly [check: CheckName, fails: string];
const quoted = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ');
const dutiesPer = (per: 'case' | 'side') => Object.entries(DUTIES).filter(([, duty]) => duty.per === per);
const bothWays = (per: 'case' | 'side'): Line[] => dutiesPer(per).flatMap(([kind, duty]): Line[] => [[duty.check, unmet(kind, duty)], ['clock-without-cause', uncaused(kind, duty)]]);

/** What must not be true of an open case `c`. */
const OF_CASES: readonly Line[] = [
  ...bothWays('case'),
  ['question-without-clock', UNREPLIED],
  ['clock-without-cause', UNASKED],
  ['open-case-without-clock', 'c.ringing = 0'],
  ['clock-of-a-side-not-told', 'NOT c.told @> c.whose'],
  ['pause-without-clock', 'c.stands_still AND NOT c.pausing'],
];
/** What must not be true of a side `s` of an open case `c`. */
const OF_SIDES: readonly Line[] = [
  ...bothWays('side'),
  ['side-half-told', '(s.told_at IS NOT NULL) <> (s.side = ANY (c.told))'],
];

const failing = (lines: readonly Line[]): string => `array_remove(ARRAY[${lines.map(([check, fails]) => `CASE WHEN ${fails} THEN '${check}' END`).join(',\n    ')}], NULL)`;

/** The clocks that each case holds, running or paused, by name; read from two partial indexes in the order of the cases. */
const HELD = `
  SELECT case_id, array_agg(side || '/' || kind || '/' || subject) AS clocks, array_agg(side) AS whose,
    coalesce(array_agg(side || '/reply/' || subject) FILTER (WHERE kind = 'reply'), '{}') AS replies,
    count(*) FILTER (WHERE kind NOT IN (${quoted(RINGS_NOT_AGAIN)})) AS ringing,
    count(*) FILTER (WHERE kind NOT IN (${quoted(OUTLIVES_CASE)})) AS of_open_cases,
    bool_or(state = 'paused') AS stands_still, bool_or(kind = 'pause' AND state = 'running') AS pausing
  FROM (SELECT case_id, side, kind, subject, 'running' AS state FROM hotline.clocks WHERE state = 'running'
        UNION ALL SELECT case_id, side, kind, subject, 'paused' FROM hotline.clocks WHERE state = 'paused') active
  GROUP BY case_id`;

/** Every open case and what it holds; a case that is in \`held\` alone is closed. */
const OPEN = `
  SELECT o.id, o.home, o.lead, o.state, o.told, o.questions_open, h.case_id AS holder, h.of_open_cases, coalesce(h.clocks, '{}') AS clocks, coalesce(h.whose, '{}') AS whose,
    coalesce(h.replies, '{}') AS replies, coalesce(h.ringing, 0) AS ringing, coalesce(h.stands_still, false) AS stands_still, coalesce(h.pausing, false) AS pausing
  FROM (SELECT id, home, lead, state, told, questions_open FROM hotline.cases WHERE state <> 'closed') o FULL JOIN (${HELD}) h ON h.case_id = o.id`;

/** One pass over everything open. Gives `check` and `case_id` for each finding. */
export const CASE_STATES_SQL = `
WITH looked AS MATERIALIZED (${OPEN})
SELECT unnest(failed) AS check, case_id FROM (
  SELECT c.id AS case_id, ${failing(OF_CASES)} AS failed FROM looked c WHERE c.id IS NOT NULL OFFSET 0) cases WHERE failed <> '{}'
UNION ALL
SELECT unnest(failed), case_id FROM (
  SELECT c.id AS case_id, ${failing(OF_SIDES)} AS failed FROM looked c JOIN hotline.case_sides s ON s.case_id = c.id OFFSET 0) sides WHERE failed <> '{}'
UNION ALL
SELECT 'closed-case-with-clock', c.holder FROM looked c WHERE c.id IS NULL AND c.of_open_cases > 0`;
