import { z } from 'zod/mini';
import { CROSSING_FIELDS, GRADED_CLOCK_KINDS, KINDS, LANGUAGES, OTHER_SIDES, RANKS } from '#domain';
import { id, names, one, sideId, text } from './file-values.js';
import { PLACE_CODE } from './scalars.js';

/*
 * The two kinds of file an administrator writes: a network and a calendar. Only the shape of one value at a time is
 * checked here; what must agree between values (an office and its side, a rung and its ladder) is checked by the room
 * that loads the files. Every `error` completes the sentence "expected …".
 */

const LONG = 'a text of at most 1000 characters';
const longText = z.string({ error: LONG }).check(z.trim(), z.minLength(1, { error: 'a text that is not empty' }), z.maxLength(1_000, { error: LONG }));
const longNames = z.partialRecord(z.enum(LANGUAGES), longText, { error: 'a text in every language of the network, such as { ko: …, en: … }' });
const PLACE = 'the code of a country such as KR, or of a part of one such as KR-41';
const place = z.string({ error: PLACE }).check(z.regex(PLACE_CODE, { error: PLACE }));
const date = z.iso.date({ error: 'a date such as 2026-01-05' });

const LIMIT = 'a time limit above zero, such as 3wd, 24h, 7d or 10w (45s and 30m in drills)';
const limit = z.string({ error: LIMIT }).check(z.regex(/^[1-9]\d{0,3}(wd|w|d|h|m|s)$/, { error: LIMIT }));
const bySeverity = <T extends z.ZodMiniType>(value: T) =>
  z.strictObject({ 1: value, 2: value, 3: value, 4: value }, { error: 'a value for each severity: { 1: …, 2: …, 3: …, 4: … }' });
const DAYS = 'days such as 60d';
const LOCODE = 'a UN/LOCODE such as KRPUS';
const ROUNDS = 'a whole number from 1 to 20';
const SHARE = 'a part of the whole such as 1/4 or 0.25';
const share = z.union([
  z.number().check(z.gt(0, { error: SHARE }), z.lte(1, { error: SHARE })), z.string().check(z.regex(/^[1-9]\d?\/[1-9]\d?$/, { error: SHARE })),
], { error: SHARE });

const ZONE = 'a time zone name such as Asia/Seoul';
function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone.length > 0 && /^[A-Z]/.test(name);
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

const HOURS = 'opening and closing time such as "09:00-18:00"';
const side = z.strictObject({
  name: names,
  party: names,
  government: names,
  city: names,
  language: one(LANGUAGES),
  zone: z.string({ error: ZONE }).check(z.refine(isZone, { error: ZONE })),
  calendar: z.string({ error: 'the name of a calendar, such as KR' }).check(z.regex(/^[A-Za-z0-9-]{1,32}$/, { error: 'the name of a calendar, such as KR' })),
  office_hours: z.string({ error: HOURS }).check(z.regex(/^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$/, { error: HOURS })),
  countries: z.array(place, { error: 'a list of country codes such as [KR]' }).check(z.minLength(1, { error: 'at least one country code' })),
  registration_number: one(['kr-business', 'cn-unified-social-credit', 'any']),
  severity_names: bySeverity(text),
  duty_phone: z.string({ error: 'a telephone number such as "+82 2 1234 5678"' }).check(
    z.regex(/^\+\d[\d ]{5,24}$/, { error: 'a telephone number with the country code, such as "+82 2 1234 5678"' })),
}, { error: 'a side with its name, language, zone and so on' });

const FORMER = 'a former name with its last day, such as { until: 2025-09-30, name: { ko: …, en: … } }';
const SUBDIVISION = 'the code of a province or city by ISO 3166-2, such as CN-SD';
const office = z.strictObject({
  side: sideId,
  rank: one([...RANKS, 'authority']),
  name: names,
  place: z.optional(z.string({ error: SUBDIVISION }).check(z.regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, { error: SUBDIVISION }))),
  valid_from: z.optional(date),
  valid_to: z.optional(date),
  former_names: z.optional(z.array(z.strictObject({ until: date, name: names }, { error: FORMER }), { error: `a list of former names: [${FORMER}]` })),
}, { error: 'an office with side, rank and name' });

const SHARES = 'a list of parts such as [1/4, 1/4, 1/2]';
const locode = z.string({ error: LOCODE }).check(z.regex(/^[A-Z]{2}[A-Z2-9]{3}$/, { error: LOCODE }));
const rung = z.catchall(z.object({ rank: one(RANKS) }, { error: 'a rung such as { rank: desk, KR: …, CN: … }' }), id('kr-trade-cooperation-desk'));
const channel = z.strictObject({
  name: names,
  ladder: z.array(rung, { error: 'a list of rungs, lowest first' }).check(
    z.minLength(1, { error: 'at least one rung' }), z.maxLength(RANKS.length, { error: `at most ${String(RANKS.length)} rungs, one per rank` })),
  climbs_alone_to: one(RANKS),
  clocks: z.optional(z.partialRecord(z.enum(GRADED_CLOCK_KINDS), bySeverity(limit), { error: 'the time limits that are other than the network\'s, by kind' })),
  acknowledge_shares: z.optional(z.array(share, { error: SHARES })),
  ports: z.optional(z.array(locode, { error: 'a list of ports such as [CNTAO]' }).check(z.minLength(1, { error: 'at least one port' }))),
  formal: z.optional(z.literal(true, { error: 'true for a formal track, or no such line' })),
}, { error: 'a channel with name, ladder and climbs_alone_to' });

