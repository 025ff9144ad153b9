import type { BriefPointName } from '#contracts';
import { type Clock, type ClockKind, type CrossingField, LANGUAGES, type LicenceResult, type MeasureFacts, officeNameAt } from '#domain';
import { lastPromise, minutesLines, promiseLines, shippedLine } from './agreed.js';
import { type BriefSource, type BriefWords, type Line, lastAt } from './brief-source.js';
import { lineOf, releasedToAll } from './released.js';
import { type SaidLines, saidLines } from './said.js';
import { stepLines } from './steps.js';

/** What is still to come and has a day: limits that ask an office for its next step say nothing about the length of a trouble. */
const LENGTHS: readonly ClockKind[] = ['target', 'licence', 'pause', 'suspension'];

interface Told { readonly source: BriefSource; readonly words: BriefWords; readonly released: ReturnType<typeof releasedToAll>; readonly said: SaidLines }

/** The six points, each from what was given to every side alone. Lines are oldest first where they have a time. */
export function pointsOf(source: BriefSource, words: BriefWords): { readonly points: Readonly<Record<BriefPointName, readonly Line[]>>; readonly labels: SaidLines['labels'] } {
  const said = saidLines(source, words);
  const told = { source, words, released: releasedToAll(source.kase), said };
  return {
    points: { impact: impact(told), cause: cause(told), expected_length: expectedLength(told), sectors: sectors(told), measures_taken: measuresTaken(told), help_wanted: helpWanted(told) },
    labels: said.labels,
  };
}

const fields = ({ source, words, released }: Told, ...names: readonly CrossingField[]): Line[] => names.flatMap((name) => lineOf(name, released, source, words));

function impact(told: Told): Line[] {
  const { kase } = told.source;
  const { t } = told.words;
  const effects = told.released.get('impact')?.form === 'exact' ? fields(told, 'impact') : [];
  return [{ label: t.label('severity'), text: severityText(told.source, told.words) }, ...effects, ...fields(told, 'urgency', 'quantity', 'stage', 'share', 'other_source'), ...shippedLine(told.source, told.words), ...licences(kase, told.words)];
}

/** By the words of a side that reads this language, the home side's before others', and by the service's where none does: one page shows one scale. */
export function severityText({ kase, network }: BriefSource, { t, language }: BriefWords): string {
  const order = [kase.home, ...kase.policy.sides.filter((side) => side !== kase.home)];
  const own = order.map((side) => network.sides[side]).find((side) => side?.language === language)?.severity_names[kase.severity];
  // A scale of a side's own has no fixed sentence about places.
  return own === undefined || own === t.text(`severity.${kase.severity}`) ? t.text(`severity.first.${kase.severity}`) : own;
}

const RESULTS = ['granted', 'refused', 'returned', 'withdrawn'] as const satisfies readonly LicenceResult[];

/** Numbers alone, from what both sides count by, in the words of the list; a result that nobody had is left out. */
function licences({ licences: single, applications }: BriefSource['kase'], { t }: BriefWords): Line[] {
  const all = [...single.map(({ result }) => ({ result, count: 1 })), ...applications];
  const sum = (holds: (result: string | null) => boolean): number => all.reduce((n, { result, count }) => n + (holds(result) ? count : 0), 0);
  const filed = sum(() => true);
  if (filed === 0) return [];
  const counts = [[t.label('licences.figure.filed'), filed], ...RESULTS.map((result) => [t.label(`licence.${result}`), sum((had) => had === result)] as const), [t.label('licence.open'), sum((result) => result === null)]] as const;
  return [{ label: t.label('brief.licences'), text: counts.filter(([, count]) => count > 0).map(([what, count]) => t.text('brief.licences.count', { what, count })).join(' · ') }];
}

