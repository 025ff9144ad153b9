/*
 * Writes config/calendars/KR.yaml, CN.yaml and JP.yaml from three kept-up libraries. Run it when a new year's list is published,
 * read the difference, commit it: the service loads the YAML and never the libraries.
 *   node scripts/seed-calendars.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import holidayJp from '@holiday-jp/holiday_jp';
import { getHolidayPreset } from '@hyunbinseo/holidays-kr';
import chineseDays from 'chinese-days';

const FIRST_YEAR = 2019;
const LAST_YEAR = 2027;
const require = createRequire(import.meta.url);
const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index);

function version(name) {
  // The package may hide its package.json from `require`; its main file is inside the package all the same.
  let dir = new URL('.', new URL(`file://${require.resolve(name)}`));
  for (let depth = 0; depth < 4; depth += 1, dir = new URL('..', dir)) {
    try {
      const found = JSON.parse(readFileSync(new URL('package.json', dir), 'utf8'));
      if (found.name === name) return found.version;
    } catch (error) {
      if (error.code !== 'ENOENT') throw error;
    }
  }
  throw new Error(`cannot find the version of ${name}`);
}

/** Korea: the official gazette, substitute holidays included. There are no make-up days. */
async function korea() {
  const holidays = {};
  const published = [];
  for (const year of years) {
    const preset = await getHolidayPreset(String(year)).catch(() => null);
    if (!preset || Object.keys(preset).length === 0) continue;
    published.push(year);
    for (const [date, names] of Object.entries(preset)) holidays[date] = names.join(', ');
  }
  return { calendar: 'KR', source: `관보 (official gazette), from @hyunbinseo/holidays-kr ${version('@hyunbinseo/holidays-kr')}`, published, unpublished: {}, holidays, makeUpDays: {} };
}

/** China: the State Council's notice of each autumn, with make-up working days. */
function china() {
  const holidays = {};
  const makeUpDays = {};
  const published = [];
  const unpublished = {};
  for (const year of years) {
    const days = daysOf(year).map((date) => ({ date, ...chineseDays.getDayDetail(date) })).filter(({ name }) => name.includes(','));
    if (days.length === 0) {
      Object.assign(holidays, statutoryDays(year));
      unpublished[year] = `全国年节及纪念日放假办法 (the regulation's statutory days), from chinese-days ${version('chinese-days')}`;
      continue;
    }
    published.push(year);
    for (const { date, name, work } of days) {
      const label = name.split(',')[1];
      if (work) makeUpDays[date] = `${label}调休上班`;
      else holidays[date] = label;
    }
  }
  return { calendar: 'CN', source: `国务院办公厅放假安排通知 (State Council notices), from chinese-days ${version('chinese-days')}`, published, unpublished, holidays, makeUpDays };
}

/** Japan: the Cabinet Office's list, substitute holidays included, and the days on which the law closes its offices. There are no make-up days. */
function japan() {
  const between = [new Date(`${FIRST_YEAR}-01-01`), new Date(`${LAST_YEAR}-12-31`)];
  const holidays = Object.fromEntries(holidayJp.between(...between).map(({ date, name }) => [date.toISOString().slice(0, 10), name]));
  const published = years.filter((year) => Object.keys(holidays).some((date) => date.startsWith(String(year))));
  const closed = ['01-02', '01-03', '12-29', '12-30', '12-31'];
  for (const year of published) for (const day of closed) holidays[`${year}-${day}`] ??= '行政機関の休日（年末年始）';
  const source = `内閣府「国民の祝日」 (Cabinet Office), from @holiday-jp/holiday_jp ${version('@holiday-jp/holiday_jp')}; 行政機関の休日に関する法律 (29 December to 3 January)`;
  return { calendar: 'JP', source, published, unpublished: {}, holidays, makeUpDays: {} };
}

function daysOf(year) {
  const days = [];
  for (let day = Date.UTC(year, 0, 1); new Date(day).getUTCFullYear() === year; day += 86_400_000) days.push(new Date(day).toISOString().slice(0, 10));
  return days;
}

/** The 13 days that the regulation itself fixes (as amended from 2025); bridges and make-up days come with the notice. */
function statutoryDays(year) {
  const lunar = (monthDay) => chineseDays.getSolarDateFromLunar(`${year}-${monthDay}`).date;
  const plus = (date, days) => new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
  const newYear = lunar('01-01');
  return Object.fromEntries([
    [`${year}-01-01`, '元旦'],
    ...[-1, 0, 1, 2].map((days) => [plus(newYear, days), '春节']),
    [chineseDays.getSolarTermDate(year, 4, 'pure_brightness'), '清明'],
    [`${year}-05-01`, '劳动节'], [`${year}-05-02`, '劳动节'],
    [lunar('05-05'), '端午'], [lunar('08-15'), '中秋'],
    ...['01', '02', '03'].map((day) => [`${year}-10-${day}`, '国庆节']),
  ]);
}

function yaml({ calendar, source, published, unpublished, holidays, makeUpDays }) {
  const section = (name, days) => {
    const lines = Object.entries(days).sort(([a], [b]) => (a < b ? -1 : 1)).map(([date, label]) => `  ${date}: ${JSON.stringify(label)}`);
    return lines.length === 0 ? `${name}: {}` : `${name}:\n${lines.join('\n')}`;
  };
  const missing = Object.entries(unpublished);
  return [
    '# Days on which offices are closed, and weekend days on which they are open. Seeded by scripts/seed-calendars.mjs; edit freely.',
    '# A time limit in working days that touches a year missing from `published_years` is shown as provisional.',
    ...missing.map(([year]) => `# ${year}: the list was not published when this was seeded. Only weekends and the statutory days count, without bridges and make-up days.`),
    `calendar: ${calendar}`, `source: ${JSON.stringify(source)}`, `published_years: [${published.join(', ')}]`,
    ...(missing.length > 0 ? ['unpublished_years:', ...missing.map(([year, from]) => `  ${year}: ${JSON.stringify(from)}`)] : []),
    section('holidays', holidays), section('make_up_days', makeUpDays), '',
  ].join('\n');
}

for (const calendar of [await korea(), china(), japan()]) {
  const file = fileURLToPath(new URL(`../config/calendars/${calendar.calendar}.yaml`, import.meta.url));
  writeFileSync(file, yaml(calendar));
  const missing = years.filter((year) => !calendar.published.includes(year));
  console.log(`${calendar.calendar}: ${Object.keys(calendar.holidays).length} holidays, ${Object.keys(calendar.makeUpDays).length} make-up days, published ${calendar.published.join(' ')}${missing.length > 0 ? `; not published yet: ${missing.join(' ')}` : ''}`);
}