const route = z.strictObject({ channel: id('hotline'), authorities: z.optional(z.array(id('cn-customs'), { error: 'a list of offices' })), local: z.optional(z.literal(true, { error: 'true where it begins at the port, or no such line' })) },
  { error: 'a route such as { channel: hotline, authorities: [cn-customs] }' });

const MONTH_DAYS = 'a list of days such as ["04-15", "10-20"]';
const TIME = 'a time by UTC such as "02:00"';
const testCalls = z.strictObject({
  days: z.array(z.string().check(z.regex(/^(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])$/, { error: 'a month and a day from 01 to 28, such as "04-15"' })), { error: MONTH_DAYS }).check(z.minLength(1, { error: MONTH_DAYS }), z.maxLength(12, { error: 'at most 12 days' })),
  at: z.string({ error: TIME }).check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: TIME })),
}, { error: 'days and a time such as { days: ["04-15", "10-20"], at: "02:00" }' });

const HS_BEGINS = 'beginnings of HS codes, each two to six digits in quotation marks, such as ["2805", "850511"]';
const licencePaper = z.strictObject({
  name: longNames, hs: z.optional(z.array(z.string({ error: HS_BEGINS }).check(z.regex(/^\d{2,6}$/, { error: HS_BEGINS })), { error: HS_BEGINS }).check(z.minLength(1, { error: HS_BEGINS }))),
}, { error: 'a paper with its name, and the codes that it is for where it is not for all' });

const port = z.strictObject({ country: place, name: names, aliases: z.optional(z.array(text, { error: 'a list of other names' })) },
  { error: 'a port with country and name' });

/** The file of one network, `config/networks/*.yaml`, after YAML has been read. */
export const networkFileSchema = z.strictObject({
  network: id('kr-cn'),
  name: names,
  version: z.int({ error: 'a whole number from 1, raised with every change' }).check(z.gte(1, { error: 'a whole number from 1' })),
  valid_from: date,
  exercise: z.optional(z.boolean({ error: 'true for a network in which nothing is real' })),
  languages: z.array(one(LANGUAGES), { error: 'a list of languages such as [ko, zh-Hans, en]' }).check(z.minLength(1, { error: 'at least one language' })),
  sides: z.record(sideId, side, { error: 'the sides by their codes' }),
  offices: z.record(id('kr-customs'), office, { error: 'the offices by their codes' }),
  channels: z.record(id('hotline'), channel, { error: 'the channels by their codes' }),
  routes: z.record(z.enum(KINDS), route, { error: 'a route for every kind of trouble' }),
  clocks: z.record(z.enum(GRADED_CLOCK_KINDS), bySeverity(limit), { error: 'the time limits by kind' }),
  pause: bySeverity(limit),
  licence: limit,
  licence_papers: z.optional(z.array(licencePaper, { error: 'a list of papers' }).check(z.maxLength(100, { error: 'at most 100 papers' }))),
  suspension_watch: z.string({ error: DAYS }).check(z.regex(/^[1-9]\d{0,2}d$/, { error: DAYS })),
  ladder_rounds: z.int({ error: ROUNDS }).check(z.gte(1, { error: ROUNDS }), z.lte(20, { error: ROUNDS })),
  acknowledge_shares: z.array(share, { error: SHARES }),
  tell: bySeverity(one(['at_once', 'after_validation'])),
  other_sides: z.optional(one(OTHER_SIDES)),
  crossing: z.partialRecord(z.enum(CROSSING_FIELDS), one(['exact', 'band', 'word', 'with_consent', 'never']), { error: 'the form in which each field may cross' }),
  grounds: z.optional(z.record(sideId, z.strictObject({ network_rule: z.optional(longNames), company_consent: z.optional(longNames) }, { error: 'the legal references of one side by ground' }),
    { error: 'the legal references of each side' })),
  test_calls: z.optional(testCalls),
  countries: z.record(place, names, { error: 'the countries and regions by their codes' }),
  ports: z.record(locode, port, { error: 'the ports by their UN/LOCODE' }),
}, { error: 'a network file' });
export type NetworkFile = z.infer<typeof networkFileSchema>;

const YEAR = 'a year such as 2026';
const year = z.int({ error: YEAR }).check(z.gte(1900, { error: YEAR }), z.lte(2200, { error: YEAR }));
const days = z.record(z.iso.date({ error: 'a date such as 2026-02-17' }), text, { error: 'days such as { 2026-02-17: name of the day }' });

/** The file of one calendar, `config/calendars/*.yaml`, after YAML has been read. */
export const calendarFileSchema = z.strictObject({
  calendar: text,
  source: text,
  published_years: z.array(year, { error: 'a list of years such as [2025, 2026]' }),
  /** Years of which only the statutory days are known, each with where those come from. */
  unpublished_years: z.optional(z.record(z.string().check(z.regex(/^(19|2[01])\d\d$/, { error: YEAR })), text, { error: 'years with where their days come from, such as { 2027: … }' })),
  holidays: days,
  make_up_days: days,
}, { error: 'a calendar file' });
export type CalendarFile = z.infer<typeof calendarFileSchema>;
