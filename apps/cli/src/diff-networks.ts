import { type Difference, compareNetworks } from '#networks';
import { loadedFrom, say } from './check-network.js';
import type { Texts } from './terminal.js';

/** Differences that are printed; more is another file, and not a change. */
const SHOWN_MAX = 200;

/**
 * What a change of configuration changes, before anything stands on it: each value that differs, under the words of its section,
 * and for whom it counts.
 * @returns 0 when the later file can follow the earlier one, 1 when it cannot or one of them has mistakes
 */
export function diffNetworks([earlier, later]: readonly [string, string], calendars: string | undefined, t: Texts): 0 | 1 {
  const [before, after] = [loadedFrom(earlier, calendars, t), loadedFrom(later, calendars, t)];
  if (!before || !after) return 1;
  const { differences, rules, fault } = compareNetworks(before, after);
  const [was, is] = [before.file, after.file];
  say(t.text('verify.diff.versions', { before: was.version, before_from: was.valid_from, after: is.version, after_from: is.valid_from }));
  differences.slice(0, SHOWN_MAX).forEach((one, i, all) => {
    if (one.path[0] !== all[i - 1]?.path[0]) say(section(one.path[0], t));
    say(`  ${line(one, t)}`);
  });
  if (differences.length > SHOWN_MAX) say(t.text('verify.more', { count: differences.length - SHOWN_MAX }));
  if (differences.length > 0) say(t.text(rules ? 'verify.diff.rules' : 'verify.diff.names', { version: was.version, date: is.valid_from }));
  say(fault === null ? `OK  ${t.text('verify.diff.count', { count: differences.length })}` : `NOT OK  ${t.text(`verify.diff.fault.${fault}`, { version: was.version, date: was.valid_from })}`);
  return fault === null ? 0 : 1;
}

const section = (name: string | number | undefined, t: Texts): string => (t.has(`verify.diff.of.${String(name)}`) ? t.label(`verify.diff.of.${String(name)}` as 'verify.diff.of.sides') : String(name));

/** `+` what is new, `-` what is gone, `~` what is otherwise; the place as it stands in the file, and in words where it is a code. */
function line({ path, before, after }: Difference, t: Texts): string {
  const words = path.slice(1).flatMap((key) => worded(String(path[0]), String(key), t));
  const where = `${path.join('.')}${words.length === 0 ? '' : ` (${words.join(', ')})`}`;
  if (before === null) return `+ ${where}: ${shown(after)}`;
  return after === null ? `- ${where}: ${shown(before)}` : `~ ${where}: ${shown(before)} → ${shown(after)}`;
}

const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** Sections whose keys are codes that have words, and sections that are by grade. */
const CODES: Readonly<Record<string, string>> = { clocks: 'clock', routes: 'kind', crossing: 'field' };
const BY_GRADE: readonly string[] = ['clocks', 'pause', 'tell'];

function worded(of: string, key: string, t: Texts): string[] {
  const name = BY_GRADE.includes(of) && /^[1-4]$/.test(key) ? `severity.${key}` : `${CODES[of] ?? ''}.${key}`;
  return t.has(name) ? [t.text(name as 'severity.1')] : [];
}