function cause(told: Told): Line[] {
  const { source: { kase, network }, words: { t, party, language } } = told;
  const lead = { label: t.label('brief.obstacle'), text: kase.lead === null ? t.text('brief.outside') : party(kase.lead) };
  const authority = kase.authority === null ? [] : [{ label: t.label('rank.authority'), text: officeNameAt(network, kase.authority, lastAt(told.source))?.[language] ?? kase.authority }];
  const channel = network.policy.channels[kase.channel]?.name[language] ?? kase.channel;
  return [...fields(told, 'kind'), ...told.source.measures.map((measure) => measureLine(measure, told.words)), lead, ...authority, ...fields(told, 'since', 'route', 'port'), { label: t.label('channel'), text: channel }];
}

/** A law, notice or event by its number and title; a title that is not in the brief's language stands in the one that it is in. */
function measureLine({ number, title, published_on }: MeasureFacts, { t, f, language }: BriefWords): Line {
  const found = [language, ...LANGUAGES].find((one) => title[one] !== null) ?? language;
  const text = [number, title[found], published_on === null ? null : f.day(published_on)].filter((part) => part !== null).join(' · ');
  return { label: t.label('measure'), text, ...(found === language ? {} : { typed: { language: found } }) };
}

/** When a measure is in force again, or ends. */
const measureDays = ({ suspended_until, ends_on }: MeasureFacts, { t, f }: BriefWords): Line[] => [
  ...(suspended_until === null ? [] : [{ label: t.label('clock.suspension'), text: f.day(suspended_until) }]),
  ...(ends_on === null ? [] : [{ label: t.label('brief.measure.ends'), text: f.day(ends_on) }]),
];

/** Days that follow from limits, and the end where there was one. A company's own guess never crosses. */
function expectedLength({ source, words }: Told): Line[] {
  const { kase, measures } = source;
  const { t, f, when } = words;
  const running = kase.clocks.filter((clock) => LENGTHS.includes(clock.kind) && (clock.state === 'running' || clock.state === 'paused'));
  const last = LENGTHS.flatMap((kind) => running.filter((clock) => clock.kind === kind).sort((a, b) => b.due_at - a.due_at).slice(0, 1));
  const ended = kase.closed === null ? [] : [{ label: t.label('brief.ended'), text: when(kase.closed.at) }];
  const suspended = kase.suspended_until === null ? [] : [{ label: t.label('clock.suspension'), text: f.day(kase.suspended_until) }];
  return [...ended, ...suspended, ...measures.flatMap((measure) => measureDays(measure, words)), ...lastPromise(source, words), ...last.filter(({ kind }) => kind !== 'suspension' || suspended.length === 0).map((clock) => ({ label: t.label(`clock.${clock.kind}`), text: untilOf(clock, words) }))];
}

/** Until when, and that a year's list of holidays may still move it, as pages say it beside a limit. */
function untilOf({ due_at, provisional }: Clock, { t, when }: BriefWords): string {
  const until = t.text('moment.until', { when: when(due_at) });
  return provisional ? `${until} · ${t.label('clock.provisional', { year: new Date(due_at).getUTCFullYear() })}` : until;
}

function sectors(told: Told): Line[] {
  const words = told.released.get('impact')?.form === 'word' ? fields(told, 'impact') : [];
  return [...words, ...fields(told, 'goods', 'hs')];
}

/** What a company tried by itself and what is promised, and then what was done, said and agreed, in the order of the record. */
function measuresTaken(told: Told): Line[] {
  const { source, words, said } = told;
  const steps = source.entries.flatMap((entry) => stepLines(entry, source, words));
  const dated = [...steps, ...said.done, ...minutesLines(source, words)].sort((a, b) => (a.at ?? '').localeCompare(b.at ?? ''));
  return [...fields(told, 'tried'), ...promiseLines(source, words), ...dated];
}

function helpWanted(told: Told): Line[] {
  const { source: { kase }, words: { t, party }, said } = told;
  const consultation = kase.consultation === null ? [] : [{ label: t.label('brief.consultation'), text: t.text('brief.consultation.asked', { side: party(kase.consultation.by) }) }];
  return [...fields(told, 'help'), ...consultation, ...said.asked];
}
