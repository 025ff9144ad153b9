import type { CheckName } from './checks.js';
import { type Duty, HELD_NAMES, HOLDS_ANY, OUTLIVES_CASE, RINGS_NOT_AGAIN, dutiesPer, quoted, uncaused, unmet } from './duties.js';

type Line = readonly [check: CheckName, fails: string];
const bothWays = (per: Duty['per']): Line[] => dutiesPer(per).flatMap(([kind, duty]): Line[] => [[duty.check, unmet(kind, duty)], ['clock-without-cause', uncaused(kind, duty)]]);

/** What must not be true of an open case `c`. */
const OF_CASES: readonly Line[] = [
  ...bothWays('case'),
  ...bothWays('subject'),
  ['open-case-without-clock', 'c.ringing = 0'],
];
/** What must not be true of a side `s` of an open case `c`. */
const OF_SIDES: readonly Line[] = [
  ...bothWays('side'),
  ['clock-of-a-side-not-told', `s.told_at IS NULL AND ${HOLDS_ANY}`],
  ['side-half-told', '(s.told_at IS NOT NULL) <> (s.side = ANY (c.told))'],
];

/** Asked first, since it is hardly ever true of any. */
const anyOf = (lines: readonly Line[]): string => lines.map(([, fails]) => `(${fails})`).join('\n    OR ');
const failing = (lines: readonly Line[]): string => `array_remove(ARRAY[${lines.map(([check, fails]) => `CASE WHEN ${fails} THEN '${check}' END`).join(',\n    ')}], NULL)`;

/** The clocks that each case holds, running or paused, by name; read from one partial index in the order of the cases. */
const HELD = `
  SELECT case_id, ${HELD_NAMES} AS clocks,
    count(*) FILTER (WHERE kind NOT IN (${quoted(RINGS_NOT_AGAIN)})) AS ringing, count(*) FILTER (WHERE kind NOT IN (${quoted(OUTLIVES_CASE)})) AS of_open_cases
  FROM hotline.clocks WHERE state IN ('running', 'paused') GROUP BY case_id`;

/** Every open case and what it holds; a case that is in what is held alone is closed. */
const LOOKED = `
  SELECT o.*, h.case_id AS holder, h.of_open_cases, coalesce(h.clocks, '') AS clocks, coalesce(h.ringing, 0) AS ringing
  FROM (SELECT id, home, lead, licensed_at_home, state, told, questions_open, paused, consulting, licences_open, receiver FROM hotline.cases WHERE state <> 'closed') o FULL JOIN (${HELD}) h ON h.case_id = o.id`;

/** One pass over everything open, and over what is closed and not over. Gives `check` and `case_id` for each finding. */
export const CASE_STATES_SQL = `
WITH looked AS MATERIALIZED (${LOOKED})
SELECT unnest(${failing(OF_CASES)}) AS check, c.id AS case_id FROM looked c WHERE c.id IS NOT NULL AND (${anyOf(OF_CASES)})
UNION ALL
SELECT unnest(${failing(OF_SIDES)}), c.id FROM looked c JOIN hotline.case_sides s ON s.case_id = c.id WHERE ${anyOf(OF_SIDES)}
UNION ALL
SELECT 'closed-case-with-clock', c.holder FROM looked c WHERE c.id IS NULL AND c.of_open_cases > 0
UNION ALL
SELECT 'clock-paused-for-good', p.case_id FROM hotline.clocks p JOIN hotline.cases c ON c.id = p.case_id WHERE p.state = 'paused' AND NOT c.paused
UNION ALL
SELECT 'suspended-case-without-clock', c.id FROM hotline.cases c WHERE c.state = 'closed' AND c.suspended_until IS NOT NULL
  AND NOT EXISTS (SELECT FROM hotline.clocks k WHERE k.case_id = c.id AND k.side = c.home AND k.kind = 'suspension' AND k.state = 'running')
UNION ALL
SELECT 'action-without-clock', c.id FROM hotline.cases c, jsonb_array_elements(c.actions_open) x WHERE c.actions_open <> '[]' AND c.state <> 'closed'
  AND NOT EXISTS (SELECT FROM hotline.clocks k WHERE k.case_id = c.id AND k.side = x ->> 'side' AND k.kind = 'action' AND k.subject = x ->> 'id' AND k.state = 'running')
UNION ALL
SELECT 'clock-without-cause', k.case_id FROM hotline.clocks k JOIN hotline.cases c ON c.id = k.case_id WHERE k.state IN ('running', 'paused') AND k.kind = 'action'
  AND NOT EXISTS (SELECT FROM jsonb_array_elements(c.actions_open) x WHERE x ->> 'side' = k.side AND x ->> 'id' = k.subject)`;
